"""Groups the names of one article: which of them stand for the same person, organisation or place."""

from __future__ import annotations

from collections.abc import Callable, Sequence

import msgspec

from pullquote.language.model import EntityKind
from pullquote.language.naming.forms import Joiner, forms_of
from pullquote.language.naming.merge_bodies import join_acronyms, join_introduced, join_parts, join_same
from pullquote.language.naming.merge_people import join_people
from pullquote.language.naming.proper_names import Name


class Group(msgspec.Struct, gc=False):
    """The names of one entity, by their number in the list that was grouped."""

    kind: EntityKind
    members: list[int]


def group_names(
    text: str,
    names: Sequence[Name],
    kinds: Sequence[EntityKind | None],
    judge: Callable[[Sequence[Name]], EntityKind | None] = lambda names: None,
) -> list[Group]:
    """Groups of names that mean the same, in order of their first mention; names without a kind are left out.

    Joined are: forms that differ in titles, accents or company words only; a country's names; a person's full name
    with its surname (of several bearers, the one of the same office, else the one named most often, else the one
    right before), its given name and its initials; an acronym with the only name that it can stand for, or after
    which it stands in brackets; the beginning or end of an organisation's name with the only longer one. Two
    persons whose titles or given names differ are never joined. `judge` says of which kind the names of a group are
    together, None to leave it to their fullest form. The work grows in line with the number of names.
    """
    forms = forms_of(text, names, kinds)
    joiner = Joiner(len(forms))
    join_people(forms, joiner)
    join_same(forms, joiner)
    join_introduced(text, names, forms, joiner)
    join_acronyms(forms, joiner)
    join_parts(forms, joiner)
    groups: dict[int, Group] = {}
    for number, form in enumerate(forms):
        root = joiner.root(number)
        groups.setdefault(root, Group(forms[root].kind, [])).members.extend(form.members)
    for group in groups.values():
        group.members.sort()
        group.kind = judge([names[member] for member in group.members]) or group.kind
    return sorted(groups.values(), key=lambda group: group.members[0])

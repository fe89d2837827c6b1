"""Short forms of given names: "Bill" is a William."""

from __future__ import annotations

from functools import cache

_SHORT = """
abe abraham; al albert alan alfred; alex alexander alexandra; andy andrew; ben benjamin; bernie bernard; bill billy
will william; bob bobby rob robbie robert; brad bradley; charlie chuck charles; chris christopher christine
christina; cindy cynthia; dan danny daniel; dave david; debbie deborah; dick rick ricky rich richie richard;
don donnie donald; doug douglas; ed eddie edward edwin; fred freddie frederick alfred; gabe gabriel; gene eugene;
gerry jerry gerald jeremiah; greg gregory; hank henry harry; jack jackie john jacqueline; jake jacob; jeb john;
jeff jeffrey geoffrey;
jen jenny jennifer; jim jimmy james; joe joey joseph; jon jonathan; josh joshua; kate katie kathy cathy katherine
catherine kathleen; ken kenny kenneth; larry lawrence; leo leonard leonardo; liz beth betty elizabeth; maggie meg
peggy margaret; matt matthew; mike mick mickey michael; mitch mitchell; nancy ann; nate nathan nathaniel; ned edward;
nick nicholas; pam pamela; pat patrick patricia; pete peter; phil philip phillip; ray raymond; ron ronnie ronald;
russ russell; sam sammy samuel samantha; sandy sandra alexander; steve stephen steven; sue susan; ted teddy theodore
edward; terry terrence theresa; tim timothy; tina christina; tom tommy thomas; tony anthony antonio; val valerie; vic
victor; vince vincent; vlad vladimir; walt walter; zach zachary; wally walter; jo joanna; mo mohammed; volodya vladimir
"""
_SPELLINGS = """
mohammed mohamed muhammad mohammad mohamad muhammed; ahmed ahmad; sergei sergey serhii; alexei alexey aleksei;
vladimir volodymyr; dmitry dmitri; yevgeny evgeny; alexander aleksandr oleksandr; hussein hussain; yusuf yousef youssef;
ibrahim ebrahim; omar umar; osama usama; catherine katherine kathryn; stephen steven; sarah sara; anne ann anna;
jon john; marc mark; eric erik; philip phillip; geoffrey jeffrey; abdullah abdallah; hassan hasan; saeed said;
petr petro; nikolai nikolay mykola; elena olena; natalia nataliya
"""


@cache
def _pairs() -> frozenset[tuple[str, str]]:
    pairs: set[tuple[str, str]] = set()
    for line in _SHORT.split(";"):
        names = line.split()
        pairs.update((one, other) for one in names for other in names if len(one) <= len(other) or one < other)
    for line in _SPELLINGS.split(";"):
        names = line.split()
        pairs.update((one, other) for one in names for other in names)
    return frozenset(pairs)


def same_given(one: str, other: str) -> bool:
    """Whether two given names, folded, may be the same person's: alike, short for each other, or spelled otherwise."""
    return one == other or (one, other) in _pairs() or (other, one) in _pairs()

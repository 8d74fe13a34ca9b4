"""What is left out of a plan, and what alone would bring it, in words.

Read   `helps_in_words`, `easing_helps_in_words`.
"""

from ceasefire.access.convoy_model import (
    DAYLIGHT,
    ESCORTS,
    HOURS,
    LORRIES,
    ConvoyPlan,
    LeftOut,
    WouldHelp,
)
from ceasefire.core import Case

_WHAT = {
    LORRIES: "the number of lorries",
    ESCORTS: "the number of escorts",
    DAYLIGHT: "the hours of daylight",
    HOURS: "the hours of all posts and places together",
}


def helps_in_words(case: Case, left: LeftOut) -> str:
    """Say which of lorries, hours and escorts alone would bring more; may be empty."""
    if left.would_help is None:
        return ""
    if not left.would_help:
        return "No more would be brought without any one of these limits alone."
    told = "; ".join(f"{_what(case, one)}, {_kg(one):,} kg" for one in left.would_help)
    return f"Without one limit alone more would be brought: {told}."


def easing_helps_in_words(case: Case, plan: ConvoyPlan | None, easing: str) -> str:
    """Say what convoys would bring more without the hours of what an easing opens."""
    one = next(each for each in case.access.easings if each.id == easing)
    posts = {each.id: each.name for each in case.access.checkpoints}
    told = [
        f"Without the hours of {posts[help_.of]} convoys would bring {_kg(help_):,} kg "
        f"more to {case.place(left.place).name}."
        for left in (plan.left_out if plan else ())
        for help_ in left.would_help or ()
        if help_.of in posts and help_.of in (*one.opens, *one.lifts)
    ]
    return " ".join(told)


def _what(case: Case, one: WouldHelp) -> str:
    if one.of is None:
        return _WHAT[one.what]
    names = {each.id: each.name for each in case.access.checkpoints}
    return f"the hours of {names.get(one.of) or case.place(one.of).name}"


def _kg(one: WouldHelp) -> int:
    return sum(kg for _, kg in one.goods)

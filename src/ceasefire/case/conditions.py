"""Whether a condition in a case can be read, and names what is in the case.

Why    A condition with a slip of the pen in it would silently bind nobody.
Read   `unsound_condition`.
"""

from collections.abc import Callable, Iterator

from ceasefire.case.entries.base import InConditions
from ceasefire.case.yaml_lines import Where
from ceasefire.core import NoCondition, parse_condition
from ceasefire.core.condition_text import names_in, parse_matter, waits_for_itself
from ceasefire.core.conditions import Formula

_Wrong = tuple[Where, str, str]


_CUT = " Within braces put it in quotes: a comma ends it there."
"""What YAML does to a condition of two names in an entry on one line."""


def unsound_condition(
    text: str,
    where: Where,
    mark: InConditions,
    unsound_id: Callable[[str, tuple[str, ...]], Iterator[_Wrong]],
) -> Iterator[_Wrong]:
    """Say what is wrong with a condition: how it is written, or a name in it.

    Parameters
    ----------
    text
        As it stands in the file.
    where
        In the document.
    mark
        Of the field that it stands in.
    unsound_id
        Says what is wrong with one id that should be of certain nouns: not there, or
        not for all who may read this condition.
    """
    try:
        formula: Formula = (
            parse_matter(text) if mark.matter else parse_condition(text).formula
        )
    except NoCondition as refusal:
        is_cut = text.count("(") > text.count(")")
        yield where, refusal.what, f"{refusal.mend}{_CUT if is_cut else ''}"
        return
    for name, nouns in names_in(formula):
        yield from unsound_id(name, nouns)
    itself = waits_for_itself(formula)
    if itself is not None:
        what = f"'{itself}' is made to wait for itself in '{text.strip()}'."
        yield where, what, "Say what else it depends on, or drop the condition."

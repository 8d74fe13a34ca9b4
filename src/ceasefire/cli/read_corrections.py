"""What a person puts right in a record, asked for until it can be written down.

A name that the case does not have is asked for again here, and not found out at the end
of a long review.
"""

from collections.abc import Callable
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import typer

if TYPE_CHECKING:
    from ceasefire.core import Case
    from ceasefire.reading import KnownActors

_MOST_LISTED = 12
LEAVING = frozenset({"q", "quit", "exit"})
HINT = (
    "Enter keeps what is there; q leaves the review and writes what was decided. "
    'Where q, quit or exit is what you mean, put it in quotes: "q".'
)


class ReviewLeft(Exception):
    """Whoever reviews wants to leave, in the middle of a correction."""


class Names:
    """Ids that may be named: those of the case, and parties of the list that ships."""

    def __init__(self, case: "Case", known: "KnownActors") -> None:
        self.of_case = {noun: set(ids) for noun, ids in case.names.items()}
        self.listed = {actor.id for actor, _ in known.names.values()}

    def has(self, name: str, nouns: tuple[str, ...]) -> bool:
        """Say whether there is something of one of these sorts by that name."""
        if any(name in self.of_case.get(noun, ()) for noun in nouns):
            return True
        return "party" in nouns and name in self.listed

    def refusal(self, name: str, noun: str = "party") -> str:
        """Say that there is none, and what might be meant."""
        ids = sorted(self.of_case.get(noun, ()))
        near = get_close_matches(name, [*ids, *sorted(self.listed)], n=1)
        shown = ", ".join(ids[:_MOST_LISTED]) or "none"
        meant = f" Did you mean {near[0]}?" if near else ""
        return f"There is no {noun} '{name}'.{meant} The case has: {shown}."


def corrected(record: Any, names: Names) -> Any:
    """Ask for what may be wrong; an empty answer leaves it.

    Raises
    ------
    ReviewLeft
        If a word of leaving is answered.
    """
    from ceasefire.core import StatementKind
    from ceasefire.reading import Mention

    typer.echo(HINT)
    changed: dict[str, Any] = {"rule": "by-hand", "confidence": 1.0}
    if hasattr(record, "rule") and hasattr(record, "cue") and hasattr(record, "form"):
        changed["rule"] = f"{record.rule}:by-hand"
    if hasattr(record, "speaker"):
        now = record.speaker.actor if record.speaker else None
        given = _asked(
            "speaker, as an id of a party", now or "", lambda id_: _party(id_, names)
        )
        if given and given != now:
            span = record.speaker.span if record.speaker else None
            changed["speaker"] = Mention(span=span, actor=given)
    if isinstance(getattr(record, "kind", None), StatementKind):
        changed["kind"] = _asked("kind", str(record.kind), _kind)
    if hasattr(record, "formula"):
        coined = {one.id for one in record.coins}
        changed["formula"] = _asked(
            "condition",
            record.formula or "",
            lambda told: _condition(told, names, coined),
        )
    return replace(record, **changed)


def _asked(what: str, default: str, read: Callable[[str], Any]) -> Any:
    """Ask until the answer can be read, or somebody wants to leave."""
    while True:
        shown = f"{what} [{default}]" if default else what
        answer = str(typer.prompt(shown, default="", show_default=False)).strip()
        if answer.lower() in LEAVING:
            raise ReviewLeft
        if answer[:1] in {'"', "'"} and answer.strip("\"'").lower() in LEAVING:
            answer = answer.strip("\"'")
        try:
            return read(answer or default)
        except ValueError as error:
            typer.echo(str(error))


def _party(given: str, names: Names) -> str:
    if given and not names.has(given, ("party",)):
        raise ValueError(names.refusal(given))
    return given


def _kind(given: str) -> Any:
    from ceasefire.core import StatementKind

    try:
        return StatementKind(given)
    except ValueError:
        kinds = ", ".join(map(str, StatementKind))
        raise ValueError(f"'{given}' is no kind. Kinds are: {kinds}.") from None


def _condition(given: str, names: Names, coined: set[str]) -> str | None:
    from ceasefire.core import parse_condition
    from ceasefire.core.condition_text import names_in

    if not given:
        return None
    parsed = parse_condition(given)
    for name, nouns in names_in(parsed.formula):
        if name not in coined and not names.has(name, nouns):
            raise ValueError(names.refusal(name, nouns[0]))
    return str(parsed)

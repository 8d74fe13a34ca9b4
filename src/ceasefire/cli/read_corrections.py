"""What a person puts right in a record, asked for until it can be written down.

A name that the case does not have is asked for again here, and not found out at the end
of a long review.
"""

from collections.abc import Callable, Sequence
from dataclasses import replace
from difflib import get_close_matches
from typing import TYPE_CHECKING, Any

import typer

from ceasefire.cli import speak
from ceasefire.core import shown

if TYPE_CHECKING:
    from ceasefire.core import Case
    from ceasefire.reading import Document, KnownActors, Span

_MOST_LISTED = 12
LEAVING = frozenset({"q", "quit", "exit"})
HINT = (
    "Enter keeps what is there. Words may be more or fewer of the same sentence. q "
    "leaves the review and writes what was decided. "
    'Where q, quit or exit is what you mean, put it in quotes: "q".'
)

_NEW_PARTY = 'A party that is new is put in quotes: "Harbour League".'
_WORDS = {
    "content": "words",
    "action": "words of the act",
    "condition": "words of what it hangs on",
    "words": "words",
    "decision": "words",
}
"""What a record rests on and a person may lengthen or shorten, by its field."""


class ReviewLeft(Exception):
    """Whoever reviews wants to leave, in the middle of a correction."""


class Names:
    """Ids that may be named: of the case, of the list that ships, and new ones.

    Attributes
    ----------
    new
        Names by id, of parties that were named in this review and nowhere before.
    example
        A condition, of parties of the case where it has two.
    """

    def __init__(self, case: "Case", known: "KnownActors") -> None:
        self.of_case = {noun: set(ids) for noun, ids in case.names.items()}
        self.listed = {actor.id for actor, _ in known.names.values()}
        self.known = known
        self.new: dict[str, str] = {}
        first, second, *_ = *case.names["party"], "front", "neighbour"
        self.example = f"attend({first}) only if not invite({second})"

    def has(self, name: str, nouns: tuple[str, ...]) -> bool:
        """Say whether there is something of one of these sorts by that name."""
        if any(name in self.of_case.get(noun, ()) for noun in nouns):
            return True
        return "party" in nouns and (name in self.listed or name in self.new)

    def party(self, given: str) -> str:
        """Return the id of a party that was named by it, or by name; maybe a new one.

        Raises
        ------
        ValueError
            If there is none and it does not look like a name, or much like one known.
        """
        from ceasefire.reading.commitments.coining import slug

        name = given.strip("\"'“”")
        actor = self.known.called(name)
        for id_ in (name, actor.id if actor else "", slug(name)):
            if self.has(id_, ("party",)):
                return id_
        if given == name:
            near = get_close_matches(name.lower(), list(self.known.names), 1, 0.8)
            if near or not (" " in name or name != name.lower()):
                raise ValueError(f"{self.refusal(name, meant=near)} {_NEW_PARTY}")
        self.new[slug(name)] = name
        speak.say(f"A new party: {name}, with the id {slug(name)}.")
        return slug(name)

    def refusal(self, name: str, noun: str = "party", meant: Sequence[str] = ()) -> str:
        """Say that there is none, and what might be meant."""
        ids = sorted(self.of_case.get(noun, ()))
        near = get_close_matches(name, [*ids, *sorted(self.listed)], n=1) or meant
        shown = ", ".join(ids[:_MOST_LISTED]) or "none"
        meant = f" Did you mean {near[0]}?" if near else ""
        return f"There is no {noun} '{name}'.{meant} The case has: {shown}."


def corrected(record: Any, names: Names, document: "Document") -> Any:
    """Ask for what may be wrong; an empty answer leaves it.

    Returns
    -------
    record
        The very same where nothing was changed.

    Raises
    ------
    ReviewLeft
        If a word of leaving is answered.
    """
    from ceasefire.core import StatementKind

    speak.say(HINT)
    now = record
    if hasattr(record, "speaker"):
        now = _with_speaker_asked(now, names, document)
    if isinstance(getattr(record, "kind", None), StatementKind):
        now = replace(now, kind=_asked("kind", str(record.kind), _kind))
    now = _with_words_asked(now, document)
    if hasattr(record, "formula"):
        coined = {one.id for one in now.coins}
        formula = _asked(
            f"condition, such as {names.example}",
            now.formula or "",
            lambda told: _condition(told, names, coined),
        )
        now = replace(now, formula=formula)
    if now == record:
        speak.say("Nothing was changed: it is accepted as it is.")
        return record
    said = hasattr(record, "cue") and hasattr(record, "form")
    rule = f"{record.rule}:by-hand" if said else "by-hand"
    return replace(now, rule=rule, confidence=1.0)


def _with_speaker_asked(record: Any, names: Names, document: "Document") -> Any:
    from ceasefire.reading import Mention
    from ceasefire.reading.into_case import with_speaker

    now = record.speaker.actor if record.speaker else None
    given = _asked(
        "speaker, as an id or name of a party",
        now or "",
        lambda told: names.party(told) if told else "",
    )
    if not given or given == now:
        return record
    span = record.speaker.span if record.speaker else None
    return with_speaker(record, record, Mention(span=span, actor=given), document)


def _with_words_asked(record: Any, document: "Document") -> Any:
    """Ask for more or fewer words of what a record rests on, out of its sentence."""
    from ceasefire.reading.into_case import with_words

    for field, what in _WORDS.items():
        found = getattr(record, field, None)
        pieces = found if isinstance(found, tuple) else (found,)
        if len(pieces) != 1 or pieces[0] is None:
            continue
        old = pieces[0]
        told = " ".join(document.words_of(old).split())
        typed = _asked(what, told, _words_of(told, old, document))
        new = old if typed is None else typed
        if new != old:
            changed = (new,) if isinstance(found, tuple) else new
            record = replace(record, **{field: changed})
            if hasattr(record, "coins"):
                record = with_words(record, old, new, document)
    return record


def _asked(what: str, default: str, read: Callable[[str], Any]) -> Any:
    """Ask until the answer can be read, or somebody wants to leave."""
    while True:
        question = shown(f"{what} [{default}]" if default else what)
        answer = str(typer.prompt(question, default="", show_default=False)).strip()
        if answer.lower() in LEAVING:
            raise ReviewLeft
        if answer[:1] in {'"', "'"} and answer.strip("\"'").lower() in LEAVING:
            answer = answer.strip("\"'")
        try:
            return read(answer or default)
        except ValueError as error:
            speak.say(str(error))


def _words_of(
    shown: str, old: "Span", document: "Document"
) -> "Callable[[str], Span | None]":
    from ceasefire.reading.into_case import words_near

    return lambda typed: None if typed == shown else words_near(typed, old, document)


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

"""A reading on the screen: who said what, who tells it, and whose word an act is."""

import re
from datetime import date
from typing import TYPE_CHECKING

from ceasefire.cli import speak

if TYPE_CHECKING:
    from collections.abc import Callable, Iterable, Sequence

    from ceasefire.reading import Document, Held, Mention, Reading, Span, StatementFound

_END = re.compile(r"[.!?]['\"”’)]*\s|\n\s*\n")
_LONGEST_SENTENCE = 1_000  # characters looked through on each side
_NOBODY = "somebody not named"


def print_reading(reading: "Reading") -> None:
    """Print all that was found in a document."""
    words = words_of(reading)
    day = reading.document.on or "no date"
    speak.say(f"{reading.document.name}, {day}")
    _print_said(reading)
    _print_conditions(reading)
    for rule in reading.decision_rules:
        what = words(rule.decision) if rule.decision else "what is not said"
        who = ", ".join(words(one.span) for one in rule.deciders if one.span)
        speak.say(f"Decided by {rule.kind}: {what} ({who or 'who is not said'}).")
    for measure in reading.measures:
        speak.say(f"{measure.kind}, {measure.status}: {words(measure.words)}.")
    _print_events(reading)
    speak.say("")


def words_of(reading: "Reading") -> "Callable[[Span], str]":
    """Return what cuts words out of a document, on one line however it wraps them."""
    return lambda span: " ".join(reading.document.words_of(span).split())


def _print_said(reading: "Reading") -> None:
    from ceasefire.reading import wording_of

    words = words_of(reading)
    speak.table(
        "Said",
        ("", "who", "kind", "what"),
        [
            (
                one.id,
                _speaker(reading, one),
                str(one.kind),
                " … ".join(words(piece) for piece in wording_of(one)),
            )
            for one in reading.statements
        ],
    )


def _print_conditions(reading: "Reading") -> None:
    words = words_of(reading)
    said = {one.id: one for one in reading.statements}
    rows = []
    for one in reading.commitments:
        who = _names(reading, one.actor, one.together)
        by = said.get(one.statement or "")
        if by is not None and (one.hearsay or by.hearsay):
            who = f"{who or '–'}, says {_teller(reading, by, who)}"
        rows.append(
            (
                one.id,
                who,
                words(one.action) if one.will else f"not: {words(one.action)}",
                one.operator,
                words(one.condition) if one.condition else None,
                ", ".join(one.incompatible_with) or None,
            )
        )
    speak.table(
        "What hangs on what",
        ("", "who", "act", "operator", "condition", "cannot stand beside"),
        rows,
    )
    for one in reading.commitments:
        if one.two_ways:
            speak.say(f'{one.id}: its "and" and "or" can be read in two ways.')


def _print_events(reading: "Reading") -> None:
    """Print acts told as done: those of the text itself first, then those claimed."""
    from ceasefire.reading import Held

    words = words_of(reading)
    held = Held(reading.statements)
    told, claimed = [], []
    for one in reading.events:
        if not one.done:
            continue
        row = (
            one.id,
            _names(reading, one.source, one.together),
            words(one.trigger),
            _names(reading, one.target, ()),
            *_where_and_when(reading, held, one.trigger),
        )
        said = held.innermost(one.trigger)
        if said is None:
            told.append(row)
        else:
            claimed.append((*row, f"{_speaker(reading, said)}, {said.id}"))
    headers = ("", "who", "did", "to whom or what", "where", "when")
    if told:
        speak.table("Took place, as the text itself tells it", headers, told)
    else:
        speak.say("Took place, as the text itself tells it: nothing that is known of.")
    if claimed:
        speak.table("Claimed to have taken place", (*headers, "claimed by"), claimed)


def _where_and_when(
    reading: "Reading", held: "Held", trigger: "Span"
) -> tuple[str | None, str | None]:
    """Return the place and the day of an act, where its own words name just one."""
    document, said = reading.document, held.innermost(trigger)
    start, end = _sentence(document.text, trigger)
    others = [e.trigger for e in reading.events if start <= e.trigger.start < end]
    after = [o.start for o in others if o.start > trigger.start]
    if len(others) > 1:
        start, end = trigger.end, min([end, *after])

    def only(spans: "Iterable[Span]") -> str | None:
        near = [
            one for one in spans
            if start <= one.start < end and held.innermost(one) is said
        ]  # fmt: skip
        return words_of(reading)(near[0]) if len(near) == 1 else None

    return only(p.span for p in reading.places), only(d.span for d in reading.days)


def _sentence(text: str, span: "Span") -> tuple[int, int]:
    """Return first and past-the-last character of the sentence around something."""
    first = max(0, span.start - _LONGEST_SENTENCE)
    last = min(len(text), span.end + _LONGEST_SENTENCE)
    ends = [one.end() for one in _END.finditer(text, first, span.start)]
    found = _END.search(text, span.end, last)
    return (ends[-1] if ends else first), (found.start() if found else last)


def _speaker(reading: "Reading", one: "StatementFound") -> str:
    """Name who says something; where somebody else tells that he did, him as well."""
    who = _names(reading, one.speaker, one.together) or _NOBODY
    outer = next((o for o in reading.statements if o.id == one.nested_in), None)
    if outer is None or not one.hearsay:
        return who
    return f"{who}, says {_speaker(reading, outer)}"


def _teller(reading: "Reading", one: "StatementFound", actor: str | None) -> str:
    """Name who says what an actor will do; of the actor's own words, who tells them."""
    outer = next((o for o in reading.statements if o.id == one.nested_in), None)
    own = actor is not None and _names(reading, one.speaker, one.together) == actor
    return _speaker(reading, outer if own and outer is not None else one)


def _names(
    reading: "Reading", first: "Mention | None", others: "Sequence[Mention]"
) -> str | None:
    """Name all who speak or act; a mention without a name has all of them in it."""
    words = words_of(reading)
    if first is None or first.span is None:
        return None
    if first.name is None:
        return words(first.span)
    names = [words(m.name or m.span) for m in (first, *others) if m.span]
    return " and ".join(dict.fromkeys(names))


def remark_on_day(document: "Document") -> None:
    """Say on standard error what is odd about the day of a document."""
    if document.on is None:
        speak.say(
            f"{document.why_undated}: 'yesterday' and its like stay open. "
            "Give it with --date.",
            err=True,
        )
    elif document.on > date.today():  # noqa: DTZ011 (the reader's own calendar)
        speak.say(
            f"{document.name} is dated {document.on}, which is still to come. "
            "If that is wrong, give the day with --date.",
            err=True,
        )

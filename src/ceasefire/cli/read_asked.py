"""The questions of a review: each record shown, and what is decided on it.

Answers are read line by line, so that they can come from a file as well.
"""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

import typer

from ceasefire.cli import speak
from ceasefire.cli.read_corrections import LEAVING, ReviewLeft, corrected
from ceasefire.cli.read_written import Decision

if TYPE_CHECKING:
    from ceasefire.cli.read_corrections import Names
    from ceasefire.core import Case
    from ceasefire.reading import Reading

_OURS = frozenset({"id", "method", "review", "coined", "cue", "quoted"})
_ROUND = 60  # characters shown on each side of what a record rests on
_QUESTION = (
    "[a]ccept, [c]orrect, [r]eject, [l]ater (or Enter), [b]ack, [q]uit and write"
)


def asked(
    reading: "Reading", records: list[Any], names: "Names", case: "Case"
) -> tuple[list[Decision], bool]:
    """Ask for each record; a condition is shown as said by whom that was corrected to.

    Returns
    -------
    decided
        In order; all of it also where somebody stopped, or the answers ended.
    stopped
        Whether that was so: nothing more is to be asked then.
    """
    stopped = False
    decided: dict[int, Decision] = {}
    at = 0
    try:
        while at < len(records):
            speak.say(f"\n{at + 1} of {len(records)}")
            record = _as_corrected(records[at], reading, decided.values(), case)
            _show(reading, record)
            answer = _answer()
            if answer == "q":
                break
            if answer == "b":
                at = _back(at)
                decided.pop(at, None)
                continue
            decision = _decision(records[at], record, answer, names, reading)
            if decision is not None:
                decided[at] = decision
            at += 1
    except ReviewLeft:
        speak.say(f"{at + 1} is left undecided.")
    except (typer.Abort, KeyboardInterrupt):
        stopped = True
        speak.say(
            f"\nStopped at {at + 1} of {len(records)}. What was decided until then "
            f"is written, as with q: {len(decided)}."
        )
    return [decided[number] for number in sorted(decided)], stopped


def _back(at: int) -> int:
    if at == 0:
        speak.say("This is the first one: there is nothing to go back to.")
        return 0
    speak.say(f"Back to {at}: what was decided on it is undone.")
    return at - 1


def _as_corrected(
    record: Any, reading: "Reading", decided: Iterable[Decision], case: "Case"
) -> Any:
    """Return a condition as said by whom its statement is said now, or any other."""
    from ceasefire.reading import CommitmentFound
    from ceasefire.reading.into_case import as_it_stands, with_speaker

    if not isinstance(record, CommitmentFound):
        return record
    found = next((o for o in reading.statements if o.id == record.statement), None)
    if found is None:
        return record
    now = next(
        (one.kept for one in decided if one.record is found),
        as_it_stands(found, reading.document, case),
    )
    if now is None or now.speaker is None or now.speaker == found.speaker:
        return record
    return with_speaker(record, found, now.speaker, reading.document)


def _decision(
    record: Any, shown: Any, answer: str, names: "Names", reading: "Reading"
) -> Decision | None:
    """Return what was decided on a record; None where that was left for later."""
    from ceasefire.reading import Verdict

    match answer:
        case "a":
            return Decision(record=record, kept=shown, verdict=Verdict.ACCEPTED)
        case "r":
            return Decision(record=record, kept=record, verdict=Verdict.REJECTED)
        case "c":
            kept = corrected(shown, names, reading.document)
            same = kept is shown
            verdict = Verdict.ACCEPTED if same else Verdict.CORRECTED
            return Decision(record=record, kept=kept, verdict=verdict)
    return None


def _answer() -> str:
    while True:
        answer = str(typer.prompt(_QUESTION, default="l", show_default=False))
        answer = answer.strip().lower()
        if answer in LEAVING:
            return "q"
        if answer[:1] in {"a", "c", "r", "l", "b", "q"}:
            return answer[:1]
        speak.say("Answer with a, c, r, l, b or q.")


def _show(reading: "Reading", record: Any) -> None:
    document = reading.document
    told = record.to_dict(document)
    for key, value in told.items():
        shown = _in_words(value)
        if shown and key not in _OURS:
            speak.say(f"  {key.replace('_', ' ')}: {shown}")
    spans: tuple[Any, ...] = getattr(record, "content", None) or (
        next(
            found
            for key in ("action", "cue", "words")
            if (found := getattr(record, key, None)) is not None
        ),
    )
    first, last = spans[0].start, spans[-1].end
    before = document.text[max(0, first - _ROUND) : first]
    after = document.text[last : last + _ROUND]
    around = f"  in: …{before}>>{document.text[first:last]}<<{after}…"
    speak.say(" ".join(around.split("\n")))


def _by_short_name(mention: dict[str, Any]) -> str:
    """Say that somebody is told by a short name alone, and how sure that is."""
    if "resolved_by" not in mention:
        return ""
    short = _in_words(mention["mention"])
    sure = mention["confidence"]
    if sure is None:
        return f'["{short}" may be several: correct it]'
    return f'[by "{short}", {mention["resolved_by"]}, {sure:.2f}]'


def _in_words(value: Any) -> str:
    match value:
        case {"text": text}:
            return str(text)
        case {"actor": actor, "name": name, "mention": mention}:
            parts = [
                _in_words(name) or _in_words(mention),
                f"({actor})" if actor else "",
                _by_short_name(value),
            ]
            return " ".join(part for part in parts if part)
        case {"first": first, "last": last, "clash": clash}:
            days = str(first) if first == last else f"{first} to {last}"
            return f"{days} ({clash})" if clash else days
        case list():
            return "; ".join(filter(None, map(_in_words, value)))
        case None | False | "":
            return ""
    return str(value)

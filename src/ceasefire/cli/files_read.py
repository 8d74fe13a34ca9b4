"""What became of the rows of event files, as commands print it under their answers.

Read   `print_read`, `print_rows`, `with_read`.
"""

from typing import TYPE_CHECKING, Any

from ceasefire.cli import speak
from ceasefire.core import number_of

if TYPE_CHECKING:
    from ceasefire.events.evidence import Evidence


def print_rows(evidence: "Evidence") -> None:
    """Say what became of the rows of each file."""
    for read in evidence.reads:
        speak.say(
            f"{read.file}: {number_of(read.n_read, 'row')} read, {read.n_kept:,} kept, "
            f"{read.n_rejected:,} rejected, "
            f"{number_of(read.n_duplicates, 'duplicate')}."
        )
        if read.reasons:
            reasons = (f"{n:,} {why}" for why, n in sorted(read.reasons.items()))
            speak.say(
                f"  Rejected: {', '.join(reasons)}. 'ceasefire events check' says why, "
                "row by row."
            )
        for note in read.notes:
            speak.say(f"  {note}")


def print_read(evidence: "Evidence") -> None:
    """Say what became of the rows, and over which days they are taken as watched."""
    print_rows(evidence)
    if evidence.of_the_same_days:
        speak.say(
            f"{', '.join(evidence.of_the_same_days)} tell of the same country and "
            "days: an incident that several of them report counts once for each. "
            "'ceasefire events duplicates' finds such incidents, and the file that its "
            "--kept writes can be given in their place."
        )
    if evidence.first_day and not evidence.is_watch_stated:
        speak.say(
            f"Taken as watched from {evidence.first_day} to {evidence.last_day}, the "
            "first and last day with an event. If it was watched longer, say so with "
            "--watched, or under 'watched:' of the file in the case."
        )
    for first, last in evidence.gaps:
        speak.say(
            f"Between files, nobody is taken to have watched from {first} to {last}: "
            "no day of it is a quiet one."
        )


def with_read(answer: dict[str, Any], evidence: "Evidence") -> dict[str, Any]:
    """Add what became of the rows to an answer for machines."""
    return answer | {"read": [read.to_dict() for read in evidence.reads]}

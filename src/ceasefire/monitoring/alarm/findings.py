"""What is found on the breakdown of a ceasefire, with its grounds."""

from datetime import date

from ceasefire.core import Ceasefire, Certainty, Finding, Ground, GroundKind
from ceasefire.monitoring.alarm.model import Alarm, AlarmAnswer
from ceasefire.monitoring.joining import NOBODY, Joining
from ceasefire.monitoring.windows import Window

METHOD = "alarm"
_MOST_IDS = 25
_UNKNOWN = "unknown"


def finding_of(
    ceasefire: Ceasefire,
    watched: Window | None,
    answer: AlarmAnswer | None,
    why_not: str | None,
    covered: str,
    of_clauses: str = "",
    not_counted: str = "",
    joining: Joining = NOBODY,
) -> Finding:
    """Say in one sentence whether there was an alarm, and on what it rests.

    `covered` says between whom the events are (`groups.between_whom`); `of_clauses`,
    of which kind alone, as in "of a kind that its clauses forbid"; `not_counted`, in a
    sentence, what is left out; `joining`, who joined or left on the days watched.
    """
    of = f"of acts {of_clauses}: " if of_clauses else ""
    covered = f"{covered} {of_clauses}" if of_clauses else covered
    said = [f"{ceasefire.title}: {of}{_says(answer, why_not)}", not_counted]
    if answer is not None:
        is_before = is_before_raised(joining, answer)
        said.append(joining.in_words(is_before_raised=is_before))
    return Finding(
        id=f"alarm/{ceasefire.id}",
        claim=" ".join(filter(None, said)),
        certainty=_certainty(answer, joining),
        method=METHOD,
        grounds=_grounds(ceasefire, watched, answer, covered),
        owners=frozenset({ceasefire.owner}) | joining.owners,
    )


def is_before_raised(joining: Joining, answer: AlarmAnswer) -> bool:
    """Say whether an alarm or warning was raised on a day with others counted."""
    raised = (*answer.alarms, *answer.warnings)
    return any(joining.is_before(date.fromisoformat(one.raised)) for one in raised)


def is_before_the_last(joining: Joining, answer: AlarmAnswer) -> bool:
    """Say whether the last alarm was, or the warning that stands without one."""
    warned = answer.warning_standing and not answer.standing
    told = answer.warnings if warned else answer.alarms
    return bool(told) and joining.is_before(date.fromisoformat(told[-1].raised))


def _says(answer: AlarmAnswer | None, why_not: str | None) -> str:
    if answer is None:
        return f"it could not be watched. {why_not}"
    return answer.in_words[:1].lower() + answer.in_words[1:]


def _certainty(answer: AlarmAnswer | None, joining: Joining) -> Certainty:
    if answer is None:
        return Certainty(words=_UNKNOWN)
    level = f"{answer.false_alarm_level:.0%}"
    unless = (
        ", unless it is who joined or left"
        if is_before_the_last(joining, answer)
        else ""
    )
    if answer.warning_standing and not answer.standing:
        return Certainty(words=f"warning, no alarm{unless}")
    if answer.alarm:
        false = f"alarm: false in at most {level} of calm watches"
        return Certainty(words=f"{false}{unless}")
    return Certainty(words="no alarm, and no proof of calm")


def _grounds(
    ceasefire: Ceasefire,
    watched: Window | None,
    answer: AlarmAnswer | None,
    covered: str,
) -> tuple[Ground, ...]:
    grounds = [
        Ground(
            kind=GroundKind.CASE,
            says="parties, exclusions, area and times of the ceasefire",
            refs=(f"ceasefires/{ceasefire.id}",),
        )
    ]
    if answer is not None and watched is not None:
        n = round(sum(one.count for one in answer.evidence))
        grounds.append(
            Ground(
                kind=GroundKind.ROWS,
                says=f"events {covered}, {watched.first} to "
                f"{watched.last}, each on its first day",
                n=n,
            )
        )
    if answer is not None and answer.alarms:
        grounds.append(_events(answer.alarms[0], "the first alarm"))
    if answer is not None and answer.warning_standing and not answer.standing:
        grounds.append(_events(answer.warnings[-1], "the warning"))
    return tuple(grounds)


def _events(one: Alarm, what: str) -> Ground:
    return Ground(
        kind=GroundKind.EVENTS,
        says=f"events from {one.since} to {one.raised}, on which {what} rests",
        refs=one.events[:_MOST_IDS],
        n=len(one.events),
    )

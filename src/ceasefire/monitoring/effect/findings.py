"""Findings on what a ceasefire changed, in sentences that a reader can repeat."""

from ceasefire.core import Ceasefire, Certainty, Finding, Ground, GroundKind, tenths
from ceasefire.monitoring.compliance.rows import COVERED, FORBIDDEN
from ceasefire.monitoring.compliance.words import of_bound
from ceasefire.monitoring.effect.answer import EffectLine
from ceasefire.monitoring.effect.model import Effect
from ceasefire.monitoring.effect.words import tells_nothing
from ceasefire.monitoring.running import Running
from ceasefire.monitoring.windows import Window

METHOD = "effect"
UNKNOWN = "unknown"
_WHO = {
    "excluded": "involving groups it leaves out",
    "third": "of others",
}


def findings_of(
    ceasefire: Ceasefire,
    window: Window,
    lines: tuple[EffectLine, ...],
    running: Running | None,
    aside: str,
    covered: str,
) -> tuple[Finding, ...]:
    """Say one sentence per group and kind of count.

    `aside` says which files are not counted (`Compared.in_words`),
    `covered` says between whom the covered events are (`groups.between_whom`).
    """
    return tuple(
        _finding(
            ceasefire,
            window,
            line,
            running,
            aside,
            _WHO.get(line.group) or of_bound(line.group, covered),
        )
        for line in lines
    )


def _finding(
    ceasefire: Ceasefire,
    window: Window,
    line: EffectLine,
    running: Running | None,
    aside: str,
    who: str,
) -> Finding:
    what = f"{line.kind.value.capitalize()} {who}"
    said = line.effect.in_words if line.effect else f"no estimate. {line.why_not}"
    owners = {ceasefire.owner}
    if running and line.effect and line.group in {COVERED, FORBIDDEN}:
        said = f"{said} {running.in_words}"
        owners |= running.owners
    if line.group in {COVERED, FORBIDDEN}:
        doubt = line.not_named.in_words if line.effect else ""
        said = " ".join(filter(None, (said, doubt, aside)))
    return Finding(
        id=f"effect/{ceasefire.id}/{line.group}/{line.kind.value}",
        claim=f"{ceasefire.title}. {what}: {said[:1].lower()}{said[1:]}",
        certainty=_certainty(line.effect),
        method=METHOD,
        grounds=_grounds(ceasefire, window, line),
        owners=frozenset(owners),
    )


def _certainty(effect: Effect | None) -> Certainty:
    if effect is None:
        return Certainty(words=UNKNOWN)
    cannot_tell = tells_nothing(effect.ratio, effect.verdict)
    return Certainty(
        words=UNKNOWN if cannot_tell else effect.verdict,
        probability=effect.probability_below_one,
        low=effect.ratio.lower,
        high=effect.ratio.upper,
        level=effect.ratio.level,
    )


def _grounds(
    ceasefire: Ceasefire, window: Window, line: EffectLine
) -> tuple[Ground, ...]:
    refs = (f"ceasefires/{ceasefire.id}", *(f"sources/{s}" for s in ceasefire.sources))
    grounds = [
        Ground(
            kind=GroundKind.CASE,
            says="parties, exclusions, area and times of the ceasefire",
            refs=refs,
        )
    ]
    if line.effect is not None:
        grounds.append(
            Ground(
                kind=GroundKind.ROWS,
                says=f"{line.kind.value} counted from {window.first} to {window.last}, "
                f"where {tenths(line.effect.expected)} were to be expected",
                n=round(line.effect.observed),
            )
        )
    return tuple(grounds)

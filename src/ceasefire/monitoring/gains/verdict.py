"""From indicators to one word, by a rule that can be read.

Only a change that stands out of the whole family has a say. What it then says depends
on what goes with it:

====================  ======================================  ===========
rare change           goes with                               says
====================  ======================================  ===========
fought less by bound  otherwise more active, or more area     gains
fought less by bound  neither                                 nothing
fought more by bound  otherwise less active, or less area     loses
fought more by bound  neither                                 nothing
more area             fought no more by those bound           gains
more area             fought more by those bound              nothing
less area             fought no less by those bound           loses
less area             fought less by those bound              nothing
balance of places up  it is above 0                           gains
balance of places     it is below 0                           loses
down
====================  ======================================  ===========

Votes that contradict each other, too few events, or nothing that could be tested:
it cannot be told. No vote: no evidence.
"""

from collections.abc import Mapping

from ceasefire.core import days, number_of
from ceasefire.monitoring.changes import FEWEST_EVENTS
from ceasefire.monitoring.gains.indicators import (
    AREA,
    GROUND,
    OTHERWISE,
    PRESSURE,
    TEMPO,
)
from ceasefire.monitoring.gains.model import Indicator, Verdict, Vote

FEWEST_OF_A_GROUP = 10.0
"""Events with a group in both windows together: below, nothing is said of it. Half of
them must be due in the shorter window, as they are where both are of one length."""


def votes_of(indicators: Mapping[str, Indicator]) -> tuple[Vote, ...]:
    """Return what each rare change says."""
    votes = {PRESSURE: _pressure, AREA: _area, GROUND: _ground}
    return tuple(
        vote(indicators)
        for id_, vote in votes.items()
        if id_ in indicators and indicators[id_].is_rare
    )


def _pressure(by_id: Mapping[str, Indicator]) -> Vote:
    direction = by_id[PRESSURE].direction
    along = [
        words[0 if direction < 0 else 1]
        for id_, words in (
            (OTHERWISE, ("otherwise more active", "otherwise less active")),
            (AREA, ("active over more ground", "active over less ground")),
        )
        if _direction(by_id, id_) == -direction
    ]
    fought = "fought less" if direction < 0 else "fought more"
    if along:
        towards = Verdict.GAINS if direction < 0 else Verdict.LOSES
        return Vote(
            indicator=PRESSURE,
            towards=towards,
            why=f"{fought} by those bound, and {' and '.join(along)}",
        )
    alone = (
        "and yet neither otherwise more active nor over more ground: relief, of which "
        "it is not shown to have made use"
        if direction < 0
        else "and yet neither otherwise less active nor over less ground: who attacks, "
        "the data do not say"
    )
    return Vote(
        indicator=PRESSURE, towards=None, why=f"{fought} by those bound, {alone}"
    )


def _area(by_id: Mapping[str, Indicator]) -> Vote:
    direction, pressure = by_id[AREA].direction, _direction(by_id, PRESSURE)
    ground = "active over more ground" if direction > 0 else "active over less ground"
    if direction * pressure > 0:
        along = "fought more" if pressure > 0 else "fought less"
        why = f"{ground}, as it is {along} by those bound: that may be all it is"
        return Vote(indicator=AREA, towards=None, why=why)
    towards = Verdict.GAINS if direction > 0 else Verdict.LOSES
    no = "no more" if direction > 0 else "no less"
    return Vote(
        indicator=AREA, towards=towards, why=f"{ground}, and fought {no} by those bound"
    )


def _ground(by_id: Mapping[str, Indicator]) -> Vote:
    net, direction = by_id[GROUND].during or 0.0, by_id[GROUND].direction
    if net * direction > 0:
        towards = Verdict.GAINS if net > 0 else Verdict.LOSES
        more = "more places gained than lost" if net > 0 else "more places lost"
        return Vote(indicator=GROUND, towards=towards, why=f"{more} than before")
    why = "its balance of places changed, and yet is not on that side of nothing"
    return Vote(indicator=GROUND, towards=None, why=why)


def _direction(by_id: Mapping[str, Indicator], id_: str) -> int:
    """Whither an indicator went; 0 where it has too few events to say."""
    one = by_id.get(id_)
    if one is None or one.rows_before + one.rows_during < FEWEST_EVENTS:
        return 0
    return one.direction


def verdict_of(
    indicators: Mapping[str, Indicator],
    votes: tuple[Vote, ...],
    *,
    n_nowhere: int = 0,
    n_days: tuple[int, int] = (28, 28),
) -> tuple[Verdict, str]:
    """Put the votes together, with what the verdict rests on.

    Parameters
    ----------
    n_nowhere
        Events with the group in the windows, of which it is not said in which country
        they were.
    n_days
        Length of both windows.
    """
    if TEMPO not in indicators and n_nowhere:
        events = number_of(n_nowhere, "event")
        why = f"in which country it was is said of none of {events} with it"
        return Verdict.CANNOT_BE_TOLD, why
    if TEMPO not in indicators:
        return Verdict.CANNOT_BE_TOLD, "no event with it lies in either window"
    tempo = indicators[TEMPO]
    n = (tempo.before or 0.0) + (tempo.during or 0.0)
    if n < FEWEST_OF_A_GROUP:
        why = f"too few events with it: {n:.0f} in both windows together"
        return Verdict.CANNOT_BE_TOLD, why
    if n * min(n_days) / sum(n_days) < FEWEST_OF_A_GROUP / 2:
        why = (
            f"too few events with it, {n:.0f} in both windows together, to look for a "
            f"change in {days(min(n_days))}"
        )
        return Verdict.CANNOT_BE_TOLD, why
    can_vote = [one for one in indicators.values() if one.can_vote]
    if all(one.change.family_share is None for one in can_vote):
        why = "no indicator has events and other dates enough"
        return Verdict.CANNOT_BE_TOLD, why
    whys = "; ".join(vote.why for vote in votes)
    told = {vote.towards for vote in votes} - {None}
    if len(told) > 1:
        return Verdict.CANNOT_BE_TOLD, f"indicators contradict each other: {whys}"
    if told:
        return Verdict.GAINS if Verdict.GAINS in told else Verdict.LOSES, whys
    nothing = "no indicator changed by more than chance shows over as many"
    return Verdict.NO_EVIDENCE, whys or nothing

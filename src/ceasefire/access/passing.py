"""When each stretch can be passed on a day, and how long it takes between stops.

How    A stretch is open on a day from the latest to the earliest of: the daylight,
       the hours of its posts, and the spans of the consents in hand of each of its
       controllers. Between stops that are joined by stretches open all the daylight
       one drives these. A place behind a stretch with hours of its own gets hours:
       it is entered and left so that the stretch is passed while it is open. A
       stretch on which a danger is recorded is driven only where no way without one
       leads, also where that one is longer or has hours.
Read   `passing_on`.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, time, timedelta

import numpy as np

from ceasefire.access.graph import ConsentGraph, Ways
from ceasefire.access.hand import Hand, Journey
from ceasefire.access.network import Network, StretchKind
from ceasefire.core import Case, Hours

DEFAULT_DAYLIGHT = Hours(time(6), time(18))
Window = tuple[datetime, datetime]


@dataclass(frozen=True, slots=True, kw_only=True)
class Path:
    """A way between two stops, with when each stretch with hours may be passed.

    Attributes
    ----------
    stretches
        Positions in the network.
    windows
        Of each stretch that is not open all the daylight: its hours, how long after
        departure it is entered and left.
    """

    stretches: tuple[int, ...]
    km: float
    duration: timedelta
    windows: tuple[tuple[Window, timedelta, timedelta], ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Passing:
    """One day's paths between stops.

    Attributes
    ----------
    paths
        By the positions of two stops; one that is missing cannot be driven.
    daylight
        First and last instant on the road.
    entries
        When one may be at a stop, by those who decide on entry to it; a stop that is
        missing may not be entered.
    """

    day: date
    daylight: Window
    paths: dict[tuple[int, int], Path]
    entries: dict[int, Window] = field(default_factory=dict)


def daylight_on(case: Case, day: date) -> Window:
    """First and last instant at which lorries are on the road."""
    hours = case.access.convoys.daylight or DEFAULT_DAYLIGHT
    return (
        datetime.combine(day, hours.opens, tzinfo=case.zone),
        datetime.combine(day, hours.closes, tzinfo=case.zone),
    )


def hours_on(case: Case, day: date, hours: Hours | None, within: Window) -> Window:
    """Narrow a span to hours of a day."""
    if hours is None:
        return within
    opens = datetime.combine(day, hours.opens, tzinfo=case.zone)
    closes = datetime.combine(day, hours.closes, tzinfo=case.zone)
    return max(within[0], opens), min(within[1], closes)


def passing_on(
    network: Network,
    hand: Hand,
    day: date,
    stops: Sequence[int],
    journeys: Sequence[Journey],
    closed_post: str | None = None,
) -> Passing:
    """Find the paths of one day between stops, for journeys with equal consents.

    Parameters
    ----------
    network
        Of that day.
    hand
        Of that day.
    stops
        Nodes.
    journeys
        All of which must be allowed wherever one drives.
    closed_post
        Id of a checkpoint that is taken as closed.
    """
    case = hand.case
    daylight = daylight_on(case, day)
    windows = _windows(network, hand, day, daylight, journeys, closed_post)
    always = {i: one for i, one in windows.items() if one == daylight}
    paths: dict[tuple[int, int], Path] = {}
    for avoided in (network.dangers.keys(), frozenset[int]()):
        for rows, hours in ((always, {}), (windows, windows)):
            driven = [i for i in rows if i not in avoided]
            paths = _paths(network, driven, hours, stops) | paths  # the former stand
    return Passing(day=day, daylight=daylight, paths=paths)


def _windows(
    network: Network,
    hand: Hand,
    day: date,
    daylight: Window,
    journeys: Sequence[Journey],
    closed_post: str | None,
) -> dict[int, Window]:
    """When each stretch can be passed; one that cannot be is missing."""
    by_kind = [span_on(kind, hand, daylight, journeys) for kind in network.kinds]
    found: dict[int, Window] = {}
    for i, kind in enumerate(network.kind.tolist()):
        window = by_kind[kind]
        if window is None or i in network.closed:
            continue
        for post in network.posts.get(i, ()):
            window = hours_on(hand.case, day, post.hours, window)
            if post.id == closed_post:
                window = (daylight[0], daylight[0])
        if window[0] < window[1]:
            found[i] = window
    return found


def span_on(
    kind: StretchKind, hand: Hand, daylight: Window, journeys: Sequence[Journey]
) -> Window | None:
    """Hours of a day at which all controllers consent; None for never."""
    window = daylight
    for party in kind.controllers:
        for journey in journeys:
            spans = [
                (max(daylight[0], first), min(daylight[1], last))
                for first, last in hand.spans_of(party, kind.scopes, journey)
            ]
            longest = max(spans, key=lambda one: one[1] - one[0], default=None)
            if longest is None:
                return None
            window = max(window[0], longest[0]), min(window[1], longest[1])
    return window if window[0] < window[1] else None


def _paths(
    network: Network,
    rows: Sequence[int],
    windows: dict[int, Window],
    stops: Sequence[int],
) -> dict[tuple[int, int], Path]:
    """Quickest paths over some stretches between all stops."""
    chosen = np.array(sorted(rows), dtype=np.int64)
    graph = ConsentGraph(
        n_nodes=network.n_nodes,
        starts=network.starts[chosen],
        ends=network.ends[chosen],
        km=network.hours[chosen],  # the quickest way is the shortest in hours
        risk=network.km[chosen],
        need=np.zeros(len(chosen), dtype=np.int64),
        needs=(0,),
        stretch=chosen,
    )
    found = {}
    for i, start in enumerate(stops):
        ways = Ways.of(graph, [start])
        for j, end in enumerate(stops):
            way = ways.to(end) if i != j else None
            if way is not None:
                stretches = [int(chosen[row]) for row in way.stretches]
                found[i, j] = _path(network, stretches, windows)
    return found


def _path(network: Network, stretches: list[int], windows: dict[int, Window]) -> Path:
    since = timedelta()
    met = []
    for i in stretches:
        until = since + timedelta(hours=float(network.hours[i]))
        if i in windows:
            met.append((windows[i], since, until))
        since = until
    return Path(
        stretches=tuple(stretches),
        km=float(network.km[stretches].sum()) if stretches else 0.0,
        duration=timedelta(seconds=-(-since // timedelta(seconds=1))),
        windows=tuple(met),
    )

"""Small invented grounds, written in a line, for tests of the way in."""

from collections.abc import Iterable, Sequence
from datetime import date

from ceasefire.core import (
    AccessRecord,
    Around,
    Case,
    Consent,
    ConsentEvent,
    ConsentStatus,
    Depot,
    Need,
    Party,
    PartyKind,
    Place,
    Population,
    Roads,
    Site,
)

DAY = date(2031, 5, 1)
Stretch = tuple[str, str, float, tuple[str, ...], float | None]
"""From, to, km, controllers, expected incidents."""


def roads(stretches: Sequence[Stretch], *, closed: Iterable[int] = ()) -> Roads:
    """A graph whose nodes have no coordinates."""
    nodes = list(dict.fromkeys(end for one in stretches for end in one[:2]))
    shut = set(closed)
    n = len(stretches)
    return Roads(
        nodes=tuple(nodes),
        longitude_deg=(None,) * len(nodes),
        latitude_deg=(None,) * len(nodes),
        stretches=tuple(f"s{i}" for i in range(n)),
        starts=tuple(nodes.index(one[0]) for one in stretches),
        ends=tuple(nodes.index(one[1]) for one in stretches),
        length_km=tuple(one[2] for one in stretches),
        speed_kmh=(None,) * n,
        road_class=(None,) * n,
        condition=(None,) * n,
        closed=tuple((DAY, None) if i in shut else None for i in range(n)),
        controllers=tuple(one[3] for one in stretches),
        expected_incidents=tuple(one[4] for one in stretches),
        lines=(None,) * n,
        snap_km=10.0,
        file="roads.csv",
    )


def need(place: str, node: str, people: int | None = 100, **more: object) -> Need:
    """A place in need at a node."""
    return Need(place=place, people=people, site=Site(node=node), **more)  # type: ignore[arg-type]


def consent(id_: str, by: str, status: str = "granted", **more: object) -> Consent:
    """A consent with one line of record, on the eve of the day."""
    event = ConsentEvent(on=date(2031, 4, 30), status=ConsentStatus(status))
    return Consent(id=id_, by=by, record=(event,), **more)  # type: ignore[arg-type]


def depot(node: str, id_: str = "depot") -> Depot:
    """A depot at a node."""
    return Depot(id=id_, name=id_, site=Site(node=node))


def case(
    graph: Roads,
    *,
    depots: Sequence[Depot],
    needs: Sequence[Need],
    consents: Sequence[Consent] = (),
    parties: Iterable[str] = "abcdefgh",
    **more: object,
) -> Case:
    """A case with a ground."""
    shape = Around(latitude_deg=0.0, longitude_deg=0.0, radius_km=1.0)
    return Case(
        id="invented",
        title="Invented",
        time_zone="UTC",
        countries=("Inventia",),
        as_of=DAY,
        parties=tuple(
            Party(id=one, name=one.upper(), kind=PartyKind.ARMED_GROUP)
            for one in parties
        ),
        places=tuple(
            Place(
                id=one.place,
                name=one.place.upper(),
                shape=shape,
                population=Population(people=one.people),
            )
            for one in needs
        ),
        access=AccessRecord(
            roads=graph,
            depots=tuple(depots),
            needs=tuple(needs),
            consents=tuple(consents),
            **more,  # type: ignore[arg-type]
        ),
    )

"""The way in out of the document and the files that it names.

Read   `read_access`.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from ceasefire.case.areas import read_area
from ceasefire.case.entries.access_ground import ControlEntry, RoadsEntry, SiteEntry
from ceasefire.case.entries.document import CaseDocument
from ceasefire.case.faults import nearest
from ceasefire.case.ledger_sheet import counted_twice, read_ledger
from ceasefire.case.named_files import is_there
from ceasefire.case.references import may_refer
from ceasefire.case.roads_file import read_roads
from ceasefire.case.swapped import swapped_whole
from ceasefire.case.written import Written
from ceasefire.core import (
    AccessRecord,
    Area,
    Around,
    Control,
    Fault,
    FaultyInput,
    Polygon,
    Roads,
)

_T = TypeVar("_T")
_MEND_SWAPPED = (
    "Give latitude and longitude under their own headings, here or in the places, "
    "wherever they changed."
)
_MEND_PARTY = "Give each feature a property 'party' with the id of one."


def read_access(
    document: CaseDocument,
    folder: Path,
    areas: Mapping[str, Area],
    written: Written,
) -> AccessRecord:
    """Read everything under ``access:``.

    Parameters
    ----------
    document, folder
        The case as far as it has no faults, and where its files lie: those that are
        not there are passed over.
    areas
        Of the places of the case, by the name of their file.
    written
        The document as it was written.

    Raises
    ------
    FaultyInput
        With every fault of the files that it names.
    """
    entry = document.access
    faults: list[Fault] = []

    def tried(read: Callable[[], _T], *files: str | None) -> _T | None:
        try:
            return read() if is_there(folder, *files) else None
        except FaultyInput as refusal:
            faults.extend(refusal.faults)
            return None

    parties = written.owners("parties")
    roads = None
    if (named := entry.roads) is not None:
        of_parties: list[Fault] = []
        read = partial(_roads, named, folder, parties, of_parties)
        roads = tried(read, named.edges, named.nodes)
        faults += of_parties
    control = [tried(partial(_control, one, folder), one.area) for one in entry.control]
    ledgers = [
        tried(partial(read_ledger, one, folder, _ids(document, one.owner)), one.file)
        for one in entry.ledger
    ]
    faults += counted_twice(one for one in ledgers if one is not None)
    held = tuple(one for many in control if many is not None for one in many)
    for piece in held:
        faults += _party_fault(parties, piece.party, piece.owner, piece.area.file or "")
    faults += _name_faults(written, roads)
    if written.fits:
        faults += _swapped_fault(document, roads, areas)
    if faults:
        raise FaultyInput(tuple(dict.fromkeys(faults)))
    people = _people(document)
    return AccessRecord(
        on=entry.on,
        routes_owner=entry.routes_owner,
        roads=roads,
        control=held,
        checkpoints=tuple(one.to_checkpoint() for one in entry.checkpoints),
        hazards=tuple(one.to_hazard() for one in entry.hazards),
        depots=tuple(one.to_depot() for one in entry.depots),
        fleets=tuple(one.to_fleet() for one in entry.fleets),
        needs=tuple(one.to_need(people.get(one.place)) for one in entry.needs),
        consents=tuple(one.to_consent() for one in entry.consents),
        notifications=tuple(one.to_notification() for one in entry.notifications),
        ledgers=tuple(one for one in ledgers if one is not None),
        easings=tuple(one.to_easing() for one in entry.easings),
        exemptions=tuple(one.to_exemption() for one in entry.exemptions),
        convoys=entry.rules(),
    )


def _people(document: CaseDocument) -> dict[str, int | None]:
    """How many people are in each place of which the case says it."""
    return {
        place.id: place.population.to_population().people
        for place in document.places
        if place.population is not None
    }


def _swapped_fault(
    document: CaseDocument, roads: Roads | None, areas: Mapping[str, Area]
) -> Iterator[Fault]:
    """Say of a network that lies elsewhere that its coordinates changed places."""
    entry = document.access
    if roads is None or entry.roads is None:
        return
    places = [areas.get(place.area or "") for place in document.places]
    sites: list[SiteEntry] = [*entry.depots, *entry.checkpoints, *entry.needs]
    points = [place.point for place in document.places]
    points += [one.point for one in sites]
    grounds: list[Area | Around] = [one for one in places if one is not None]
    grounds += [point.to_around() for point in points if point is not None]
    if what := swapped_whole(roads, grounds):
        file, line = (
            entry.roads.nodes or entry.roads.edges,
            int(bool(entry.roads.nodes)),
        )
        yield Fault(file=file, line=line, what=what, mend=_MEND_SWAPPED)


def _ids(document: CaseDocument, owner: str) -> dict[str, str]:
    """Ids of the places that all who read a sheet may see, by name in small letters.

    A name that several places have names none of them.
    """
    seen = [one for one in document.places if may_refer(owner, one.owner)]
    named: dict[str, set[str]] = {}
    for place in seen:
        for name in (place.name, *place.aliases):
            named.setdefault(name.casefold(), set()).add(place.id)
    of_name = {name: min(many) for name, many in named.items() if len(many) == 1}
    return of_name | {place.id: place.id for place in seen}


def _control(entry: ControlEntry, folder: Path) -> tuple[Control, ...]:
    """One piece of control per entry; one per party where the features name them."""
    area = read_area(folder / entry.area, entry.area)  # finds all faults of shapes
    pieces = [(entry.party, area)]
    if entry.party is None:
        pieces = list(_by_party(folder / entry.area, entry.area))
    return tuple(
        Control(
            id=entry.id if entry.party else f"{entry.id}/{party}",
            party=str(party),
            area=piece,
            on=entry.on,
            uncertain=entry.uncertain,
            error_km=entry.error_km,
            sources=tuple(entry.sources),
            owner=entry.owner,
        )
        for party, piece in pieces
    )


def _by_party(path: Path, name: str) -> Iterator[tuple[str, Area]]:
    document = json.loads(path.read_bytes().decode("utf-8-sig"))
    features = document.get("features", [document])
    held: dict[str, list[Polygon]] = {}
    for number, feature in enumerate(features, 1):
        party = (feature.get("properties") or {}).get("party")
        if not isinstance(party, str):
            what = f"Feature {number} does not say which party holds it."
            raise FaultyInput.at(name, 0, what, _MEND_PARTY)
        held.setdefault(party, []).extend(_polygons(feature["geometry"]))
    for party, polygons in held.items():
        yield party, Area(polygons=tuple(polygons), file=name)


def _polygons(geometry: dict[str, Any]) -> Iterator[Polygon]:
    lists = geometry["coordinates"]
    for one in lists if geometry["type"] == "MultiPolygon" else [lists]:
        rings = [tuple((float(x), float(y)) for x, y, *_ in ring) for ring in one]
        yield Polygon(outer=rings[0], holes=tuple(rings[1:]))


def _roads(
    entry: RoadsEntry, folder: Path, parties: Mapping[str, str], faults: list[Fault]
) -> Roads:
    """Read the roads, and add a fault for each controller that cannot be named."""
    on_line: dict[str, int] = {}
    try:
        return read_roads(entry, folder, on_line.setdefault)
    finally:  # also where the file has faults of its own
        for id_, line in on_line.items():
            faults += _party_fault(parties, id_, entry.owner, entry.edges, line)


def _party_fault(
    parties: Mapping[str, str], id_: str, owner: str, file: str, line: int = 0
) -> Iterator[Fault]:
    """Say of a controller in a file that it is no party, or one that fewer may see."""
    if id_ not in parties:
        what = f"The controller '{id_}' is no party of this case."
        mend = nearest(id_, sorted(parties))
    elif not may_refer(owner, parties[id_]):
        narrower = f"'{id_}', which is for '{parties[id_]}' only"
        what = f"The file is for '{owner}' and names {narrower}."
        mend = f"Give it the owner '{parties[id_]}', or do not name '{id_}'."
    else:
        return
    yield Fault(file=file, line=line, what=what, mend=mend)


def _name_faults(written: Written, roads: Roads | None) -> Iterator[Fault]:
    """Stretches and nodes that the file of roads does not have."""
    if roads is None:
        return
    stretches, nodes = set(roads.stretches), set(roads.nodes)
    posts = set(written.owners("access.checkpoints"))
    for collection, key, known in (
        ("checkpoints", "stretch", stretches),
        ("hazards", "stretches", stretches),
        ("consents", "stretches", stretches),
        ("easings", "opens", stretches | posts),
        ("depots", "node", nodes),
        ("needs", "node", nodes),
    ):
        noun = "node" if key == "node" else "stretch"
        for who, name, where in written.named(f"access.{collection}", key):
            if name not in known:
                what = f"'{who}' names the {noun} '{name}', which {roads.file} lacks."
                yield written.fault(where, what, nearest(name, sorted(known)))

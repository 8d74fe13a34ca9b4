"""The way in out of the document and the files that it names.

Read   `read_access`.
"""

import json
from collections.abc import Callable, Iterator, Mapping
from functools import partial
from pathlib import Path
from typing import Any, TypeVar

from ceasefire.case.areas import read_area
from ceasefire.case.entries.access import AccessEntry
from ceasefire.case.entries.access_ground import ControlEntry, SiteEntry
from ceasefire.case.entries.document import CaseDocument
from ceasefire.case.ledger_sheet import counted_twice, read_ledger
from ceasefire.case.references import may_refer
from ceasefire.case.roads_file import read_roads
from ceasefire.case.swapped import swapped_whole
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
    document: CaseDocument, folder: Path, areas: Mapping[str, Area]
) -> AccessRecord:
    """Read everything under ``access:``.

    Parameters
    ----------
    document, folder
        The case, and where its files lie.
    areas
        Of the places of the case, by the name of their file.

    Raises
    ------
    FaultyInput
        With every fault of the files that it names.
    """
    entry = document.access
    faults: list[Fault] = []

    def tried(read: Callable[[], _T]) -> _T | None:
        try:
            return read()
        except FaultyInput as refusal:
            faults.extend(refusal.faults)
            return None

    named = entry.roads
    roads = tried(partial(read_roads, named, folder)) if named is not None else None
    control = [tried(partial(_control, one, folder)) for one in entry.control]
    ledgers = [
        tried(partial(read_ledger, one, folder, _ids(document, one.owner)))
        for one in entry.ledger
    ]
    faults += counted_twice(one for one in ledgers if one is not None)
    parties = {party.id: party.owner for party in document.parties}
    held = tuple(one for many in control if many is not None for one in many)
    faults += _party_faults(roads, held, parties)
    faults += _name_faults(entry, roads)
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


def _party_faults(
    roads: Roads | None, control: tuple[Control, ...], parties: dict[str, str]
) -> Iterator[Fault]:
    """Controllers in files that are no parties, or parties that fewer may see."""
    listed = f"Parties are: {', '.join(sorted(parties)) or 'none yet'}."
    named: dict[tuple[str, str], set[str]] = {}
    if roads is not None:
        for held in roads.controllers:
            named.setdefault((roads.file, roads.owner), set()).update(held or ())
    for one in control:
        named.setdefault((one.area.file or "", one.owner), set()).add(one.party)
    for (file, owner), ids in named.items():
        for id_ in sorted(ids):
            if id_ not in parties:
                what = f"The controller '{id_}' is no party of this case."
                yield Fault(file=file, line=0, what=what, mend=listed)
            elif not may_refer(owner, parties[id_]):
                narrower = f"'{id_}', which is for '{parties[id_]}' only"
                what = f"The file is for '{owner}' and names {narrower}."
                mend = f"Give it the owner '{parties[id_]}', or do not name '{id_}'."
                yield Fault(file=file, line=0, what=what, mend=mend)


def _name_faults(entry: AccessEntry, roads: Roads | None) -> Iterator[Fault]:
    """Stretches and nodes that the file of roads does not have."""
    if roads is None:
        return
    stretches, nodes = set(roads.stretches), set(roads.nodes)
    posts = {post.id for post in entry.checkpoints}
    asked: list[tuple[str, str, set[str], str]] = []
    for post in entry.checkpoints:
        asked += [(post.id, one, stretches, "stretch") for one in [post.stretch] if one]
    for hazard in entry.hazards:
        asked += [(hazard.id, one, stretches, "stretch") for one in hazard.stretches]
    for consent in entry.consents:
        asked += [(consent.id, one, stretches, "stretch") for one in consent.stretches]
    for easing in entry.easings:
        known = stretches | posts
        asked += [(easing.id, one, known, "stretch") for one in easing.opens]
    asked += [(one.id, one.node, nodes, "node") for one in entry.depots if one.node]
    asked += [(one.place, one.node, nodes, "node") for one in entry.needs if one.node]
    for who, name, known, noun in asked:
        if name not in known:
            what = f"'{who}' names the {noun} '{name}', which {roads.file} lacks."
            mend = f"Write a {noun} as the file has it."
            yield Fault(file="case.yaml", line=0, what=what, mend=mend)

"""A folder on disk to a `Case`, with all its faults at once."""

from collections.abc import Iterator
from dataclasses import replace
from importlib import resources
from pathlib import Path
from typing import Any

from ceasefire.case.access_record import read_access
from ceasefire.case.agreed import read_agreed
from ceasefire.case.consistency import consistency_faults
from ceasefire.case.entries.document import CaseDocument, EventFileEntry
from ceasefire.case.entries.exchange import KEY_FILE
from ceasefire.case.entries.exchange_rules import ExchangeRuleEntry
from ceasefire.case.entries.places import PlaceEntry
from ceasefire.case.exchange_consistency import too_many_done
from ceasefire.case.faults import NoSuchCase
from ceasefire.case.graph_models import read_conflicts
from ceasefire.case.named_files import asked, file_faults, is_there, read_shapes
from ceasefire.case.parse import parse_what_fits
from ceasefire.case.references import reference_faults
from ceasefire.case.terms_consistency import terms_faults
from ceasefire.case.written import Written
from ceasefire.case.yaml_lines import Where, line_of, read_yaml
from ceasefire.core import (
    AccessRecord,
    Area,
    Around,
    Case,
    EventFile,
    Exchange,
    Fault,
    FaultyInput,
    ModelledConflict,
)

CASE_FILE = "case.yaml"


def read_case(name: str | Path) -> Case:
    """Read a case: one that ships, by its name, or a folder.

    Parameters
    ----------
    name
        A folder with a ``case.yaml``, or the name of a shipped case. A folder of
        that name here goes before a shipped case.

    Returns
    -------
    case
        With everything in it; see `Case.for_reader`.

    Raises
    ------
    FaultyInput
        With every fault of the folder: file, line, what is wrong, what to do; as
        `NoSuchCase` where there is none.
    """
    folder = folder_of(name)
    data, lines = mapping_in(folder)
    document, faults = parse_what_fits(CaseDocument, data, CASE_FILE, lines)
    written = Written(CASE_FILE, data, lines, fits=not faults)
    faults += reference_faults(data, CASE_FILE, lines)
    faults += consistency_faults(data, CASE_FILE, lines)
    faults += terms_faults(data, CASE_FILE, lines)
    areas, faults_of_areas = read_shapes(data, folder, CASE_FILE, lines)
    faults += faults_of_areas + file_faults(data, folder, CASE_FILE, lines)
    access, conflicts, faults_beside = _beside(document, folder, areas, written)
    faults += faults_beside
    if document is None or faults:
        raise FaultyInput(tuple(sorted(faults, key=_by_place)))
    case = _case(document, areas, folder, lines)
    return replace(case, access=access, graph_models=conflicts)


def read_lists_named(name: str | Path) -> Exchange | None:
    """Read what a case with faults says of its lists; None where it is not sound.

    So that the faults of lists are told with those of the case that names them.
    """
    folder = folder_of(name)
    data, lines = mapping_in(folder)
    document, _ = parse_what_fits(CaseDocument, data, CASE_FILE, lines)
    entry = document.exchange if document is not None else None
    if entry is None or entry.parties != data["exchange"]["parties"]:
        return None
    exchange = entry.to_exchange(folder)
    there = tuple(one for one in exchange.lists if is_there(folder, one.path))
    return replace(exchange, lists=there)


def files_of_case(name: str | Path) -> frozenset[Path]:
    """Return the files that a case is made of: its own, and all that it names.

    Whatever it writes that is the name of a file in its folder is one; of a case that
    cannot be read there are none but its own.
    """
    try:
        folder = folder_of(name)
    except NoSuchCase:
        return frozenset()
    try:
        words = {CASE_FILE, KEY_FILE, *_texts_in(mapping_in(folder)[0])}
    except FaultyInput:
        words = {CASE_FILE, KEY_FILE}
    return frozenset(folder / word for word in words if is_there(folder, word))


def _texts_in(value: object) -> Iterator[str]:
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict | list):
        for one in value.values() if isinstance(value, dict) else value:
            yield from _texts_in(one)


def _beside(
    document: CaseDocument | None,
    folder: Path,
    areas: dict[str, Area],
    written: Written,
) -> tuple[AccessRecord, tuple[ModelledConflict, ...], tuple[Fault, ...]]:
    """Read the files beside the case as far as is known what is in them."""
    access = AccessRecord()
    conflicts: tuple[ModelledConflict, ...] = ()
    faults: tuple[Fault, ...] = ()
    if document is None:
        return access, conflicts, faults
    try:
        access = read_access(document, folder, areas, written)
    except FaultyInput as refusal:
        faults += refusal.faults
    try:
        conflicts = read_conflicts(document, folder, written.owners("parties"))
    except FaultyInput as refusal:
        faults += refusal.faults
    return access, conflicts, faults


def shipped_cases() -> tuple[str, ...]:
    """Names of the cases that come with the package."""
    return tuple(
        sorted(path.parent.name for path in _shipped_folder().glob(f"*/{CASE_FILE}"))
    )


def _shipped_folder() -> Path:
    return Path(str(resources.files("ceasefire") / "cases"))


def folder_of(name: str | Path) -> Path:
    """Return the folder of a case: one that ships, or one on disk."""
    here = Path(name)
    shipped = _shipped_folder() / str(name)
    if asked((here / CASE_FILE).is_file):
        return here
    if str(name) in shipped_cases():
        return shipped
    if here.name == CASE_FILE and asked(here.is_file):
        return here.parent
    what = (
        "The folder has no case.yaml."
        if asked(here.is_dir)
        else "There is no such folder, and no case of that name ships."
    )
    mend = (
        f"Make one with 'ceasefire case new {name}', or take one of those that ship: "
        f"{', '.join(shipped_cases())}."
    )
    raise NoSuchCase((Fault(file=str(name), line=0, what=what, mend=mend),))


def mapping_in(folder: Path) -> tuple[dict[str, Any], dict[Where, int]]:
    """Return the document of a case in plain values, and the line of each."""
    data, lines = read_yaml(folder / CASE_FILE, CASE_FILE)
    if not isinstance(data, dict):
        what = "The file is empty." if data is None else "This is no case."
        mend = "A case begins with 'case:' and its id, title, time_zone and countries."
        raise FaultyInput.at(CASE_FILE, 1, what, mend)
    return data, lines


def _by_place(fault: Fault) -> tuple[bool, str, int]:
    return fault.file != CASE_FILE, fault.file, fault.line


def _case(
    document: CaseDocument,
    areas: dict[str, Area],
    folder: Path,
    lines: dict[Where, int],
) -> Case:
    """Put the entries together, as the inside knows them."""
    head = document.case
    return Case(
        id=head.id,
        title=head.title,
        time_zone=head.time_zone,
        countries=tuple(head.countries),
        summary=head.summary.strip(),
        as_of=head.as_of,
        simulated=bool(head.simulated),
        invented=head.simulated,
        truth=tuple(head.truth),
        parties=tuple(
            party.to_party(document.under(party.id)) for party in document.parties
        ),
        backings=tuple(entry.to_backing() for entry in document.backing),
        places=tuple(place.to_place(_shape(place, areas)) for place in document.places),
        ceasefires=tuple(entry.to_ceasefire() for entry in document.ceasefires),
        measures=tuple(entry.to_measure() for entry in document.measures),
        valuations=tuple(entry.to_valuation() for entry in document.valuations),
        exposure_limits=tuple(entry.to_limit() for entry in document.exposure_limits),
        promises=tuple(entry.to_promise() for entry in document.promises),
        forum=document.forum.to_forum() if document.forum else None,
        bodies=tuple(entry.to_body() for entry in document.bodies),
        texts=tuple(entry.to_text() for entry in document.texts),
        matters=tuple(entry.to_matter() for entry in document.matters),
        facts=tuple(entry.to_fact() for entry in document.facts),
        statements=tuple(entry.to_statement() for entry in document.statements),
        sources=tuple(entry.to_source() for entry in document.sources),
        event_files=tuple(_event_file(entry, folder) for entry in document.events),
        issues=tuple(entry.to_issue() for entry in document.issues),
        dependencies=tuple(entry.to_dependency() for entry in document.dependencies),
        preferences=tuple(entry.to_preference() for entry in document.preferences),
        red_lines=tuple(entry.to_red_line() for entry in document.red_lines),
        reservations=tuple(entry.to_reservation() for entry in document.reservations),
        suggestions=tuple(entry.to_suggestion() for entry in document.suggestions),
        acceptances=tuple(entry.to_acceptance() for entry in document.acceptances),
        exchange=_exchange(document, folder, lines),
    )


def _event_file(entry: EventFileEntry, folder: Path) -> EventFile:
    mapping = (folder / entry.mapping).absolute() if entry.mapping else None
    return EventFile(
        path=str((folder / entry.file).absolute()),
        name=entry.file,
        layout=entry.layout,
        mapping=None if mapping is None else str(mapping),
        watched=entry.watched.to_watched(),
        owner=entry.owner,
    )


def _exchange(
    document: CaseDocument, folder: Path, lines: dict[Where, int]
) -> Exchange | None:
    if document.exchange is None:
        return None
    exchange = replace(
        document.exchange.to_exchange(folder),
        row_lines=dict(_row_lines(document.exchange.rules, lines)),
    )
    agreed = None
    # A plan that is named and not yet written is none yet.
    if exchange.plan is not None and asked(Path(exchange.plan).is_file):
        agreed = read_agreed(Path(exchange.plan), document.exchange.plan or "")
    n_stages = exchange.n_stages if agreed is None else len(agreed.stages)
    if exchange.n_done > n_stages:
        line = line_of(("exchange", "done"), lines)
        what, mend = too_many_done(exchange.n_done, n_stages)
        raise FaultyInput.at(CASE_FILE, line, what, mend)
    return replace(exchange, agreed=agreed)


def _shape(place: PlaceEntry, areas: dict[str, Area]) -> Area | Around:
    if place.point is not None:
        return place.point.to_around()
    return areas[place.area or ""]


def _row_lines(
    rules: list[ExchangeRuleEntry], lines: dict[Where, int]
) -> Iterator[tuple[tuple[str, str], tuple[int, ...]]]:
    """Say on which line each row that a rule names stands."""
    for i, rule in enumerate(rules):
        where: Where = ("exchange", "rules", i)
        named: dict[str, tuple[Where, list[str]]] = {"rows": (("rows",), rule.rows)}
        if rule.condition is not None:
            named["condition"] = ("condition", "rows"), rule.condition.rows
        for key, (way, rows) in named.items():
            yield (
                (rule.id, key),
                tuple(line_of((*where, *way, n), lines) for n in range(len(rows))),
            )

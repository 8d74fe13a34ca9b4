"""The answers put together: one page for people, one file for machines."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

from ceasefire.brief.cautions import cautions_of
from ceasefire.brief.map import map_data
from ceasefire.brief.methods import method_notes
from ceasefire.brief.model import BriefFiles, Section
from ceasefire.brief.page import render
from ceasefire.brief.sections import SECTIONS
from ceasefire.core import Case, Finding, Progress, escaped, silent
from ceasefire.events.evidence import Evidence

HTML_FILE, JSON_FILE = "brief.html", "brief.json"
_MOST_HEADLINES = 8  # more only so that each section is heard


def write_brief(
    case: Case, evidence: Evidence, folder: Path | str, *, progress: Progress = silent
) -> BriefFiles:
    """Write the brief of a case into a folder.

    Parameters
    ----------
    case
        As its reader may know it: see `Case.for_reader`.
    evidence
        Events, with the account of every row.
    folder
        Made if it is not there; a brief in it is replaced.

    Returns
    -------
    files
        ``brief.html``, which opens with no network, and ``brief.json``, with the same
        answers. The same case and events give the same bytes.
    """
    evidence = _by_name(evidence)
    answers = _answers(case, evidence, progress)
    headlines = _headlines(case, evidence, answers)
    drawn = map_data(case, evidence, answers["ceasefires"])
    progress("Writing the brief", 0, 2)
    html = render(case, evidence, answers, headlines, drawn)
    progress("Writing the brief", 1, 2)
    text = json.dumps(
        _json(case, evidence, answers, headlines),
        indent=2,
        ensure_ascii=False,
        allow_nan=False,
    )
    folder = Path(folder)
    folder.mkdir(parents=True, exist_ok=True)
    files = BriefFiles(folder / HTML_FILE, folder / JSON_FILE)
    files.html.write_text(html, "utf-8")
    files.json.write_text(escaped(text) + "\n", "utf-8")
    return files


def brief_data(
    case: Case, evidence: Evidence, *, progress: Progress = silent
) -> dict[str, Any]:
    """Return what ``brief.json`` holds, and write nothing.

    Parameters
    ----------
    case
        As its reader may know it: see `Case.for_reader`.
    evidence
        Events, with the account of every row.

    Returns
    -------
    data
        Plain values; under ``sections``, by id, what each part's answer says.
    """
    evidence = _by_name(evidence)
    answers = _answers(case, evidence, progress)
    return _json(case, evidence, answers, _headlines(case, evidence, answers))


def _answers(case: Case, evidence: Evidence, progress: Progress) -> dict[str, Any]:
    return {
        section.id: section.compute(case, evidence, progress) for section in SECTIONS
    }


def _by_name(evidence: Evidence) -> Evidence:
    """Name files without their folders: a page tells nothing of a machine."""
    reads = tuple(replace(read, file=Path(read.file).name) for read in evidence.reads)
    return replace(evidence, reads=reads)


def _headlines(
    case: Case, evidence: Evidence, answers: dict[str, Any]
) -> tuple[tuple[Section, Finding], ...]:
    """Take turns between the sections, so that each is heard in the first minute.

    What cannot be told waits until all that can be has had its turn.
    """
    queues = [
        [
            (section, one)
            for one in section.headlines(case, evidence, answers[section.id])
        ]
        for section in SECTIONS
    ]
    longest = max(len(queue) for queue in queues)
    turns = [queue[i] for i in range(longest) for queue in queues if i < len(queue)]
    turns.sort(key=lambda turn: turn[1].certainty.is_unknown)
    heard = sum(bool(q) and not q[0][1].certainty.is_unknown for q in queues)
    chosen = {finding.id for _, finding in turns[: max(_MOST_HEADLINES, heard)]}
    return tuple(one for queue in queues for one in queue if one[1].id in chosen)


def _json(
    case: Case,
    evidence: Evidence,
    answers: dict[str, Any],
    headlines: tuple[tuple[Section, Finding], ...],
) -> dict[str, Any]:
    return {
        "case": {
            "id": case.id,
            "title": case.title,
            "summary": case.summary,
            "time_zone": case.time_zone,
            "as_of": case.as_of.isoformat() if case.as_of else None,
            "simulated": case.simulated,
            "invented": list(case.invented) if case.simulated else [],
            "truth": list(case.truth),
        },
        "for": case.reader.name,
        "owners": sorted(case.owners | {"public"}),
        "cautions": list(cautions_of(case, evidence)),
        "one_minute": [finding.to_dict() for _, finding in headlines],
        "read": [read.to_dict() for read in evidence.reads],
        "leads": evidence.n_leads,
        "without_force": evidence.n_without_force,
        "sections": {
            section.id: section.to_dict(answers[section.id]) for section in SECTIONS
        },
        "methods": [note.to_dict() for note in method_notes(SECTIONS)],
    }

"""``ceasefire attribute``: who did it, from a sheet of accounts."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import inputs, speak
from ceasefire.cli.options import ForReader, Json
from ceasefire.core import number_of

if TYPE_CHECKING:
    from ceasefire.core import Case, FaultyInput
    from ceasefire.events.account_sheet import AccountSheet
    from ceasefire.monitoring.attribution import (
        AttributionAnswer,
        Candidates,
        IncidentAttribution,
    )
    from ceasefire.monitoring.attribution.record import Record

_MOST_ACCOUNTS = 6  # per incident, in print; all of them in JSON

Sheet = Annotated[
    Path, typer.Argument(metavar="SHEET.csv", help="Accounts, one per row.")
]
CaseOption = Annotated[
    str | None,
    typer.Option(
        "--case",
        metavar="CASE",
        help="Case whose parties are the candidates. Without it, everybody whom the "
        "sheet names is one.",
    ),
]
Excluded = Annotated[
    list[str] | None,
    typer.Option(
        "--excluded",
        metavar="NAME ...",
        help="Groups the ceasefire leaves out, as the sheet names them; with a case, "
        "the case says it.",
    ),
]
RecordOption = Annotated[
    Path | None,
    typer.Option(
        "--record",
        metavar="FILE",
        help="A sheet of earlier accounts with a column truth, to learn from.",
    ),
]
Copying = Annotated[
    bool,
    typer.Option(
        "--estimate-copying", help="Estimate who copies whom, over all incidents."
    ),
]


def attribute(
    sheet: Sheet,
    case: CaseOption = None,
    excluded: Excluded = None,
    record: RecordOption = None,
    estimate_copying: Copying = False,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Say who did each incident of a sheet of accounts, and how probable that is.

    Example: ceasefire attribute accounts.csv --excluded wolves
    """
    if case is not None and excluded:
        raise typer.BadParameter("Give --excluded only without --case, which says it.")
    with speak.refusals():
        from ceasefire.monitoring import attribution

        known = inputs.case_if_any(case, for_)
        read = _read(sheet, known)
        earlier = None if record is None else _read(record, known, spelled_as=read)
        candidates = _candidates(known, read, earlier, excluded or [])
        learned = _learn(earlier, candidates)
        pairs = (
            attribution.estimate_copying(read.accounts, candidates, record=learned)
            if estimate_copying
            else ()
        )
        answer = attribution.attribute(
            read.accounts, candidates, record=learned, copying=pairs
        )
    doubtful = _alike(candidates if known is None else None, read)
    if json:
        speak.print_json(
            {"file": read.file, "names_alike": doubtful} | answer.to_dict()
        )
        return
    _print(answer, candidates)
    for one, other in doubtful:
        speak.say(
            f"'{one}' and '{other}' are taken for two; if they are one, write them in "
            "one way."
        )


def _read(
    path: Path, case: "Case | None", spelled_as: "AccountSheet | None" = None
) -> "AccountSheet":
    from ceasefire.events.account_sheet import finder_of, read_accounts

    find = None if case is None else finder_of(case)
    return read_accounts(path, find_party=find, spelled_as=spelled_as)


def _candidates(
    case: "Case | None",
    sheet: "AccountSheet",
    earlier: "AccountSheet | None",
    excluded: list[str],
) -> "Candidates":
    """Take the parties that the sheets name, in the order of the case or the sheet."""
    from ceasefire.monitoring.attribution import Candidates

    named = dict.fromkeys(sheet.names + (earlier.names if earlier else ()))
    if case is not None:
        left_out = {party.id for party in case.parties if party.excluded}
        listed = [party.id for party in case.parties if party.id in named]
    else:
        left_out = _left_out(excluded, list(named), sheet.file)
        listed = list(named)
    if not listed:
        raise _names_nobody(sheet)
    names = {party.id: party.name for party in case.parties} if case else {}
    return Candidates(
        parties=tuple(name for name in listed if name not in left_out),
        excluded=tuple(name for name in listed if name in left_out),
        names=names,
    )


def _alike(
    candidates: "Candidates | None", sheet: "AccountSheet"
) -> tuple[tuple[str, str], ...]:
    """Find names a slip apart: of candidates, and of sources that may be one."""
    from ceasefire.events.names import alike

    sources = dict.fromkeys(
        name
        for account in sheet.accounts
        for name in (account.source, account.copied_from)
        if name
    )
    named = () if candidates is None else candidates.parties + candidates.excluded
    return alike(named) + alike(tuple(sources))


def _names_nobody(sheet: "AccountSheet") -> "FaultyInput":
    from ceasefire.core import FaultyInput

    what = "No row names a party or a group that may have done it."
    if not sheet.accounts:
        what = "There is no row under the header."
    mend = "Name at least one party under party or claims."
    return FaultyInput.at(sheet.file, 0, what, mend)


def _left_out(excluded: list[str], named: list[str], file: str) -> set[str]:
    """Find the excluded groups among those named; refuse all others together."""
    from ceasefire.events.names import words_of

    by_words = {words_of(name) or name: name for name in named}
    found = {name: by_words.get(words_of(name) or name) for name in excluded}
    if strange := [name for name, known in found.items() if known is None]:
        raise _nobody_called(strange, named, file)
    return {known for known in found.values() if known is not None}


def _nobody_called(strange: list[str], named: list[str], file: str) -> "FaultyInput":
    from ceasefire.case.faults import nearest  # slow to import, so only for a refusal
    from ceasefire.core import Fault, FaultyInput

    return FaultyInput(
        tuple(
            Fault(
                file="--excluded",
                line=0,
                what=f"Nobody is called '{name}' in {file}.",
                mend=nearest(name, named),
            )
            for name in strange
        )
    )


def _learn(earlier: "AccountSheet | None", candidates: "Candidates") -> "Record | None":
    if earlier is None:
        return None
    from ceasefire.monitoring.attribution import learn_record

    return learn_record(earlier.accounts, earlier.truths, candidates)


def _print(answer: "AttributionAnswer", candidates: "Candidates") -> None:
    speak.table(
        f"Who did it, named from {answer.least:.2f} on",
        ("incident", *map(candidates.called, answer.prior), "accounts", "answer"),
        [
            (
                one.incident,
                *(f"{share:.2f}" for share in one.probabilities.values()),
                one.n_origins,
                _answer(one, candidates),
            )
            for one in answer.incidents
        ],
    )
    for one in answer.incidents:
        speak.say(one.words)
        _print_accounts(one, candidates)
    for pair in answer.copying:
        if pair.probability >= 0.5:
            first, second = pair.sources
            speak.say(
                f"{first} and {second} seem to copy ({pair.probability:.2f}): the same "
                f"claim in {pair.n_same} of {number_of(pair.n_shared, 'incident')}."
            )


def _answer(one: "IncidentAttribution", candidates: "Candidates") -> str:
    from ceasefire.monitoring.attribution import Attributed

    decision = one.decision
    if isinstance(decision, Attributed):
        return candidates.called(decision.to)
    return "not attributable"


def _print_accounts(one: "IncidentAttribution", candidates: "Candidates") -> None:
    for account in one.contributions[:_MOST_ACCOUNTS]:
        told = account.account
        role = account.role if account.role != "copy" else f"copy of {account.origin}"
        party = f", of {candidates.called(told.party)}" if told.party else ""
        speak.say(
            f"  {account.moved:+.2f}  {told.source} ({told.grade}{party}): "
            f"{candidates.called(told.claims)}; {role}"
        )
    if (n_more := len(one.contributions) - _MOST_ACCOUNTS) > 0:
        speak.say(f"  and {n_more} more")

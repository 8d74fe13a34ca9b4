"""A case with its lists of detainees, read once for what is asked of them.

Read   `read_lists`; `check_lists` for a case that is only looked over.
"""

from dataclasses import dataclass, field
from datetime import UTC, date, datetime, timedelta
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ceasefire.cli import speak

if TYPE_CHECKING:
    from ceasefire.core import Case, Detainee, Exchange, Failure, Fault, Reader
    from ceasefire.events.detainee_list import UnreadColumn
    from ceasefire.exchange import Reconciliation

_A_DAY = timedelta(days=1)  # it may be tomorrow already where the list was written


@dataclass(slots=True)
class Lists:
    """A case with its lists, and for whom something is to be said of them."""

    case: "Case"
    reader: "Reader"
    people: "tuple[Detainee, ...]"
    pseudonyms: dict[str, str]
    decisions: dict[frozenset[str], bool] = field(default_factory=dict)
    failures: "tuple[Failure, ...]" = ()

    @property
    def exchange(self) -> Any:
        """The exchange of the case, which has one."""
        return self.case.exchange

    def reconciled(self) -> "Reconciliation":
        """Match claims to those held."""
        from ceasefire.exchange import link, reconcile_lists

        with speak.progress() as progress:
            return reconcile_lists(
                self.people,
                link,
                decisions=self.decisions,
                pseudonyms=self.pseudonyms,
                progress=progress,
            )

    def found(self) -> dict[str, Any]:
        """What a plan needs to know of who is who."""
        from ceasefire.exchange import decided_on

        held = {one.row for one in self.people if not one.claimed}
        same, apart = decided_on(self.decisions, held)
        unclaimed = frozenset[str]()
        if self.exchange.only_claimed:
            unclaimed = self.reconciled().unclaimed
        return {"same": same, "apart": apart, "unclaimed": unclaimed}

    @property
    def has_claims(self) -> bool:
        """Whether a reader who is a party claims anybody."""
        party = self.reader.party
        return any(one.claimed and one.receiver == party for one in self.people)

    def claims(self) -> dict[str, str]:
        """By row held, the claimed row of a reader who is a party."""
        if self.reader.party is None or not any(one.claimed for one in self.people):
            return {}
        return {
            one.match: one.row
            for one in self.reconciled().claims
            if one.match and not one.same_as and one.claimant == self.reader.party
        }


def read_lists(
    case_name: str,
    for_: str,
    review: Path | None,
    *,
    names_rows: bool,
    failed: Path | None = None,
) -> Lists:
    """Read the case with all its lists; what a reader sees of it is decided later.

    Files that name rows of all sides are refused to everybody but the intermediary.
    """
    from ceasefire.core import MEDIATOR, Reader
    from ceasefire.events.exchange_files import case_key
    from ceasefire.exchange import (
        ForTheIntermediary,
        NoExchange,
        check_ids,
        pseudonyms_of,
    )

    reader = Reader(for_)
    case = _case_for(case_name, reader)
    if case.for_reader(reader).exchange is None or case.exchange is None:
        raise NoExchange
    exchange = case.exchange
    people, unread = _people(case, reader)
    if names_rows and reader.name != MEDIATOR:
        raise ForTheIntermediary
    check_ids(people, exchange)
    _warn_of_unread(unread)
    decisions, failures = _beside(exchange, people, review, failed)
    key = case_key(Path(exchange.key), Path(exchange.key).name)
    return Lists(
        case, reader, people, pseudonyms_of(people, key), decisions, tuple(failures)
    )


def _case_for(case_name: str, reader: "Reader") -> "Case":
    """Read the case; of its faults a reader is told those that are the reader's."""
    from ceasefire.case import (
        FaultyCase,
        NoSuchCase,
        read_case,
        read_exchange_faults,
    )
    from ceasefire.core import MEDIATOR, FaultyInput
    from ceasefire.exchange import NoExchange, NotYetPlanned

    try:
        return read_case(case_name)
    except NoSuchCase:
        raise
    except FaultyInput:
        if reader.name == MEDIATOR:
            raise
        faults, has_exchange = read_exchange_faults(case_name, reader)
    if faults:
        raise FaultyCase(faults)
    raise NotYetPlanned if has_exchange else NoExchange


def check_lists(case: "Case") -> list[str]:
    """Refuse a case whose lists, or files and rules on their rows, have faults.

    Returns
    -------
    remarks
        What is no fault of the lists: that the plan no longer fits them, and that names
        are in a script that is not compared.
    """
    from ceasefire.core import MEDIATOR, FaultyInput, Reader
    from ceasefire.exchange import (
        check_ids,
        contradictions,
        decided_on,
        in_other_scripts,
        outdated,
    )

    exchange = case.exchange
    if exchange is None or not exchange.lists:
        return []
    people, unread = _people(case, Reader(MEDIATOR))
    check_ids(people, exchange)
    _warn_of_unread(unread)
    decisions, _ = _beside(exchange, people, None, None)
    held = {one.row for one in people if not one.claimed}
    same, apart = decided_on(decisions, held)
    faults = contradictions(people, exchange, same=same, apart=apart)
    if faults:
        raise FaultyInput(faults)
    remark = outdated(people, exchange, _coming(exchange), same=same, apart=apart)
    return [*in_other_scripts(people, exchange), *([] if remark is None else [remark])]


def faults_of_lists(case_name: str) -> "tuple[Fault, ...]":
    """Return what is wrong with the lists of a case that has faults itself."""
    from ceasefire.case import NoSuchCase, read_lists_named
    from ceasefire.core import FaultyInput
    from ceasefire.events.detainee_list import read_detainees

    try:
        exchange = read_lists_named(case_name)
        if exchange is not None:
            read_detainees(exchange.lists, exchange.parties)
    except NoSuchCase:
        return ()
    except FaultyInput as refusal:
        return refusal.faults
    return ()


def _coming(exchange: "Exchange") -> list[str]:
    """Rows that the plan of the case releases at stages that have not taken place."""
    from ceasefire.case.agreed import read_releases

    if exchange.agreed is None or exchange.plan is None:
        return []
    path = Path(exchange.plan)
    releases, _ = read_releases(path, path.name)
    return [row for stage in releases[exchange.n_done :] for row in stage]


def _people(
    case: "Case", reader: "Reader"
) -> "tuple[tuple[Detainee, ...], list[UnreadColumn]]":
    """Rows of all lists, and columns that were left alone of those the reader knows."""
    from ceasefire.events.detainee_list import read_detainees

    exchange = case.exchange
    unread: list[UnreadColumn] = []
    people = read_detainees(
        exchange.lists if exchange else (),
        exchange.parties if exchange else (),
        latest=max(case.as_of or date.min, datetime.now(UTC).date() + _A_DAY),
        tell=unread.append,
    )
    return people, [one for one in unread if reader.may_read(one.file.owner)]


def _warn_of_unread(columns: "list[UnreadColumn]") -> None:
    """Name columns that were left alone, by their headings where these are words.

    It names the files, too: first it must be known that their names are no people's.
    """
    for file in dict.fromkeys(one.file.name for one in columns):
        told = ", ".join(
            f"{one.number} ({one.heading})" if one.heading else str(one.number)
            for one in columns
            if one.file.name == file
        )
        speak.say(f"{file}: columns that were not read: {told}.", err=True)


def _beside(
    exchange: "Exchange",
    people: "tuple[Detainee, ...]",
    review: Path | None,
    failed: Path | None,
) -> "tuple[dict[frozenset[str], bool], tuple[Failure, ...]]":
    """Read the files beside the lists; all faults on rows come together."""
    from ceasefire.core import FaultyInput
    from ceasefire.events.exchange_files import read_decisions, read_failures
    from ceasefire.exchange import check_rows

    rows = dict.fromkeys(one.row for one in people)
    held = dict.fromkeys(one.row for one in people if not one.claimed)
    path = review or (Path(exchange.review) if exchange.review else None)
    faults: list[Fault] = []
    decisions: dict[frozenset[str], bool] = {}
    failures: tuple[Failure, ...] = ()
    try:
        check_rows(people, exchange)
    except FaultyInput as refusal:
        faults += refusal.faults
    if path is not None and (review is not None or path.is_file()):
        try:
            decisions = read_decisions(path, path.name, rows)
        except FaultyInput as refusal:
            faults += refusal.faults
    if failed is not None:
        try:
            failures = read_failures(failed, failed.name, held)
        except FaultyInput as refusal:
            faults += refusal.faults
    if faults:
        raise FaultyInput(tuple(faults))
    return decisions, failures


def earlier_plan(lists: Lists, path: Path | None, found: dict[str, Any]) -> Any:
    """Read the plan so far, or make it anew where none was written down."""
    from ceasefire.case.agreed import read_releases
    from ceasefire.exchange import plan_exchange, plan_written_down

    if path is None and lists.exchange.agreed is not None:
        path = Path(lists.exchange.plan)
    if path is None:
        return plan_exchange(
            lists.case,
            lists.people,
            priced=False,
            pseudonyms=lists.pseudonyms,
            **found,
        )
    releases, failures = read_releases(path, path.name)
    return plan_written_down(
        lists.case,
        lists.people,
        releases,
        failures=failures,
        pseudonyms=lists.pseudonyms,
    )

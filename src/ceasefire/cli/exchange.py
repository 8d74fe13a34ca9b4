"""``ceasefire exchange``: lists reconciled, an exchange planned, and planned anew."""

from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceasefire.cli import exchange_print, speak
from ceasefire.cli.options import CaseName, ForReader, Json

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.core import Case, Detainee, Reader
    from ceasefire.exchange import Reconciliation

app = typer.Typer(
    help="Plan an exchange of detainees, from the lists to the last stage.",
    no_args_is_help=True,
)

Review = Annotated[
    Path | None,
    typer.Option(
        "--review", metavar="FILE", help="Decisions on possible matches, as edited."
    ),
]
Failed = Annotated[
    Path,
    typer.Option(
        "--failed", metavar="FILE", help="CSV with row and reason: who cannot go."
    ),
]
Before = Annotated[
    Path | None,
    typer.Option(
        "--plan",
        metavar="FILE",
        help="The plan so far, as --write wrote it; by default that of the case.",
    ),
]
Done = Annotated[
    int | None, typer.Option("--done", min=0, help="Stages that took place.")
]
Rows = Annotated[
    Path | None,
    typer.Option("--csv", metavar="FILE", help="Write the plan, row by row."),
]
Whole = Annotated[
    Path | None,
    typer.Option(
        "--write",
        metavar="FILE",
        help="Write the plan down, for the brief and for planning anew.",
    ),
]


@dataclass(slots=True)
class _Lists:
    """A case with its lists, and for whom something is to be said of them."""

    case: "Case"
    reader: "Reader"
    people: "tuple[Detainee, ...]"
    pseudonyms: dict[str, str]
    decisions: dict[frozenset[str], bool] = field(default_factory=dict)

    @property
    def exchange(self) -> Any:
        return self.case.exchange

    def reconciled(self) -> "Reconciliation":
        from ceasefire.exchange import link, reconcile_lists

        return reconcile_lists(
            self.people, link, decisions=self.decisions, pseudonyms=self.pseudonyms
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

    def claims(self) -> dict[str, str]:
        """By row held, the claimed row of a reader who is a party."""
        if self.reader.party is None or not any(one.claimed for one in self.people):
            return {}
        return {
            one.match: one.row
            for one in self.reconciled().claims
            if one.match and not one.same_as and one.claimant == self.reader.party
        }


@app.command()
def reconcile(
    case: CaseName,
    review: Review = None,
    write_review: Annotated[
        Path | None,
        typer.Option(
            "--write-review",
            metavar="FILE",
            help="Write what somebody must look at; ids of rows, and no names.",
        ),
    ] = None,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Match claims to lists of those held, and find who is listed twice.

    Example: ceasefire exchange reconcile two-rivers --for mediator
    """
    with speak.refusals(), _kept(for_):
        from ceasefire.events.exchange_files import write_review as write
        from ceasefire.exchange import reconciliation_for

        lists = _read(case, for_, review, names_rows=write_review is not None)
        with speak.alone():
            answer = lists.reconciled()
        if write_review is not None:
            pairs = [
                (one.claimed, one.held, one.probability, one.agreement)
                for one in answer.review
            ]
            write(write_review, pairs, lists.decisions)
        seen = reconciliation_for(lists.reader, answer)
    if json:
        speak.print_json(seen)
    else:
        exchange_print.reconciliation(seen)


@app.command()
def plan(
    case: CaseName,
    review: Review = None,
    csv: Rows = None,
    write: Whole = None,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Say whom to release at which stage, under the rules of the case.

    Example: ceasefire exchange plan two-rivers --for mediator --csv plan.csv
    """
    with speak.refusals(), _kept(for_):
        lists = _read(case, for_, review, names_rows=bool(csv or write))
        _warn_of_stages_done(lists)
        seen = _planned(lists)
        exchange_print.write_files(seen, csv, write)
    _told(seen, json=json)


@app.command()
def replan(
    case: CaseName,
    failed: Failed,
    before: Before = None,
    done: Done = None,
    review: Review = None,
    csv: Rows = None,
    write: Whole = None,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Plan the rest anew after names failed: what is done stays done.

    Example: ceasefire exchange replan my-case --failed failed.csv --done 2
    """
    with speak.refusals(), _kept(for_):
        lists = _read(case, for_, review, names_rows=bool(csv or write))
        seen = _planned_anew(lists, failed, before, done)
        exchange_print.write_files(seen, csv, write)
    _told(seen, json=json)


def _told(seen: dict[str, Any], *, json: bool) -> None:
    if json:
        speak.print_json(seen)
    else:
        exchange_print.plan(seen)


def _warn_of_stages_done(lists: _Lists) -> None:
    n_done = lists.exchange.n_done
    if n_done:
        typer.echo(
            f"{n_done} stages of the plan that was agreed have taken place, and this "
            "is a plan from the beginning. 'ceasefire exchange replan' plans the rest.",
            err=True,
        )


def _planned(lists: _Lists) -> dict[str, Any]:
    from ceasefire.exchange import plan_exchange, plan_for

    with speak.alone():
        answer = plan_exchange(
            lists.case, lists.people, pseudonyms=lists.pseudonyms, **lists.found()
        )
        return plan_for(lists.reader, answer, claims=lists.claims())


def _planned_anew(
    lists: _Lists, failed: Path, before: Path | None, done: int | None
) -> dict[str, Any]:
    from ceasefire.events.exchange_files import read_failures
    from ceasefire.exchange import replan_exchange, replan_for

    failures = read_failures(failed, failed.name)
    with speak.alone():
        found = lists.found()
        answer = replan_exchange(
            lists.case,
            lists.people,
            _earlier(lists, before, found),
            failures,
            n_done=lists.exchange.n_done if done is None else done,
            **found,
        )
        return replan_for(lists.reader, answer, claims=lists.claims())


def _read(
    case_name: str, for_: str, review: Path | None, *, names_rows: bool
) -> _Lists:
    """Read the case with all its lists; what a reader sees of it is decided later.

    Files that name rows of all sides are refused to everybody but the intermediary.
    """
    from ceasefire.case import read_case
    from ceasefire.core import Reader
    from ceasefire.events.detainee_list import read_detainees
    from ceasefire.events.exchange_files import case_key, read_decisions
    from ceasefire.exchange import (
        NoExchange,
        check_decisions,
        check_ids,
        pseudonyms_of,
    )

    reader = Reader(for_)
    case = read_case(case_name)
    if case.for_reader(reader).exchange is None or case.exchange is None:
        raise NoExchange
    exchange = case.exchange
    people = read_detainees(exchange.lists, exchange.parties)
    if names_rows:
        _refuse_others(reader)
    check_ids(people, exchange)
    key_path = Path(exchange.key)
    lists = _Lists(
        case, reader, people, pseudonyms_of(people, case_key(key_path, key_path.name))
    )
    path = review or (Path(exchange.review) if exchange.review else None)
    if path is not None and (review is not None or path.is_file()):
        lists.decisions = read_decisions(path, path.name)
        check_decisions({one.row for one in people}, lists.decisions)
    return lists


def _earlier(lists: _Lists, path: Path | None, found: dict[str, Any]) -> Any:
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


def _refuse_others(reader: "Reader") -> None:
    from ceasefire.core import MEDIATOR
    from ceasefire.exchange import ForTheIntermediary

    if reader.name != MEDIATOR:
        raise ForTheIntermediary


@contextmanager
def _kept(for_: str) -> "Iterator[None]":
    """Keep from everybody but the intermediary why an exchange cannot be planned.

    A refusal may name rows of lists and rules that its reader may not see.
    """
    from ceasefire.core import (
        MEDIATOR,
        CeasefireError,
        UnknownName,
        UnknownReader,
    )
    from ceasefire.exchange.errors import (
        ForTheIntermediary,
        NoExchange,
        NotYetPlanned,
    )

    known = (ForTheIntermediary, NoExchange, UnknownName, UnknownReader)
    try:
        yield
    except known:
        raise
    except CeasefireError:
        if for_ == MEDIATOR:
            raise
        raise NotYetPlanned from None

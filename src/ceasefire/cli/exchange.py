"""``ceasefire exchange``: lists reconciled, an exchange planned, and planned anew."""

from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Annotated, Any

import typer

from ceasefire.cli import exchange_print, inputs, speak
from ceasefire.cli.exchange_lists import Lists, earlier_plan, read_lists
from ceasefire.cli.listing import Listing
from ceasefire.cli.options import CaseName, ForReader, Json
from ceasefire.core import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

app = typer.Typer(
    cls=Listing,
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

        lists = read_lists(case, for_, review, names_rows=write_review is not None)
        renews = (lists.exchange.review, review)
        inputs.hold_apart("--write-review", write_review, case=case, renews=renews)
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
        lists = read_lists(case, for_, review, names_rows=bool(csv or write))
        inputs.hold_apart("--csv", csv, [review], case=case)
        renews = (lists.exchange.plan,)
        inputs.hold_apart("--write", write, [review], case=case, renews=renews)
        _warn_of_stages_done(lists)
        seen = _planned(lists)
        exchange_print.write_files(seen, csv, write)
    _told(lists, seen, json=json)


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
        lists = read_lists(
            case, for_, review, names_rows=bool(csv or write), failed=failed
        )
        read = [failed, before, review]
        renews = (lists.exchange.plan, before)
        inputs.hold_apart("--csv", csv, read, case=case)
        inputs.hold_apart("--write", write, read, case=case, renews=renews)
        seen = _planned_anew(lists, before, done)
        exchange_print.write_files(seen, csv, write)
    _told(lists, seen, json=json)


def _told(lists: Lists, seen: dict[str, Any], *, json: bool) -> None:
    if json:
        speak.print_json(seen)
    else:
        names = {one.id: one.name for one in lists.case.parties}
        exchange_print.plan(seen, names, claims=lists.has_claims)


def _warn_of_stages_done(lists: Lists) -> None:
    n_done = lists.exchange.n_done
    if n_done:
        speak.say(
            f"{number_of(n_done, 'stage')} of the plan that was agreed "
            f"{'has' if n_done == 1 else 'have'} taken place, and this is a plan "
            "from the beginning. 'ceasefire exchange replan' plans the rest.",
            err=True,
        )


def _planned(lists: Lists) -> dict[str, Any]:
    from ceasefire.exchange import plan_exchange, plan_for

    with speak.alone():
        answer = plan_exchange(
            lists.case, lists.people, pseudonyms=lists.pseudonyms, **lists.found()
        )
        return plan_for(lists.reader, answer, claims=lists.claims())


def _planned_anew(
    lists: Lists, before: Path | None, done: int | None
) -> dict[str, Any]:
    from ceasefire.exchange import replan_exchange, replan_for

    with speak.alone():
        found = lists.found()
        answer = replan_exchange(
            lists.case,
            lists.people,
            earlier_plan(lists, before, found),
            lists.failures,
            n_done=lists.exchange.n_done if done is None else done,
            **found,
        )
        return replan_for(lists.reader, answer, claims=lists.claims())


@contextmanager
def _kept(for_: str) -> "Iterator[None]":
    """Keep from everybody but the intermediary why an exchange cannot be planned.

    A refusal may name rows of lists and rules that its reader may not see.
    """
    from ceasefire.case import FaultyCase, NoSuchCase
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

    known = (
        FaultyCase,
        ForTheIntermediary,
        NoExchange,
        NoSuchCase,
        UnknownName,
        UnknownReader,
    )
    try:
        yield
    except known:
        raise
    except CeasefireError:
        if for_ == MEDIATOR:
            raise
        raise NotYetPlanned from None

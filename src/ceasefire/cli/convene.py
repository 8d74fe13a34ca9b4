"""``ceasefire convene``: who will come, why not, and what would have to move."""

from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import inputs, speak
from ceasefire.cli.options import CaseName, Events, ForReader, Json, day_given
from ceasefire.core import number_of

if TYPE_CHECKING:
    from ceasefire.convening import Conflict, ConveningAnswer, SaidAgain, Turn
    from ceasefire.core import Case, Progress
    from ceasefire.events.evidence import Evidence

_MOST_CONFLICTS = 10
_MOST_LISTS = 4

AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        metavar="DAY",
        parser=day_given,
        help="What was said by that day, itself included; the day of the case if not "
        "given.",
    ),
]
Without = Annotated[
    list[str] | None,
    typer.Option(
        "--without", metavar="ID", help="Leave a statement out, as if never made."
    ),
]
Assume = Annotated[
    list[str] | None,
    typer.Option(
        "--assume",
        metavar="CONDITION",
        help="Take for a fact, such as 'accepts(iran, geneva-communique)'.",
    ),
]
Wanted = Annotated[
    str | None,
    typer.Option(
        "--wanted", metavar="CONDITION", help="The outcome to ask about, if another."
    ),
]
WeightsGiven = Annotated[
    list[str] | None,
    typer.Option(
        "--weight",
        metavar="NAME=NUMBER",
        help="What moving a statement costs: wish, negotiable, unknown, firm, "
        "leverage, asked.",
    ),
]
Most = Annotated[
    int, typer.Option("--most", min=1, help="How many corrections to give.")
]
Replay = Annotated[
    bool,
    typer.Option(
        "--replay",
        help="Day by day, as things were said: up to --as-of, or all of the record.",
    ),
]


def convene(
    case: CaseName,
    events: Events = None,
    as_of: AsOf = None,
    without: Without = None,
    assume: Assume = None,
    wanted: Wanted = None,
    weight: WeightsGiven = None,
    most: Most = 10,
    replay: Replay = False,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Say who will come to the table, why not, and the least that would have to move.

    Example: ceasefire convene aleppo-2014 --as-of 2014-01-20
    """
    with speak.refusals(), speak.progress() as progress:
        from ceasefire.convening import Weights, find_attendance
        from ceasefire.convening import replay as replayed

        loaded, evidence = _load(case, events or [], for_, progress)
        weights = Weights().changed(_numbers(weight or []))
        answer = find_attendance(
            loaded,
            evidence,
            as_of=as_of,
            without=without or (),
            assume=assume or (),
            wanted=wanted,
            weights=weights,
            most=most,
        )
        turns = (
            replayed(
                loaded,
                without=without or (),
                assume=assume or (),
                wanted=wanted,
                weights=weights,
                until=as_of,
            )
            if replay
            else ()
        )
    if json:
        days = {"replay": [turn.to_dict() for turn in turns]} if replay else {}
        speak.print_json(answer.to_dict() | {"for": for_} | days)
        return
    _print(loaded, answer)
    if replay:
        _print_turns(turns, is_wanted=bool(answer.wanted))


def _load(
    case: str, events: list[Path], reader: str, progress: "Progress"
) -> "tuple[Case, Evidence | None]":
    """Read a case; and its events, which take longer, only where there are any."""
    from ceasefire.case import read_case
    from ceasefire.core import Reader

    loaded = read_case(case).for_reader(Reader(reader))
    if events or loaded.event_files:
        return inputs.load(case, events, reader, progress=progress)
    return loaded, None


def _numbers(given: list[str]) -> dict[str, float]:
    values = {}
    for one in given:
        name, _, number = one.partition("=")
        try:
            values[name] = float(number)
        except ValueError as error:
            message = f"'{one}' is no weight: write it as firm=8."
            raise typer.BadParameter(message) from error
    return values


def _print(case: "Case", answer: "ConveningAnswer") -> None:
    speak.say(answer.findings[0].claim)
    for id_ in answer.without_effect:
        speak.say(f"Leaving out {id_} changes nothing: it does not stand on that day.")
    for kind, conflicts in answer.obstacles.items():
        _print_conflicts(case, kind.value.capitalize(), conflicts)
    if not answer.conflicts_complete:
        speak.say("There may be more such sets; these are the first found.")
    _print_said_again(case, answer.outlived)
    _print_corrections(case, answer)
    _print_seats(case, answer)
    if answer.chances:
        one = answer.chances
        wanted = f"it is possible with {one.wanted:.0%}; " if answer.wanted else ""
        speak.say(
            "All of this takes every statement as read. With statements standing as "
            f"surely as they were read, in probabilities ({one.how}): {wanted}what was "
            f"said contradicts itself with {one.contradictory:.0%}."
        )
        for chance in one.by_party:
            name = case.party(chance.party).name
            speak.say(f"  {name} comes: {chance.comes:.0%} to {chance.may_come:.0%}.")
        if one.matters_most:
            speak.say(f"What matters most is how surely {one.matters_most} was read.")
        if one.n_unjudged:
            speak.say(
                number_of(
                    one.n_unjudged,
                    "statement without a confidence stands",
                    "statements without a confidence stand",
                )
                + " throughout."
            )
    for delegation in answer.delegations:
        speak.say(delegation.in_words)


def _print_conflicts(
    case: "Case", title: str, conflicts: "tuple[Conflict, ...]"
) -> None:
    if not conflicts:
        return
    speak.say(f"\n{title}:")
    for number, one in enumerate(conflicts[:_MOST_CONFLICTS], start=1):
        if not one.statements and not one.frame:
            speak.say(f"  {number}. {one.in_words}")
            continue
        n = len(one.statements) + len(one.frame)
        stand = "These cannot all stand" if n > 1 else "This cannot stand"
        speak.say(f"  {number}. {stand}:")
        for id_ in (*one.statements, *one.frame):
            red = ", a red line" if id_ in one.frame else ""
            source = case.source(case.statement(id_).source).publisher
            speak.say(f"     - {_said(case, id_)} [{id_}{red}; {source}]")
    if len(conflicts) > _MOST_CONFLICTS:
        more = len(conflicts) - _MOST_CONFLICTS
        speak.say(f"  and {more} more; --json has all that were found.")


def _print_said_again(case: "Case", pairs: "tuple[SaidAgain, ...]") -> None:
    if pairs:
        speak.say("\nSaid again, and the earlier words still count:")
    for number, one in enumerate(pairs[:_MOST_CONFLICTS], start=1):
        publishers = dict.fromkeys(case.source(id_).publisher for id_ in one.sources)
        speak.say(f"  {number}. {one.in_words} [{'; '.join(publishers)}]")
    if len(pairs) > _MOST_CONFLICTS:
        more = len(pairs) - _MOST_CONFLICTS
        speak.say(f"  and {more} more; --json has all that were found.")


def _said(case: "Case", id_: str) -> str:
    statement = case.statement(id_)
    who = case.party(statement.by).name if statement.by else "Unnamed"
    kept = "" if statement.owner == "public" else f" (for {statement.owner} only)"
    return f"{who}, {statement.on}: {statement.says}{kept}"


def _print_corrections(case: "Case", answer: "ConveningAnswer") -> None:
    if answer.possible:
        return
    if not answer.corrections:
        speak.say("\nNo correction exists: red lines, facts and rules forbid it.")
        return
    proved = "proved" if answer.proved else f"best found; least {answer.least_cost:g}"
    speak.say(f"\nWhat would have to move, the cheapest first ({proved}):")
    for number, one in enumerate(answer.corrections, start=1):
        speak.say(
            f"  {number}. Cost {one.cost:g}; among the three cheapest in "
            f"{one.top_share:.0%} of draws of weights. Ask:"
        )
        for id_ in one.drop:
            backers = [ask.by for ask in one.asks if ask.statement == id_ and ask.by]
            through = [case.party(backer).name for backer in backers]
            by = f" (through {' or '.join(through)})" if through else ""
            speak.say(f"     - {_said(case, id_)} [{id_}]{by}")
        speak.say(f"     {one.then}")


def _print_seats(case: "Case", answer: "ConveningAnswer") -> None:
    if not answer.seats:
        return
    others = [one for one in answer.seats if one.attendance != "comes"]
    coming = [one for one in answer.seats if one.attendance == "comes"]
    settled = [one.name for one in coming if not one.is_uninvited]
    unsettled = [one.name for one in coming if one.is_uninvited]
    if settled:
        speak.say(f"\nComes ({len(settled)}): {', '.join(settled)}.")
    if unsettled:
        speak.say(f"Comes if invited, which nobody settled: {', '.join(unsettled)}.")
    for seat in coming:
        if seat.provided:
            speak.say(f"{seat.name} comes provided that {'; '.join(seat.provided)}.")
    for seat in others:
        attendance = str(seat.attendance).replace("-", " ")
        speak.say(f"{seat.name}: {attendance}. {seat.why}")
    for seat in answer.seats:
        for ballot in seat.ballots:
            speak.say(ballot.in_words)
    for group in answer.together:
        joined = ", ".join(case.party(one).name for one in group)
        speak.say(f"To be announced together, for each waits for the others: {joined}.")
    _print_lists(case, answer)


def _print_lists(case: "Case", answer: "ConveningAnswer") -> None:
    if answer.provided_together:
        takes = "; ".join(answer.provided_together)
        speak.say(f"All of these come at once only provided that {takes}.")
    if len(answer.lists) > 1:
        more = "" if answer.lists_complete else " or more"
        speak.say(f"{len(answer.lists)}{more} largest lists are possible.")
        shown = zip(answer.lists, answer.provided, strict=True)
        for one, provided in tuple(shown)[:_MOST_LISTS]:
            joined = ", ".join(case.party(id_).name for id_ in one)
            takes = f" (provided that {'; '.join(provided)})" if provided else ""
            speak.say(f"  {joined}{takes}")


def _wanted_on(turn: "Turn", *, is_wanted: bool) -> str:
    if not turn.consistent:
        return "contradictory"
    if not is_wanted:
        return "–"
    return "possible" if turn.possible else "not possible"


def _print_turns(turns: "tuple[Turn, ...]", *, is_wanted: bool) -> None:
    speak.table(
        "Day by day",
        ("day", "wanted", "said that day, or came about", "cheapest correction"),
        [
            (
                turn.day.isoformat(),
                _wanted_on(turn, is_wanted=is_wanted),
                "; ".join([*filter(None, [", ".join(turn.said)]), *turn.came_about])
                or "–",
                "; ".join(
                    f"{', '.join(drop)} ({cost:g})" for drop, cost in turn.cheapest
                )
                or "–",
            )
            for turn in turns
        ],
    )

"""Who will come, why not and what would have to move, as `convene` prints it.

Read   `print_answer`, `print_turns`.
"""

from typing import TYPE_CHECKING

from ceasefire.cli import speak
from ceasefire.core import PUBLIC, number_of, percent, reader_called

if TYPE_CHECKING:
    from ceasefire.convening import Conflict, ConveningAnswer, SaidAgain, Turn
    from ceasefire.core import Case

_MOST_CONFLICTS = 10
_MOST_LISTS = 4


def print_answer(case: "Case", answer: "ConveningAnswer") -> None:
    """Print who will come, what stands in the way and what would have to move."""
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
    for invitation in answer.invitations:
        if invitation.in_words:
            speak.say(invitation.in_words)
    for line in answer.no_say_words:
        speak.say(line)
    if answer.chances:
        one = answer.chances
        wanted = f"it is possible with {percent(one.wanted)}; " if answer.wanted else ""
        speak.say(
            "All of this takes every statement as read. With statements standing as "
            f"surely as they were read, in probabilities ({one.how}): {wanted}what was "
            f"said contradicts itself with {percent(one.contradictory)}."
        )
        for chance in one.by_party:
            name = case.party(chance.party).name
            shares = dict.fromkeys((percent(chance.comes), percent(chance.may_come)))
            speak.say(f"  {name} comes: {' to '.join(shares)}.")
        if one.matters_most:
            most = f"{_said(case, one.matters_most)} [{one.matters_most}]"
            speak.say(f"What matters most is how surely this was read: {most}.")
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
        if one.given:
            speak.say(f"     At odds with what is given: {'; '.join(one.given)}.")
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
    names = {party.id: party.name for party in case.parties}
    kept = f" (for {reader_called(statement.owner, names)} only)"
    kept = "" if statement.owner == PUBLIC else kept
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
        come = _come(settled)
        speak.say(f"\n{come} ({len(settled)}): {', '.join(settled)}.")
    if unsettled:
        come = _come(unsettled)
        speak.say(f"{come} if invited, which nobody settled: {', '.join(unsettled)}.")
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
        rest = "other" if len(group) == 2 else "others"
        words = f"To be announced together, for each waits for the {rest}: {joined}."
        speak.say(words)
    _print_lists(case, answer)


def _come(who: list[str]) -> str:
    return "Comes" if len(who) == 1 else "Come"


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


def print_turns(turns: "tuple[Turn, ...]", *, is_wanted: bool) -> None:
    """Print what was possible on each day, as things were said."""
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

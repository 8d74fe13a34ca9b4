"""What a plan says, in sentences that a reader can repeat."""

from ceasefire.core import (
    Case,
    Certainty,
    Exchange,
    Finding,
    Ground,
    GroundKind,
    number_of,
)
from ceasefire.exchange.model import PlanAnswer, worth
from ceasefire.exchange.progress_words import told_going

METHOD = "exchange-plan"
_MOST_PAIRS = 10  # that are named


def findings_of(
    case: Case, exchange: Exchange, answer: PlanAnswer
) -> tuple[Finding, ...]:
    """Say how many go home, what exposure it takes, and who goes first."""
    names = {party.id: party.name for party in case.parties}
    grounds, owners = _grounds(exchange, answer), _owners(exchange)
    certainty = Certainty(words="proved" if answer.proved else "best found, not proved")
    said = {
        "released": _released(answer),
        "limit": _limit(answer),
        "first": goes_first(answer, names),
    }
    found = tuple(
        Finding(
            id=f"exchange/{id_}",
            claim=claim,
            certainty=certainty,
            method=METHOD,
            grounds=grounds,
            owners=owners,
        )
        for id_, claim in said.items()
    )
    return (*found, _unclear(answer, owners)) if answer.unclear else found


def _unclear(answer: PlanAnswer, owners: frozenset[str]) -> Finding:
    """Name rows that may be one person: only who asks can tell."""
    n, shown = len(answer.unclear), answer.unclear[:_MOST_PAIRS]
    rows = "; ".join(_pair(answer, *pair) for pair in shown)
    more = f"; and {n - len(shown):,} more" if n > len(shown) else ""
    are = "may be one person" if n == 1 else "may each be one person"
    staying = any(other in answer.stays for _, other in answer.unclear)
    planned = any(other not in answer.stays for _, other in answer.unclear)
    twice = "Whoever is counted twice here goes home once. " if planned else ""
    against = (
        "Until it is known, nobody should go whose other row speaks against it. "
        if staying
        else ""
    )
    return Finding(
        id="exchange/unclear",
        claim=(
            f"{number_of(n, 'pair')} of rows {are}, as far as what is written "
            f"goes: {rows}{more}. {twice}{against}Find out, and write same or "
            "different for two rows in the file of 'review:'."
        ),
        certainty=Certainty(words="not known"),
        method=METHOD,
        grounds=(
            Ground(
                kind=GroundKind.ROWS,
                says="rows whose parents, births and arrests do not differ, and whose "
                "names do not, or by one consonant",
                n=2 * n,
            ),
        ),
        owners=owners,
    )


def _pair(answer: PlanAnswer, one: str, other: str) -> str:
    """Two rows, and why the second stays, if it does."""
    why = answer.stays.get(other)
    if why is None:
        return f"{one} and {other}, both planned"
    return f"{one}, planned, and {other} ({why})"


def _owners(exchange: Exchange) -> frozenset[str]:
    return frozenset(
        [exchange.owner]
        + [one.owner for one in exchange.lists]
        + [one.owner for one in exchange.rules]
        + [one.owner for one in exchange.values]
    )


def _grounds(exchange: Exchange, answer: PlanAnswer) -> tuple[Ground, ...]:
    n_rows = sum(len(stage.people) for stage in answer.stages) + len(answer.stays)
    return (
        Ground(
            kind=GroundKind.CASE,
            says="rules of the exchange",
            refs=tuple(f"exchange/rules/{rule.id}" for rule in exchange.rules),
        ),
        Ground(kind=GroundKind.ROWS, says="rows of lists of those held", n=n_rows),
    )


def _released(answer: PlanAnswer) -> str:
    done = [stage for stage in answer.stages if stage.done]
    coming = [stage for stage in answer.stages if not stage.done]
    gone, n_coming = (
        sum(len(stage.people) for stage in some) for some in (done, coming)
    )
    first = next(((n, name) for name, n in answer.released.items() if n), None)
    among = ""
    if first is not None and done:
        among = f"; over the whole {first[0]:,} of the class {first[1]}"
    elif first is not None:
        among = f", {first[0]:,} of the class {first[1]} first"
    return (
        f"{told_going(gone, len(done), n_coming, len(coming))}{among}; "
        f"{len(answer.stays):,} on the "
        f"lists of those held {'is' if len(answer.stays) == 1 else 'are'} in no "
        "stage, each with a reason."
    )


def _limit(answer: PlanAnswer) -> str:
    limit = worth(answer.limit, up=True)
    held = f"At no moment is a party exposed by more than {limit} in "
    if not answer.proved:
        return f"{held}its own measure."
    return (
        f"{held}its own measure, and no smaller common limit allows these people and "
        "stages."
    )


def goes_first(answer: PlanAnswer, names: dict[str, str]) -> str:
    """Say which party gives more than it gets at the first stage, and why."""
    if not answer.stages:
        return "Nobody goes first: this plan releases nobody."
    first = answer.stages[0].exposure
    exposed = {party: value for party, value in first.items() if value}
    if not exposed:
        return (
            "Nobody goes first: after the first stage each party has got at least as "
            "much as it has given, in its own measure."
        )
    told = " and ".join(
        f"{names.get(party, party)} ({worth(value)})"
        for party, value in sorted(exposed.items(), key=lambda item: -item[1])
    )
    return (
        f"Going first, in that they have given more than they have got after the first "
        f"stage: {told}, in their own measure.{_orders(answer, names)}"
    )


def _orders(answer: PlanAnswer, names: dict[str, str]) -> str:
    """Say why, by what it would take if they did not go first."""
    told = ""
    for party, one in answer.other_orders.items():
        name = names.get(party, party)
        if one.limit is None:
            why = (
                "no plan of as many lets it wait"
                if one.proved
                else "whether a plan lets it wait was not found out"
            )
        elif one.limit <= answer.limit:
            why = (
                "the limit would be the same if it waited, and it goes first so that "
                "the first classes go early"
            )
        else:
            no_more = "" if one.proved else "no more than "
            why = (
                f"the limit would be {no_more}{worth(one.limit, up=True)} if it waited"
            )
        told += f" Of {name}: {why}."
    return told

"""What trust found, in findings with their grounds."""

from dataclasses import replace

from ceasefire.core import (
    Case,
    Certainty,
    Finding,
    Ground,
    GroundKind,
    SeenIn,
    number_of,
)
from ceasefire.trust.model import TrustAnswer
from ceasefire.trust.record import grounds_together
from ceasefire.trust.reputation import Reputation

_MOST_TOLD = 8  # measures by name, in a sentence
ORDER_METHOD, RECORD_METHOD = "safe-order", "beta-record"


def findings_of(case: Case, answer: TrustAnswer) -> TrustAnswer:
    """Return the answer with its findings: the order, then who kept what.

    Pairs of whose promises nothing is known are told together.
    """
    is_ordered = (
        answer.steps or answer.mends or answer.stuck_at is not None or answer.barred
    )
    found = [_order(case, answer)] if is_ordered else []
    of_pairs = [one for one in answer.record if one.kind is None]
    found += [_record(case, one) for one in of_pairs if one.n_known]
    unseen = [one for one in of_pairs if not one.n_known]
    found += [_unseen(case, unseen)] if unseen else []
    return replace(answer, findings=tuple(found))


def _order(case: Case, answer: TrustAnswer) -> Finding:
    owners = {one.owner for one in case.valuations}
    owners |= {one.owner for one in case.exposure_limits}
    owners |= {owner for one in answer.record for owner in one.owners}
    return Finding(
        id="trust/order",
        claim=_claim(case, answer),
        certainty=Certainty(words=_surely(answer)),
        method=ORDER_METHOD,
        grounds=(
            Ground(
                kind=GroundKind.CASE,
                says="what parties stake and gain, and how far they may be exposed",
                refs=tuple(
                    dict.fromkeys(f"measures/{one.measure}" for one in case.valuations)
                )
                or ("measures",),
            ),
        ),
        owners=frozenset(owners or {"public"}),
    )


def _surely(answer: TrustAnswer) -> str:
    if _unverified(answer) or not (answer.steps or answer.stuck_at):
        return "as the case has it"
    if answer.steps and not answer.steps[0].exposure:
        return "follows from what has to come before what; nobody's values are known"
    proved = "proved" if answer.proved else "best found"
    return f"follows from the values given, {proved}"


def _unverified(answer: TrustAnswer) -> list[str]:
    """Measures for which a verifier has to be named first."""
    return [one.of for one in answer.mends if one.kind == "verifier"]


def _claim(case: Case, answer: TrustAnswer) -> str:
    titles = {one.id: one.title for one in case.measures}
    if answer.steps:
        n = len(answer.steps)
        first = " and ".join(
            titles[one.partition("#")[0]] for one in answer.steps[0].measures
        )
        reached = answer.risk.reached[-1] if answer.risk else None
        chance = (
            f" Simulated from the record, all of it is carried out in "
            f"{_share(reached)} of runs."
            if reached is not None
            else ""
        )
        if not answer.steps[0].exposure:
            safe = (
                "that keeps what has to come before what; who is exposed how far is "
                "not known"
            )
        elif answer.safe:
            safe = "in which nobody is exposed beyond what is allowed"
        else:
            safe = (
                "that keeps within every limit that is known; whether it is safe hangs "
                f"on what is not known ({len(answer.unknown)})"
            )
        return (
            f"There is an order of {number_of(n, 'step')} {safe}. First: "
            f"{first}.{chance}"
        )
    unverified = _unverified(answer)
    if unverified:
        named = "; ".join(f"'{titles[one]}'" for one in unverified)
        return (
            "No order can be made yet: nobody who is neither side is named to verify "
            f"{named}.{_once_verified(titles, answer)}"
        )
    if answer.barred and answer.stuck_at is None:
        return f"Nothing can be put in order. {' '.join(answer.barred)}"
    known = "There is no safe order" if answer.proved else "No safe order was found"
    return f"{known}. {_stuck(titles, answer)}".rstrip()


def _once_verified(titles: dict[str, str], answer: TrustAnswer) -> str:
    if not answer.once_verified:
        return ""
    first = " and ".join(
        titles[one.partition("#")[0]] for one in answer.once_verified[0].measures
    )
    n = len(answer.once_verified)
    return (
        f" Once each has a verifier there is an order of {number_of(n, 'step')}; "
        f"first: {first}."
    )


def _stuck(titles: dict[str, str], answer: TrustAnswer) -> str:
    """Say how far an order could be followed, and what stops the next step."""
    moves, left = answer.stuck_at or ((), ())
    taken = dict.fromkeys(titles[one.partition("#")[0]] for one in moves)
    after = f"After {', '.join(taken)}: " if taken else ""
    if len(taken) > _MOST_TOLD:
        after = f"After {len(moves)} of {len(moves) + len(left)} measures and parts: "
    stopped = " ".join(one.in_words for one in answer.breaks[:2])
    return f"{after}{stopped}" if stopped else ""


def _share(share: float) -> str:
    return "under 1%" if share < 0.01 else f"{share:.0%}"


def _record(case: Case, one: Reputation) -> Finding:
    by, to = case.party(one.party).name, case.party(one.towards).name
    unverified = f" Never verified: {one.n_unverified}." if one.n_unverified else ""
    worked_out = any(seen is not SeenIn.CASE for seen in one.seen_in)
    seen_in = f" Taken from {_sources(one)}." if worked_out else ""
    return Finding(
        id=f"trust/record/{one.party}/{one.towards}",
        claim=(
            f"Of what {by} promised {to}, {number_of(one.n_known, 'is', 'are')} known "
            "to have been kept or broken; the next is kept with a probability of "
            f"{one.mean:.0%} ({one.low:.0%} to {one.high:.0%}).{unverified}{seen_in}"
        ),
        certainty=Certainty(
            words="from the record, older promises weighing less",
            probability=one.mean,
            low=one.low,
            high=one.high,
            level=0.9,
        ),
        method=RECORD_METHOD,
        grounds=one.grounds,
        owners=one.owners,
    )


_SOURCES = {
    SeenIn.CASE: "what the case says",
    SeenIn.MONITORS: "ceasefires as monitors saw them",
    SeenIn.EXCHANGE: "stages of the exchange",
    SeenIn.LEDGER: "the ledger of aid",
}


def _sources(one: Reputation) -> str:
    """Say from where it is known what was promised, with the number of promises."""
    told = [
        f"{_SOURCES[seen]} ({one.seen_in[seen]})"
        for seen in _SOURCES
        if one.seen_in.get(seen)
    ]
    return _joined(told)


def _joined(words: list[str]) -> str:
    return " and ".join([*([", ".join(words[:-1])] if words[1:] else []), words[-1]])


def _unseen(case: Case, pairs: list[Reputation]) -> Finding:
    return Finding(
        id="trust/record/unverified",
        claim=f"{_of_unseen(case, pairs)}, for nobody verified it.",
        certainty=Certainty(words="unknown"),
        method=RECORD_METHOD,
        grounds=grounds_together(ground for one in pairs for ground in one.grounds),
        owners=frozenset(owner for one in pairs for owner in one.owners),
    )


def _of_unseen(case: Case, pairs: list[Reputation]) -> str:
    if len(pairs) == 1:
        by, to = case.party(pairs[0].party).name, case.party(pairs[0].towards).name
        return f"Whether {by} kept what it promised {to} is not known"
    ids = dict.fromkeys(id_ for one in pairs for id_ in (one.party, one.towards))
    among = _joined([case.party(id_).name for id_ in ids])
    return (
        f"Whether {among} kept what they promised each other is not known "
        f"({len(pairs)} pairs)"
    )

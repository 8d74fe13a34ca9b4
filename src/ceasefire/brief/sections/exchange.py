"""Whom to release, and when? The plan that was agreed, as its reader may know it."""

from typing import Any

from markupsafe import Markup

from ceasefire.brief.flow import flow
from ceasefire.brief.model import Section
from ceasefire.core import MEDIATOR, AgreedPrice, Case, Finding, Progress
from ceasefire.events.evidence import Evidence
from ceasefire.exchange import AgreedAnswer, tell_agreed


def _compute(case: Case, _evidence: Evidence, _progress: Progress) -> AgreedAnswer:
    return tell_agreed(case)


def _headlines(
    _case: Case, _evidence: Evidence, answer: AgreedAnswer
) -> tuple[Finding, ...]:
    return answer.findings[:1]


def _view(case: Case, _evidence: Evidence, answer: AgreedAnswer) -> dict[str, Any]:
    plan = answer.plan
    if plan is None:
        return {"answer": answer}
    names = {party: party for party in answer.parties}
    names |= {party.id: party.name for party in case.parties}
    drawn = flow(plan.stages, answer.parties, names)
    return {
        "answer": answer,
        "party_names": names,
        "flow": Markup(drawn) if drawn else None,  # noqa: S704 - drawn by us, escaped
        "stages": _stages(answer),
        "exposed": list(answer.measures),
        "for_mediator": case.reader.name == MEDIATOR,
        "prices": {
            one.id: _price(one.price) for one in answer.rules if one.price is not None
        },
    }


def _stages(answer: AgreedAnswer) -> list[dict[str, Any]]:
    """Lines of the table: of each stage the moves that it has, and no others."""
    plan = answer.plan
    rank = {party: number for number, party in enumerate(answer.parties)}
    stages = []
    for number, stage in enumerate(plan.stages if plan else (), 1):
        pairs = {(by, to) for (by, to, _), n in stage.released.items() if n}
        moves = []
        for by, to in sorted(pairs, key=lambda pair: (rank[pair[0]], rank[pair[1]])):
            found = [
                (name, stage.released.get((by, to, name), 0)) for name in answer.classes
            ]
            moves.append(
                {
                    "by": by,
                    "to": to,
                    "n": sum(n for _, n in found),
                    "classes": [(_plain(name), n) for name, n in found if n],
                }
            )
        done = number <= answer.n_done
        stages.append({"number": number, "done": done, "moves": moves})
    return stages


def _plain(name: str) -> str:
    return name.replace("-", " ")


def _price(price: AgreedPrice) -> dict[str, Any]:
    more = f"{price.more:,}" if price.proved else f"{price.more:,} or more"
    by_class = [f"{_plain(name)} {n:+,}" for name, n in price.by_class.items() if n]
    return {"more": more, "by_class": ", ".join(by_class)}


def _to_dict(answer: AgreedAnswer) -> dict[str, Any]:
    return answer.to_dict()


SECTION = Section(
    id="exchange",
    title="Whom to release, and when?",
    compute=_compute,
    headlines=_headlines,
    view=_view,
    to_dict=_to_dict,
    methods=("exchange-plan",),
)

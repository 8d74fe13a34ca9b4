"""A case as one reader may know it.

Why    A confidence is kept by taking things out before anything is computed: no count,
       order or wording further on can then depend on it.
Read   `seen_by`.
"""

from dataclasses import replace
from typing import TYPE_CHECKING, TypeVar

from ceasefire.core.exchange import Exchange
from ceasefire.core.forum import Forum
from ceasefire.core.issues import Issue
from ceasefire.core.readers import Owned, Reader, readable
from ceasefire.core.told_apart import told_apart

if TYPE_CHECKING:
    from ceasefire.core.case import Case

_O = TypeVar("_O", bound=Owned)


def seen_by(case: "Case", reader: Reader) -> "Case":
    """Take out what a reader may not see, and tell apart what is left."""

    def seen(things: tuple[_O, ...]) -> tuple[_O, ...]:
        return readable(reader, things)

    def named(things: tuple[_O, ...]) -> tuple[_O, ...]:
        return told_apart(seen(things))

    return replace(
        case,
        parties=named(case.parties),
        backings=seen(case.backings),
        places=named(case.places),
        ceasefires=named(case.ceasefires),
        measures=named(case.measures),
        valuations=seen(case.valuations),
        exposure_limits=seen(case.exposure_limits),
        promises=seen(case.promises),
        forum=_forum_for(reader, case.forum),
        bodies=named(case.bodies),
        texts=named(case.texts),
        matters=named(case.matters),
        facts=seen(case.facts),
        statements=seen(case.statements),
        sources=seen(case.sources),
        event_files=seen(case.event_files),
        issues=tuple(map(_options_apart, named(case.issues))),
        dependencies=seen(case.dependencies),
        preferences=seen(case.preferences),
        red_lines=seen(case.red_lines),
        reservations=seen(case.reservations),
        suggestions=named(case.suggestions),
        acceptances=seen(case.acceptances),
        graph_models=seen(case.graph_models),
        exchange=_exchange_for(reader, case.exchange),
        access=case.access.for_reader(reader),
        reader=reader,
    )


def _options_apart(issue: Issue) -> Issue:
    options = told_apart(issue.options)
    return issue if options is issue.options else replace(issue, options=options)


def _forum_for(reader: Reader, forum: Forum | None) -> Forum | None:
    if forum is None or not reader.may_read(forum.owner):
        return None
    return replace(
        forum,
        invitations=readable(reader, forum.invitations),
        decision_rules=readable(reader, forum.decision_rules),
    )


def _exchange_for(reader: Reader, exchange: Exchange | None) -> Exchange | None:
    if exchange is None or not reader.may_read(exchange.owner):
        return None
    agreed, rules = exchange.agreed, readable(reader, exchange.rules)
    seen = {rule.id for rule in rules}
    return replace(
        exchange,
        row_lines={key: at for key, at in exchange.row_lines.items() if key[0] in seen},
        lists=readable(reader, exchange.lists),
        rules=rules,
        values=readable(reader, exchange.values),
        agreed=None if agreed is None else agreed.for_reader(reader, exchange.n_done),
    )

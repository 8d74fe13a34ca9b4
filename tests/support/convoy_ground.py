"""An invented ground on which convoys of several days are planned."""

from collections import defaultdict
from datetime import date, datetime, time, timezone

import numpy as np
from tests.support.ground import case, consent, need, roads

from ceasefire.access import ConvoyPlan, Ground
from ceasefire.core import (
    Case,
    Checkpoint,
    CheckpointKind,
    ConvoyRules,
    Depot,
    Fleet,
    Hours,
    Site,
)

_HELD = ((), ("a",), ("b",), ("a", "b"))


def humanitarian(
    seed: int, *, n_places: int = 40, n_depots: int = 3, n_days: int = 5, side: int = 12
) -> Case:
    """A grid of roads, half of it held; consents that begin and lapse; hours."""
    rng = np.random.default_rng(seed)
    stretches = []
    for i in range(side):
        for j in range(side):
            for a, b in ((i + 1, j), (i, j + 1)):
                if a < side and b < side and rng.random() < 0.9:
                    held = _HELD[int(rng.choice(4, p=[0.4, 0.3, 0.2, 0.1]))]
                    km = float(rng.uniform(4, 12))
                    stretches.append((f"{i}.{j}", f"{a}.{b}", km, held, 0.01))
    graph = roads(stretches)
    chosen = rng.choice(list(graph.nodes), n_places + n_depots, replace=False).tolist()
    needs = [
        need(
            f"p{i}",
            node,
            priority=int(rng.integers(1, 4)),
            goods_kg=(
                ("food", int(rng.integers(2, 30)) * 1000),
                ("medicine", int(rng.integers(0, 3)) * 500),
            ),
            unloading_min=30.0,
            escort=bool(rng.random() < 0.2),
            hours=Hours(time(8), time(15)) if rng.random() < 0.3 else None,
        )
        for i, node in enumerate(chosen[n_depots:])
    ]
    utc = timezone.utc  # noqa: UP017 - as the clocks of the case
    posts = rng.choice(len(stretches), 8, replace=False).tolist()
    return case(
        graph,
        depots=[
            Depot(id=f"d{i}", name="D", site=Site(node=node), loading_min=45.0)
            for i, node in enumerate(chosen[:n_depots])
        ],
        needs=needs,
        consents=[
            consent(
                "yes-a",
                "a",
                valid_from=datetime(2031, 5, 1, 9, tzinfo=utc),
                valid_until=datetime(2031, 5, 4, 13, tzinfo=utc),
            ),
            consent("yes-b", "b", valid_from=datetime(2031, 5, 2, tzinfo=utc)),
        ],
        fleets=tuple(
            Fleet(
                id=f"f{i}",
                depot=f"d{i}",
                n_vehicles=4,
                capacity_kg=(("food", 10_000), ("medicine", 2_000))
                if i == 1
                else (("any", 12_000),),
                escorts=2 if i == 0 else None,
                reloads=1,
            )
            for i in range(n_depots)
        ),
        checkpoints=tuple(
            Checkpoint(
                id=f"x{i}",
                name=f"X{i}",
                kind=CheckpointKind.CROSSING,
                site=Site(stretch=f"s{at}"),
                hours=Hours(time(9), time(14)),
                delay_min=15.0,
            )
            for i, at in enumerate(posts)
        ),
        convoys=ConvoyRules(
            first_day=date(2031, 5, 1),
            n_days=n_days,
            daylight=Hours(time(6), time(18)),
        ),
    )


def grounds(given: Case, plan: ConvoyPlan) -> dict[date, Ground]:
    """What the map says on each day of a plan, straight from the case."""
    graph = given.access.roads
    assert graph is not None
    posts = defaultdict(tuple)
    for one in given.access.checkpoints:
        posts[one.site.stretch] += (one,)
    held = {
        name: {*(said or ()), *(who for one in posts[name] for who in one.controllers)}
        for name, said in zip(graph.stretches, graph.controllers, strict=True)
    }
    sites = {one.id: one.site for one in given.access.depots}
    sites |= {one.place: one.site for one in given.access.needs}
    ground = Ground(
        controllers={name: tuple(sorted(many)) for name, many in held.items()},
        nodes={id_: site.node for id_, site in sites.items()},
        posts=dict(posts),
    )
    return dict.fromkeys(plan.days, ground)

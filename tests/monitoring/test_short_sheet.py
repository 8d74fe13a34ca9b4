"""A sheet that covers both windows and no more takes no share of other dates away."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import numpy as np
import pytest
from tests.support.files import EventsFile, evidence_of, file_of
from tests.support.invented import case, event, truce

from ceasefire.core import Case, Watched
from ceasefire.monitoring.compliance import CeasefireRecord, assess_compliance
from ceasefire.monitoring.displacement import assess_displacement
from ceasefire.monitoring.gains import assess_gains
from ceasefire.monitoring.placebo import RARE, SUGGESTIVE

FIRST, START, LAST = date(2028, 6, 1), date(2030, 4, 1), date(2030, 5, 20)
SHORT = date(2030, 2, 25), LAST


def _rows(name: str, days: tuple[date, date], counts) -> EventsFile:
    """A file of sheets with so many events on each of its days."""
    first, last = days
    _, read = file_of(name, name, days, watched=Watched(first, last))
    on = [first + timedelta(int(i)) for i in np.repeat(np.arange(len(counts)), counts)]
    rows = [
        event(0, day, event_id=f"{name}/{i}", source="sheet", file=name)
        for i, day in enumerate(on)
    ]
    return rows, replace(read, n_read=len(rows), n_kept=len(rows))


def _n_days(days: tuple[date, date]) -> int:
    return (days[1] - days[0]).days + 1


def _poisson(rng: np.random.Generator, name: str, days, before: float, after: float):
    n, n_after = _n_days(days), _n_days((START, days[1]))
    rates = np.r_[np.full(n - n_after, before), np.full(n_after, after)]
    return _rows(name, days, rng.poisson(rates))


LONG = _poisson(np.random.default_rng(1), "long.csv", (FIRST, LAST), 1.0, 0.1)
MON = _poisson(np.random.default_rng(2), "mon.csv", SHORT, 2.0, 0.3)


def _of(*files: EventsFile, of: Case | None = None) -> CeasefireRecord:
    return assess_compliance(of or case(), evidence_of(*files)).records[0]


def test_a_short_sheet_is_counted_and_shares_are_those_of_the_long_one() -> None:
    alone, both = _of(LONG), _of(LONG, MON)
    own, row = alone.row("covered"), both.row("covered")
    assert row.before.expected > own.before.expected
    assert row.events.ratio == pytest.approx(row.after.expected / row.before.expected)
    for name in ("events", "deaths"):
        one, other = getattr(own, name), getattr(row, name)
        assert one.placebo_share is not None
        assert (other.placebo_share, other.n_placebo) == (
            one.placebo_share,
            one.n_placebo,
        )
        assert other.placebo_ratio == one.ratio
    assert both.compared.aside == ()
    (short,) = both.to_dict()["files_without_other_dates"]
    assert (short["file"], short["first"]) == ("mon.csv", "2030-02-25")
    said = next(f for f in both.findings if f.id.endswith("/covered"))
    assert (
        f"by the files that watched them (ratio {own.events.ratio:.2f})" in said.claim
    )
    assert "shares of other dates are of the other files alone." in said.claim
    assert said.certainty.words == SUGGESTIVE


def test_a_long_sheet_has_a_part_in_other_dates() -> None:
    other = _poisson(np.random.default_rng(3), "mon.csv", (FIRST, LAST), 1.0, 1.0)
    both = _of(LONG, other)
    assert both.compared.short == ()
    assert both.row("covered").events.placebo_ratio is None


def test_where_the_long_source_went_the_other_way_no_share_is_told() -> None:
    """A rarity of a fall says nothing of a rise."""
    risen = _poisson(np.random.default_rng(4), "mon.csv", SHORT, 0.2, 4.0)
    row = _of(LONG, risen).row("covered")
    assert row.events.is_rise
    assert row.events.share_as_extreme is None
    said = next(f for f in _of(LONG, risen).findings if f.id.endswith("/covered"))
    assert "these show no rise." in said.claim


def test_where_no_source_watched_other_dates_all_stay_counted() -> None:
    one, other = (_rows(f"{i}.csv", SHORT, np.ones(_n_days(SHORT), int)) for i in "ab")
    record = _of(one, other)
    assert record.compared.short == record.compared.aside == ()
    assert record.row("covered").before.expected == 56


@pytest.mark.parametrize("assess", [assess_displacement, assess_gains])
def test_lines_are_of_those_who_watched_other_dates(assess) -> None:
    alone, both = (
        assess(case(), evidence_of(*of)).records[0] for of in ((LONG,), (LONG, MON))
    )
    told, of_both = alone.to_dict(), both.to_dict()
    for key in {"lines", "groups", "premise"} & told.keys():
        assert told[key] == of_both[key]
    assert [one.file for one in both.compared.aside] == ["mon.csv"]


def test_where_nothing_happened_a_fall_is_called_rare_no_more_often_than_promised() -> (
    None
):
    """Of simulated files without any effect, a bursting short sheet among them."""
    rng = np.random.default_rng(20300401)
    n, found, told = 120, 0, 0
    days = date(2029, 8, 1), LAST
    quiet = case(ceasefires=(truce(announced_at=None),))
    assert quiet.ceasefires[0].starts_at == datetime(2030, 4, 1, tzinfo=UTC)
    for _ in range(n):
        long = _poisson(rng, "long.csv", days, 0.8, 0.8)
        bursts = rng.negative_binomial(0.3, 0.3 / 2.3, _n_days(SHORT))
        change = _of(long, _rows("mon.csv", SHORT, bursts), of=quiet).row("all").events
        told += change.placebo_share is not None
        found += change.placebo_share is not None and change.placebo_share <= RARE
    assert told > n / 2
    assert found <= n * RARE + 2 * np.sqrt(n * RARE * (1 - RARE))

"""What the numbers of the page hold, and how far they go, is said beside them."""

import json
from datetime import UTC, date, datetime, timedelta
from itertools import pairwise

from tests.support.invented import case, event, evidence, truce

from ceasefire.brief import write_brief
from ceasefire.brief.cautions import cautions_of
from ceasefire.brief.sections import SECTIONS
from ceasefire.brief.timeline import timeline
from ceasefire.monitoring.compliance import assess_compliance

FIRST, LAST = date(2030, 1, 1), date(2030, 5, 20)
DAYS = [FIRST + timedelta(days=n) for n in range((LAST - FIRST).days + 1)]
EVENTS = [event(n, day) for n, day in enumerate(DAYS)]


def _page(tmp_path, made, read=None):
    files = write_brief(made, read or evidence(EVENTS), tmp_path)
    return files.html.read_text("utf-8"), json.loads(files.json.read_text("utf-8"))


def test_events_after_the_day_of_the_page_are_said_to_be_counted(tmp_path) -> None:
    made = case(as_of=date(2030, 5, 10))
    said = (
        "Events are counted to 20 May 2030, 10 days after the day that the page is as "
        "of: so are what was kept, what changed, and alarms."
    )
    page, told = _page(tmp_path, made)
    minute = page.split('id="minute"')[1].split("</section>")[0]
    assert f'<p class="caution">{said}</p>' in minute
    assert told["cautions"] == [said]


def test_days_after_the_last_event_are_not_taken_for_calm() -> None:
    read = evidence(EVENTS)
    assert cautions_of(case(as_of=date(2030, 5, 21)), read) == (
        "The events end on 20 May 2030, 1 day before the day that the page is as of: "
        "what happened since is not in its counts.",
    )
    assert cautions_of(case(as_of=LAST), read) == ()
    assert cautions_of(case(), read) == ()


def _until(**changes) -> str:
    made = case(ceasefires=(truce(**changes),))
    read = evidence(EVENTS)
    section = next(one for one in SECTIONS if one.id == "ceasefires")
    return section.view(made, read, assess_compliance(made, read))["records"][0][
        "until"
    ]


def test_events_go_no_further_than_the_data() -> None:
    assert _until() == "the end of the data, 20 May 2030"
    later = datetime(2030, 5, 21, 12, tzinfo=UTC)
    assert _until(ends_at=later) == "the end of the data, 20 May 2030"
    assert _until(ends_at=later - timedelta(days=1)) == "20 May 2030, 12:00"


def test_deaths_that_are_not_known_stand_beside_those_that_are(tmp_path) -> None:
    blank = {"deaths_best": None, "deaths_low": None, "deaths_high": None}
    is_blank = {date(2030, 3, 1), date(2030, 3, 2), date(2030, 4, 10)}
    read = evidence(
        event(n, day, **(blank if day in is_blank else {}))
        for n, day in enumerate(DAYS)
    )
    page, _ = _page(tmp_path, case(), read)
    note = '<small class="note">'
    assert (
        f"26<small>26 to 26</small>{note}2 events not known</small>" in page
    )  # of 28 before
    assert (
        f"27<small>27 to 27</small>{note}1 event not known</small>" in page
    )  # of 28 after


def test_no_day_of_the_time_line_is_printed_on_another() -> None:
    made = case(ceasefires=(truce(announced_at=datetime(2030, 3, 15, tzinfo=UTC)),))
    drawn = timeline(assess_compliance(made, evidence(EVENTS)).records[0])
    words = drawn.split('class="label" x="')
    ticks = [
        (float(one.split('"')[0]), one.split(">")[1].split("<")[0])
        for one in words[1:]
        if "text-anchor" not in one.split(">")[0]
    ]
    assert ticks[0][1] == "15 Feb 2030"
    for (x, said), (following, _) in pairwise(ticks):
        assert following - x > 6.5 * len(said)  # units a letter takes, at 11 px

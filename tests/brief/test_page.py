"""The page in a browser, as its reader meets it."""

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta
from io import BytesIO
from itertools import combinations
from unicodedata import normalize

import pytest
from axe_playwright_python.sync_playwright import Axe
from pypdf import PdfReader
from tests.support.invented import case, event, evidence, truce

from ceasefire.brief import write_brief
from ceasefire.brief.page import isolated
from ceasefire.brief.sections import SECTIONS
from ceasefire.core import AccessRecord, Act, Clause, LedgerRow, LedgerSheet

FRAME = ("minute", "map", "read", "sources", "methods")
CASES = ("two_rivers", "aleppo", "syria")


@pytest.fixture(params=CASES)
def brief(request: pytest.FixtureRequest):
    return request.getfixturevalue(request.param).html


def test_it_complains_of_nothing_and_asks_no_network(brief, open_page) -> None:
    watched = open_page(brief)
    assert watched.complaints == []
    assert watched.requests == [brief.resolve().as_uri()]


def test_all_sections_are_there_and_linked(brief, open_page) -> None:
    page = open_page(brief).page
    for id_ in (*FRAME, *(section.id for section in SECTIONS)):
        assert page.locator(f"section#{id_} > h2").count() == 1, id_
        assert page.locator(f"nav a[href='#{id_}']").count() == 1, id_


def test_every_link_of_the_page_leads_somewhere_in_it(brief, open_page) -> None:
    page = open_page(brief).page
    dead = page.evaluate(
        """() => [...document.querySelectorAll("a[href^='#']:not([role=button])")]
            .map(a => a.getAttribute("href").slice(1))
            .filter(id => !document.getElementById(id))"""
    )
    assert dead == []


def test_the_map_is_drawn_with_its_places(brief, open_page) -> None:
    page = open_page(brief).page
    assert page.locator("#leaflet[data-drawn=yes]").count() == 1
    assert page.locator("#leaflet path.leaflet-interactive").count() > 3
    box = page.locator("#leaflet").bounding_box()
    assert box["width"] > 300
    assert box["height"] > 200


def test_grounds_unfold_by_keyboard(brief, open_page) -> None:
    page = open_page(brief).page
    first = page.locator("#minute details.finding").first
    grounds = first.locator(".grounds")
    assert not grounds.is_visible()
    first.locator("summary").focus()
    page.keyboard.press("Enter")
    assert grounds.is_visible()
    assert grounds.locator("li").count() >= 2
    page.keyboard.press("Enter")
    assert not grounds.is_visible()


def test_the_map_moves_by_keyboard(two_rivers, open_page) -> None:
    page = open_page(two_rivers.html).page
    page.locator("#leaflet").focus()
    before = page.locator(".leaflet-map-pane").get_attribute("style")
    page.keyboard.press("ArrowRight")
    page.wait_for_timeout(600)
    assert page.locator(".leaflet-map-pane").get_attribute("style") != before


def test_another_period_shows_other_events(two_rivers, open_page) -> None:
    page = open_page(two_rivers.html).page
    all_marks = page.locator("#leaflet path.leaflet-interactive").count()
    page.locator("#map-period").select_option("1")
    assert page.locator("#leaflet path.leaflet-interactive").count() < all_marks


@pytest.mark.parametrize("width", [1200, 390])
def test_axe_finds_no_serious_fault(brief, open_page, width) -> None:
    page = open_page(brief, width).page
    page.evaluate(
        "document.querySelectorAll('details').forEach(one => { one.open = true; })"
    )
    asked = {"resultTypes": ["violations"]}  # what is in order is not told at length
    found = Axe().run(page, options=asked).response["violations"]
    serious = [
        (one["id"], [node["html"][:120] for node in one["nodes"]][:3])
        for one in found
        if one["impact"] in {"serious", "critical"}
    ]
    assert serious == []


def test_a_phone_shows_it_without_sideways_scrolling(brief, open_page) -> None:
    page = open_page(brief, 390).page
    page.evaluate(
        "document.querySelectorAll('details').forEach(one => { one.open = true; })"
    )
    assert page.evaluate("document.documentElement.scrollWidth") <= 390
    widest = page.evaluate(
        "Math.max(...[...document.querySelectorAll('caption')]"
        ".map(one => one.getBoundingClientRect().right))"
    )
    assert widest <= 390  # what a table says of itself is read without scrolling


def test_names_in_arabic_script_run_from_right_to_left(two_rivers, open_page) -> None:
    page = open_page(two_rivers.html).page
    names = page.locator("bdi.native")
    assert names.count() >= 1
    directions = names.evaluate_all(
        "all => all.map(e => getComputedStyle(e).direction)"
    )
    assert set(directions) == {"rtl"}


def _sheets(page) -> list[str]:
    """The words on each sheet of paper, ligatures taken apart."""
    printed = PdfReader(BytesIO(page.pdf(prefer_css_page_size=True)))
    return [normalize("NFKC", sheet.extract_text()) for sheet in printed.pages]


def test_on_paper_the_grounds_are_open(two_rivers, open_page) -> None:
    page = open_page(two_rivers.html).page
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    page.emulate_media(media="print")
    assert page.locator("#minute .grounds").first.is_visible()
    assert page.locator("#access details.list table").first.is_visible()


@pytest.fixture(scope="module")
def sheets(two_rivers, browser) -> list[str]:
    """The sheets of a public brief, printed once."""
    page = browser.new_page()
    page.goto(two_rivers.html.resolve().as_uri())
    printed = _sheets(page)
    page.close()
    return printed


def test_the_first_minute_is_one_sheet_and_the_rest_comes_after_it(
    two_rivers, open_page, sheets
) -> None:
    page = open_page(two_rivers.html).page
    asked = page.locator("#minute .asked a").all_inner_texts()
    first, second, *others = sheets
    plain = " ".join(first.split())
    assert all(one in plain for one in asked)
    assert "What is true here" in plain
    assert "The ground" not in plain
    assert "The ground" in second
    assert len(others) <= 20


def test_no_ground_of_the_first_minute_is_lost_on_paper(
    two_rivers, open_page, sheets
) -> None:
    page = open_page(two_rivers.html).page
    refs = page.locator("#minute .refs").all_text_contents()
    plain = "".join(sheets[0].split())
    assert refs
    assert all("".join(one.split()) in plain for one in refs)


def test_the_map_is_drawn_anew_for_paper(two_rivers, open_page) -> None:
    page = open_page(two_rivers.html).page
    on_screen = page.locator("#leaflet").bounding_box()
    page.evaluate("window.dispatchEvent(new Event('beforeprint'))")
    on_paper = page.locator("#leaflet").bounding_box()
    assert on_paper["width"] < on_screen["width"]
    for mark in page.locator("#leaflet .leaflet-places-pane path").all():
        box = mark.bounding_box()
        assert on_paper["x"] <= box["x"] <= on_paper["x"] + on_paper["width"]
        assert on_paper["y"] <= box["y"] <= on_paper["y"] + on_paper["height"]
    page.evaluate("window.dispatchEvent(new Event('afterprint'))")
    assert page.locator("#leaflet").bounding_box() == on_screen


def test_every_sheet_of_paper_says_that_it_is_simulated(sheets) -> None:
    assert len(sheets) > 1
    assert all("Simulated" in sheet for sheet in sheets)


def test_every_sheet_of_a_confidential_brief_says_so(for_mediator, open_page) -> None:
    sheets = _sheets(open_page(for_mediator.html).page)
    assert len(sheets) > 1
    assert all("Confidential" in sheet for sheet in sheets)


def test_names_on_the_map_never_stand_on_each_other(aleppo, open_page) -> None:
    page = open_page(aleppo.html).page
    boxes = page.locator(".place-label:not(.hidden)").evaluate_all(
        "all => all.map(e => e.getBoundingClientRect().toJSON())"
    )
    assert len(boxes) >= 4
    for one, other in combinations(boxes, 2):
        assert (
            one["right"] <= other["left"]
            or other["right"] <= one["left"]
            or one["bottom"] <= other["top"]
            or other["bottom"] <= one["top"]
        )


def test_each_line_of_the_first_minute_stands_under_its_question(
    aleppo, open_page
) -> None:
    page = open_page(aleppo.html).page
    asked = page.locator("#minute .asked a").all_inner_texts()
    assert len(asked) == len(set(asked)) >= 4
    titles = page.locator("main > section > h2").all_inner_texts()
    assert set(asked) <= set(titles)


def test_seven_ceasefires_stand_in_the_brief_of_syria(syria, open_page) -> None:
    page = open_page(syria.html).page
    assert page.locator("article.ceasefire").count() == 7
    assert page.locator("article.ceasefire svg.timeline").count() == 7
    assert "16,566" in page.locator("#read").inner_text()


def test_the_exchange_fits_on_a_telephone(open_page, for_mediator) -> None:
    page = open_page(for_mediator.html, 390).page
    boxes = page.eval_on_selector_all(
        "#exchange .scroll", "all => all.map(one => one.scrollWidth - one.clientWidth)"
    )
    assert len(boxes) == 4  # picture, stages, exposure, rules
    assert max(boxes) <= 0


def test_no_figure_moves_over_a_name_from_right_to_left() -> None:
    told = isolated("Of what חזית השחרור promised <b>, שני-שם, 1 is known")
    assert told == (
        "Of what <bdi>חזית השחרור</bdi> promised &lt;b&gt;, <bdi>שני-שם</bdi>, 1 is "
        "known"
    )
    assert isolated("Front & Army, 1") == "Front &amp; Army, 1"


def test_what_looks_like_violations_is_seen_without_scrolling_sideways(
    open_page, tmp_path
) -> None:
    """A line of forbidden acts alone, after another truce, makes the widest row."""
    civilians = Clause(id="c", act=Act.ATTACK_ON_CIVILIANS, says="Attacks on civilians")
    start = datetime(2030, 5, 1, tzinfo=UTC)
    spared = truce(
        id="spared",
        title="Spared",
        announced_at=None,
        starts_at=start,
        prohibits=(civilians,),
        excludes=(),
    )
    days = [date(2027, 1, 1) + timedelta(days=n) for n in range(0, 1500, 4)]
    act = "attack-on-civilians"
    events = [event(n, day, act=act) for n, day in enumerate(days)]
    events = [
        one for one in events if not 0 < (start.date() - one["date_start"]).days < 40
    ]
    far = {"place_error_km": 900.0, "act": act}
    events.append(event(9999, date(2030, 4, 20), **far))
    made = case(ceasefires=(truce(), spared))
    page = open_page(write_brief(made, evidence(events), tmp_path).html, 1280).page
    spill = page.eval_on_selector(
        "#ceasefires .scroll", "one => one.scrollWidth - one.clientWidth"
    )
    assert spill <= 0
    told = page.inner_text("#ceasefires table >> nth=0")
    assert "of acts that clauses forbid" in told


@pytest.mark.parametrize("width", [1280, 390])
def test_notes_below_figures_make_no_table_wide_and_no_row_tall(
    open_page, tmp_path, width
) -> None:
    """Deaths that are not known of some events; a ledger with months not known."""
    unwatched = {"deaths_best": None, "deaths_low": None, "deaths_high": None}
    events = [
        event(n, date(2030, 1, 1) + timedelta(days=n), **(unwatched if n % 3 else {}))
        for n in range(150)
    ]
    rows = tuple(
        LedgerRow(
            place="Farthest Station of the North",
            month=date(2030, month, 1),
            requested=1_250_000 if month > 2 else None,
            approved=1_250_000 if month > 2 else None,
            delivered=1_250_000 if month > 2 else None,
            last_delivery=date(2030, month, 5) if month == 4 else None,
        )
        for month in range(1, 7)
    )
    sheet = LedgerSheet(file="ledger.csv", rows=rows)
    made = replace(
        case(), as_of=date(2030, 8, 1), access=AccessRecord(ledgers=(sheet,))
    )
    page = open_page(write_brief(made, evidence(events), tmp_path).html, width).page
    assert "not known" in page.inner_text(".before-after")
    if width == 1280:
        spill = "all => all.map(one => one.scrollWidth - one.clientWidth)"
        assert max(page.eval_on_selector_all(".scroll", spill)) <= 0
    ledger = "[aria-label='Ledger by place'] tbody td"
    narrowest = "all => Math.min(...all.filter(one => one.querySelector('.note'))"
    assert (
        page.eval_on_selector_all(ledger, f"{narrowest}.map(one => one.offsetWidth))")
        >= 130
    )

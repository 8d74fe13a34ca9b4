"""Terms in the brief: the picture, and what a reader must not be able to tell."""

import re
import xml.etree.ElementTree as ET

import pytest
from tests.support.terms_case import HEAD, ONLY_REFUSALS, WISHES, case_of

from ceasefire.brief import write_brief
from ceasefire.brief.front import front_plot, packages_grid
from ceasefire.case import read_case
from ceasefire.core import Reader
from ceasefire.events.evidence import Evidence
from ceasefire.terms import find_agreements

RED = "red_lines:\n  - {id: r, by: north, refuses: [area.country], says: Not there}\n"
HIDDEN = (
    "  - {id: h, by: south, refuses: [area.town], says: Never, owner: 'party:south'}\n"
)


def _names(case) -> dict[str, str]:
    return {party.id: party.name for party in case.parties}


def test_the_grid_has_a_square_for_every_party_package_and_clause(tmp_path) -> None:
    case = case_of(tmp_path, HEAD, WISHES)
    answer = find_agreements(case)
    drawn = packages_grid(answer, answer.packages, _names(case))
    ET.fromstring(drawn)
    squares = re.findall(r'<rect class="(\w+)"', drawn)
    in_legend = 4
    assert len(squares) == 4 * 2 * 2 + in_legend
    assert squares.count("outline") > 2


def test_a_refused_clause_is_crossed_for_the_party_that_refuses_it(tmp_path) -> None:
    case = case_of(tmp_path, HEAD, WISHES, RED, HIDDEN)
    answer = find_agreements(case)
    assert answer.n_acceptable == 0
    drawn = packages_grid(answer, (answer.single_text.package,), _names(case))
    assert drawn.count('class="refused"') == 2  # one clause, and the legend


def test_nothing_is_drawn_of_nothing(tmp_path) -> None:
    case = case_of(tmp_path, HEAD, WISHES)
    answer = find_agreements(case)
    assert packages_grid(answer, (), _names(case)) is None
    assert front_plot(answer.bargain, _names(case)) is None


def test_the_front_of_two_parties_is_drawn_with_what_is_chosen() -> None:
    case = read_case("two-rivers")
    bargain = find_agreements(case).bargain
    drawn = front_plot(bargain, _names(case))
    ET.fromstring(drawn)
    assert drawn.count("<circle") == len(bargain.front)
    assert ">N K<" in drawn


@pytest.mark.parametrize("reader", ["public", "party:north"])
def test_a_hidden_refusal_changes_no_byte_of_the_page(tmp_path, reader) -> None:
    pages = []
    for name, extra in (("open", ""), ("hidden", HIDDEN)):
        case = case_of(tmp_path / name, HEAD, WISHES, RED, extra)
        files = write_brief(
            case.for_reader(Reader(reader)), Evidence.none(), tmp_path / f"{name}-out"
        )
        pages.append((files.html.read_bytes(), files.json.read_bytes()))
    assert pages[0] == pages[1]


def test_the_mediators_page_shows_what_the_public_one_hides(tmp_path) -> None:
    case = case_of(tmp_path, HEAD, WISHES, RED, HIDDEN)
    page = write_brief(case, Evidence.none(), tmp_path / "out").html.read_text("utf-8")
    assert "Each of 4 packages is refused by somebody." in page
    assert "for South only" in page


def test_a_page_without_wishes_says_that_they_are_not_known(tmp_path) -> None:
    case = case_of(tmp_path, HEAD, ONLY_REFUSALS)
    page = write_brief(case, Evidence.none(), tmp_path / "out").html.read_text("utf-8")
    assert "<td>not known</td>" in page

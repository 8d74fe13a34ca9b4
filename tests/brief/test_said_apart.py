"""What the terminal tells of a sheet stands on the page too, and each in its degree."""

import json
from datetime import date

import pytest
from tests.support.invented import case, event, evidence

from ceasefire.brief import write_brief
from ceasefire.core import AccessRecord, LedgerRow, LedgerSheet

DAY = date(2030, 4, 2)
NAMED = {"attributed_to": "South", "attribution_level": 3}


@pytest.mark.parametrize(
    ("statuses", "said"),
    [
        (("confirmed", None), "for 2 of them the record says by whom"),
        (
            ("confirmed", "alleged"),
            "for 2 of them the record says by whom (as the sheet has it, 1 alleged)",
        ),
        (
            ("alleged", "under-verification", "alleged"),
            "for 3 of them the record says by whom (as the sheet has it, 2 alleged and "
            "1 under verification)",
        ),
    ],
)
def test_what_is_only_alleged_is_said_apart_in_the_first_minute(
    tmp_path, statuses, said
) -> None:
    rows = [event(i, DAY, status=one, **NAMED) for i, one in enumerate(statuses)]
    rows.append(event(9, DAY, status="alleged"))  # of which nobody says by whom
    files = write_brief(case(), evidence(rows), tmp_path)
    claims = [one["claim"] for one in json.loads(files.json.read_bytes())["one_minute"]]
    (claim,) = [one for one in claims if "look like violations" in one]
    assert f"look like violations; {said}." in claim


def test_the_ledger_names_on_the_page_what_is_no_place_and_what_exceeds(
    tmp_path,
) -> None:
    rows = tuple(
        LedgerRow(
            place=place, month=date(2030, 3, 1), requested=90,
            approved=50, delivered=delivered,
        )
        for place, delivered in (("ford", 70), ("fjord", 10))
    )  # fmt: skip
    sheet = LedgerSheet(file="ledger.csv", rows=rows)
    of_case = case(as_of=date(2030, 8, 1), access=AccessRecord(ledgers=(sheet,)))
    page = write_brief(of_case, evidence([]), tmp_path).html.read_text()
    assert "In the sheets, and no place of the case: fjord." in page
    assert "<li>Ford, 2030-03: more reached than approved" in page

"""Plans and reconciliations on a terminal, and the files they are written to."""

import json
from pathlib import Path
from typing import Any

from ceasefire.cli import speak
from ceasefire.core import figure, number_of

_COLUMNS = (
    "stage", "row", "pseudonym", "by", "to", "at", "class", "consent", "conditional",
)  # fmt: skip
_MOST_ROWS = 12  # that are named


def plan(seen: dict[str, Any], names: dict[str, str], *, claims: bool) -> None:
    """Print a plan as far as its reader sees it.

    Parameters
    ----------
    names
        Of parties, by id.
    claims
        Whether the reader claims anybody.
    """
    stages = seen["stages"]
    if not stages:
        speak.say("This plan releases nobody.")
    rows = [
        (
            str(stage["stage"]) + (" done" if stage["done"] else ""),
            names[one["by"]],
            names[one["to"]],
            one["class"],
            one["n"],
        )
        for stage in stages
        for one in stage["counts"]
    ]
    if rows:
        speak.table("Who goes home", ("stage", "by", "to", "class", "people"), rows)
    if any(stage.get("exposure") for stage in stages):
        parties = list(stages[0]["exposure"])
        speak.table(
            "Exposure after each stage: given less received, in its own measure",
            (
                "stage",
                *(names[one] for one in parties),
                *(["still to go"] if "limit" in seen else []),
            ),
            [
                (
                    stage["stage"],
                    *(figure(stage["exposure"][party]) for party in parties),
                    *([stage["people_left"]] if "people_left" in stage else []),
                )
                for stage in stages
            ],
        )
    for stage in stages:
        _own(stage, claims=claims)
    if "limit" in seen:
        _for_the_intermediary(seen)
    if "difference" in seen:
        _difference(seen["difference"])


def _own(stage: dict[str, Any], *, claims: bool) -> None:
    """Say whom a party releases at a stage, and which of its claims come home."""
    if "receive" not in stage:
        return
    at = stage["at"]
    releases = [f"{row} at {at[row]}" if row in at else row for row in stage["release"]]
    told = f"Stage {stage['stage']}: you release {_listed(releases) or 'nobody'}"
    if claims:
        home = stage["receive"]
        come = "come" if len(home) > 1 else "comes"
        told += (
            f"; of your claims {_listed(home) or 'none that is matched'} {come} home"
        )
    speak.say(f"{told}.")


def _listed(rows: list[str]) -> str:
    n_more = len(rows) - _MOST_ROWS
    more = f" and {n_more:,} more" if n_more > 0 else ""
    return ", ".join(rows[:_MOST_ROWS]) + more


def _for_the_intermediary(seen: dict[str, Any]) -> None:
    for finding in seen["findings"]:
        speak.say(f"{finding['claim']} [{finding['certainty']['words']}]")
    n_asked = sum(len(stage["conditional"]) for stage in seen["stages"])
    if n_asked:
        speak.say(
            f"{number_of(n_asked, 'of them has', 'of them have')} not been asked yet: "
            "their release is conditional on the private interview."
        )
    reasons: dict[str, int] = {}
    for one in seen["stays"]:
        reasons[one["why"]] = reasons.get(one["why"], 0) + 1
    if reasons:
        speak.table("In no stage", ("why", "people"), sorted(reasons.items()))
    if seen["price_of_rules"]:
        speak.table(
            "What each rule costs",
            ("rule", "more would go without it", "by class"),
            [
                (
                    rule,
                    f"{more}{'' if seen['price_proved'][rule] else ' or more'}",
                    _by_class(seen["price_by_class"][rule]),
                )
                for rule, more in seen["price_of_rules"].items()
            ],
        )


def _by_class(by_class: dict[str, int]) -> str:
    return ", ".join(f"{name} {n:+}" for name, n in by_class.items())


def _difference(difference: dict[str, Any]) -> None:
    for key, words in (
        ("failed", ("failed", "failed")),
        ("dropped", ("no longer goes", "no longer go")),
        ("added", ("goes instead", "go instead")),
        ("moved", ("goes at another stage", "go at another stage")),
        (
            "no_longer_received",
            (
                "of your claims no longer comes home",
                "of your claims no longer come home",
            ),
        ),
        (
            "received_instead",
            ("of your claims comes home instead", "of your claims come home instead"),
        ),
    ):
        if key in difference:
            found = difference[key]
            told = f": {_listed([_row(each) for each in found])}" if found else ""
            one, several = words
            speak.say(f"{number_of(len(found), one, several)}{told}.")
    if "limit" in difference:
        limits = difference["limit"]
        speak.say(
            f"Limit of exposure: {figure(limits['before'], up=True)} before, "
            f"{figure(limits['after'], up=True)} now."
        )


def _row(one: str | dict[str, Any]) -> str:
    if isinstance(one, str):
        return one
    return f"{one['row']} ({one['from']} to {one['to']})"


def reconciliation(seen: dict[str, Any]) -> None:
    """Print a reconciliation as far as its reader sees it."""
    if "counts" in seen:
        for side, counts in seen["counts"].items():
            total = seen["rows"][side]
            speak.table(
                f"{number_of(total, 'row')} {side}",
                ("status", "rows"),
                list(counts.items()),
            )
        n_open = seen["for_review"]
        speak.say(
            f"{number_of(n_open, 'claimed row has', 'claimed rows have')} a possible "
            "match, and none that is likely: --write-review FILE lists "
            f"{'it' if n_open == 1 else 'them'} for a person to decide."
            if n_open
            else "No claimed row is left for a person to decide."
            if not seen["rows_not_compared"]["claimed"]
            else "No claimed row has a possible match and none that is likely."
        )
        _in_other_scripts(seen["rows_not_compared"])
        _of_two_holders(seen["of_two_holders"])
        if seen["not_compared"]:
            rows = number_of(
                seen["not_compared"],
                "pair of rows at most was",
                "pairs of rows at most were",
            )
            speak.say(
                f"{rows} not compared: they share a name and one other thing that very "
                "many rows share, and little else. A match among them would not be "
                "found."
            )
        return
    if not seen["claimed"] and not seen["held"]:
        speak.say("Nothing of these lists is for this reader.")
        return
    counted: dict[str, int] = {}
    for one in seen["claimed"]:
        counted[one["status"]] = counted.get(one["status"], 0) + 1
    if counted:
        speak.table("Your claims", ("status", "rows"), sorted(counted.items()))
    n_twice = sum(one["same_as"] is not None for one in seen["held"])
    if n_twice:
        speak.say(
            number_of(n_twice, "row of your own list is", "rows of your own list are")
            + " an earlier row's person."
        )
    elif seen["held"]:
        speak.say("No row of your own list is an earlier row's person.")


def _in_other_scripts(rows_of: dict[str, list[str]]) -> None:
    """Name rows that no comparison can find; whoever is among them is for a person."""
    for side, rows in rows_of.items():
        if rows:
            who = number_of(len(rows), f"row {side} is", f"rows {side} are")
            among = " Claims of them are unknown." if side == "held" else ""
            speak.say(
                f"{who} in a script that is not compared, and for a person to look up: "
                f"{_listed(rows)}. Add pairs to the review by hand.{among}"
            )


def _of_two_holders(pairs: list[list[str]]) -> None:
    if pairs:
        rows = "; ".join(" and ".join(pair) for pair in pairs[:_MOST_ROWS])
        n_more = len(pairs) - _MOST_ROWS
        more = f"; and {n_more:,} more" if n_more > 0 else ""
        who = number_of(len(pairs), "pair of rows is", "pairs of rows are")
        speak.say(
            f"{who} likely one person on the lists of two holders, who both say that "
            f"they hold the person: {rows}{more}. Ask both."
        )


def write_files(seen: dict[str, Any], csv: Path | None, whole: Path | None) -> None:
    """Write a plan row by row, and as it is."""
    if csv is not None:
        import csv as tables

        with csv.open("w", encoding="utf-8", newline="") as file:
            rows = tables.DictWriter(file, _COLUMNS, extrasaction="ignore")
            rows.writeheader()
            rows.writerows(
                one | {"conditional": "yes" if one["conditional"] else "no"}
                for one in seen["people"]
            )
    if whole is not None:
        text = json.dumps(seen, indent=1, ensure_ascii=False, allow_nan=False)
        whole.write_text(text + "\n", "utf-8")

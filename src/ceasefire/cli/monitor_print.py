"""What ``ceasefire monitor`` prints of a case: a table and sentences per ceasefire.

Read   `print_record`, then `print_further`, `print_unresolved`.
"""

from typing import TYPE_CHECKING

from ceasefire.cli import speak
from ceasefire.core import days as in_days
from ceasefire.core import percent, tenths

if TYPE_CHECKING:
    from ceasefire.monitoring.alarm import WarningRecord
    from ceasefire.monitoring.compliance import (
        CeasefireRecord,
        Change,
        ComplianceAnswer,
        Count,
        GroupRow,
    )
    from ceasefire.monitoring.effect import EffectRecord


def print_record(record: "CeasefireRecord") -> None:
    """Print the table of one ceasefire, and what it does not show."""
    from ceasefire.monitoring.compliance.words import dates_in_words

    before, after = (_window(record, name) for name in ("before", "after"))
    speak.table(
        f"{record.ceasefire.title}: {before}, and {after}",
        (
            "group", "events before", "between", "after", "ratio", "placebo",
            "deaths before", "after", "ratio", "placebo",
        ),
        [
            (
                row.group,
                *(
                    _least(row, tenths(n.expected))
                    if n.is_known and name not in record.unwatched
                    else "–"
                    for name, n in _counts(row).items()
                ),
                *_change(row.events),
                *(
                    "–" if name in record.unwatched else _least(row, _deaths(n))
                    for name, n in _counts(row).items()
                    if name != "between"
                ),
                *_change(row.deaths),
            )
            for row in record.rows_told
        ],
    )  # fmt: skip
    if dates := dates_in_words(record.rows_told):
        speak.say(
            f"  Placebo: share of {dates} with a fall as large, or for a rise with a "
            "rise as large."
        )
    _print_doubts(record)
    if record.compared.in_words:
        speak.say(f"  {record.compared.in_words}")
    if record.lacks:
        speak.say(f"  {record.lacks}")
    if record.decided or not record.lacks:  # none is said only where days were watched
        speak.say(f"  Events that may lie inside it: {record.decided or 'none'}.")


def _print_doubts(record: "CeasefireRecord") -> None:
    """Say what the table does not show: deaths not known, and who ran before."""
    everyone = record.row("all")
    if everyone is not None and not record.lacks:
        unknown = [
            f"{count.n_deaths_unknown:,} {name}"
            for name, count in _counts(everyone).items()
            if count.n_deaths_unknown
        ]
        if unknown:
            speak.say(
                "  Deaths are those of events whose deaths are known; events whose "
                f"deaths are not: {', '.join(unknown)}."
            )
        nowhere = [
            f"{count.possible:,} {name}"
            for name, count in _counts(everyone).items()
            if not count.is_known
        ]
        if nowhere:
            speak.say(
                "  How many events there were is not known where the data do not say "
                f"whether any of them was there: rows that may have been: "
                f"{', '.join(nowhere)}."
            )
        for row in record.rows:
            doubts = (row.doubt(record.between), row.place_doubt, row.name_doubt)
            for said in filter(None, doubts):
                speak.say(f"  {said}")
        if record.running is not None:
            speak.say(f"  {record.running.in_words}")
        told = (record.one_sided, record.strangers, record.coalitions)
        for said in filter(None, told):
            speak.say(f"  {said}")


def _window(record: "CeasefireRecord", name: str) -> str:
    """Print a window, and how much of it was watched where that is not all."""
    from ceasefire.monitoring.windows import span_words

    window, n_watched = record.windows[name], record.watched[name]
    span = span_words(window)
    if n_watched == window.n_days:
        return span
    return f"{span} ({n_watched} of {in_days(window.n_days)} watched)"


def _counts(row: "GroupRow") -> dict[str, "Count"]:
    return {"before": row.before, "between": row.between, "after": row.after}


def print_further(effect: "EffectRecord", warning: "WarningRecord") -> None:
    """Say what it changed, for those it binds, and whether it is breaking down."""
    title = f"{effect.ceasefire.title}: "
    told = [effect.told[1]] if effect.lines else []
    running = f" {effect.running.in_words}" if effect.running else ""
    counted = effect.compared.in_words
    aside = f" {counted}" if counted else ""
    for finding in (*told, *warning.findings):
        said = finding.claim.removeprefix(title).removeprefix(title[:-2] + ". ")
        for line in effect.lines:  # of whom it is told above, as the files are
            if line.effect and line.not_named.n:
                said = said.replace(f" {line.not_named.in_words}", "")
        said = said.removesuffix(aside).removesuffix(running)  # which stand above
        speak.say(f"  {said[:1].upper()}{said[1:]}")
    speak.say("")


def _least(row: "GroupRow", figure: str) -> str:
    """Mark a figure that is the least there was; more may be of its row."""
    return f"{figure}+" if row.n_not_told and figure != "–" else figure


def _change(change: "Change") -> tuple[str, str]:
    ratio = "–" if change.ratio is None else f"{change.ratio:.2f}"
    share = change.share_as_extreme
    return ratio, "–" if share is None else percent(share)


def _deaths(count: "Count") -> str:
    return "–" if count.deaths_best is None else f"{count.deaths_best:,.0f}"


def print_unresolved(answer: "ComplianceAnswer") -> None:
    """Say which names nobody bears, and which numbers may be somebody else's."""
    for doubt in answer.number_doubts:
        speak.say(f"  {doubt.in_words}")
    if not answer.unresolved:
        return
    speak.table(
        "Names that no party of the case bears (the first ten)",
        ("name", "events"),
        answer.unresolved[:10],
    )
    if answer.partly_known:
        speak.say(f"  {answer.partly_known}")

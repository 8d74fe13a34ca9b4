"""Times in a text as days, counted from the day of the document.

How    Own patterns, no library: dates, weekdays ("on Sunday" is the last one before,
       or the next one beside a word for what is to come), yesterday and its like,
       "last week", months, years. Each is an interval, both ends included. A day or
       month of no year is the nearest, or the last one where it is told in the past. A
       weekday that is not that of its date, or "this month" of a time that is over, is
       a clash. Without a day of the document nothing relative is resolved.
Read   `days_in`.
"""

import re
from calendar import monthrange
from collections.abc import Iterator
from dataclasses import replace
from datetime import date, timedelta
from typing import Final

from ceasefire.reading.days_and_places.day_words import (
    DAY_PATTERN,
    MONTH_WORD,
    MONTHS,
    day_of,
)
from ceasefire.reading.lexicon.conditions import MODALS
from ceasefire.reading.records import DayFound
from ceasefire.reading.text.parse import Parse, Word
from ceasefire.reading.text.spans import Span

_WEEKDAYS: Final = (
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday",
)  # fmt: skip
_WEEKDAY = rf"(?=[fmstw])(?:{'|'.join(_WEEKDAYS)})"
_NUMBERS: Final = {
    word: number
    for number, word in enumerate(
        [
            "one",
            "two",
            "three",
            "four",
            "five",
            "six",
            "seven",
            "eight",
            "nine",
            "ten",
            "eleven",
            "twelve",
        ],
        start=1,
    )
} | {"a": 1, "an": 1}
_UNITS: Final = {"day": 1, "week": 7, "fortnight": 14}
_COPYRIGHT = re.compile(r"copyright|©|all rights reserved", re.IGNORECASE)
_FIGURE = re.compile(r"\d")
_FIRSTS_OF_MONTHS: Final = sorted({one[:3] for one in MONTHS})
_FUTURE = re.compile(
    r"\b(?:will|would|next|coming|by|until|planned|due)\b", re.IGNORECASE
)
_PAST_HELPERS: Final = frozenset({"had", "was", "were", "has", "have"})
_AHEAD: Final = frozenset(
    {"will", "would", "next", "coming", "until", "planned", "due", "scheduled", "set"}
    | {"expected", "foreseen", "postponed"}
)
_SOON: Final = 31  # days ahead
_FULL = DAY_PATTERN.pattern.replace("?P<", "?P<f_")
_PATTERN: Final = re.compile(
    rf"(?:\b|(?={_WEEKDAY}))(?:"  # none begins elsewhere: most places cost little
    rf"(?P<full>(?:\bon\s+)?(?P<whole>(?:(?P<lead>{_WEEKDAY}),?\s+(?:the\s+)?)?(?:{_FULL})))"
    rf"|(?P<noyear>\b(?P<nd>\d{{1,2}})(?:st|nd|rd|th)?\s+(?:of\s+)?(?P<nm>{MONTH_WORD})\b(?!\s+\d{{4}})"
    rf"|\b(?P<nm2>{MONTH_WORD})\s+(?P<nd2>\d{{1,2}})(?:st|nd|rd|th)?\b(?!\s*,?\s*\d{{3,4}}))"
    rf"|(?P<named>\b(?P<which>last|next|this|on|since|by|until|before|after|from|of)?\s*\b(?P<weekday>{_WEEKDAY})\b)"
    rf"|(?P<near>\b(?:today|yesterday|tomorrow|tonight|last night)\b)"
    rf"|(?P<span>\b(?:(?:earlier|later)\s+)?(?P<side>last|this|next|past)\s+(?P<unit>week|month|year)\b)"
    rf"|(?P<ago>\b(?P<n>\d{{1,3}}|{'|'.join(_NUMBERS)})\s+(?P<what>day|week|fortnight|month|year)s?\s+(?P<way>ago|earlier)\b)"
    rf"|(?P<month>\b(?P<pre>in|of|since|until|by|during|early|late|mid-)\s*(?P<m>{MONTH_WORD})\b(?:\s+(?P<my>\d{{4}}))?(?!\s+\d))"
    rf"|(?P<year>\b(?:in|since|of|by|until|from)\s+(?P<y>(?:19|20)\d{{2}})\b))",
    re.IGNORECASE,
)  # fmt: skip

_IN_EVERY: Final = ("day", "morrow", "ght", "week", "month", "year", *_FIRSTS_OF_MONTHS)
"""Of which each time that is told has one, or a figure, in letters of any case."""

Interval = tuple[date, date]


def days_in(parse: Parse) -> tuple[DayFound, ...]:
    """Return every time that the text names and that can be resolved."""
    document = parse.document
    found: list[DayFound] = []
    for paragraph in parse.paragraphs:
        span = paragraph.span
        if not _may_name_a_day(document.text[span.start : span.end]):
            continue
        if _COPYRIGHT.search(document.text, span.start, span.end):
            continue
        for match in _PATTERN.finditer(document.text, span.start, span.end):
            one = _day(match, document.on, f"t{len(found) + 1}")
            if one is not None:
                found.append(_not_to_come(one, parse, document.on))
    return tuple(found)


def _may_name_a_day(text: str) -> bool:
    """Ask of a paragraph what costs little, before its every word is looked at."""
    folded = text.casefold()
    return any(one in folded for one in _IN_EVERY) or bool(_FIGURE.search(text))


def _not_to_come(found: DayFound, parse: Parse, on: date | None) -> DayFound:
    """Take a day or month of no year that is told in the past for the last of its name.

    A day that is close ahead is left: the document may be of a later day than is said.
    """
    soon = {"day:month": 0, "day:noyear": _SOON}.get(found.rule)
    if soon is None or on is None or (found.first - on).days <= soon:
        return found
    told = next((one for one in parse.words() if one.end > found.span.start), None)
    text = parse.document.text[found.span.start : found.span.end]
    if told is None or re.search(r"\d{4}$", text) or not _is_past(told):
        return found
    year = found.first.year - 1
    if found.rule == "day:month":
        first, last = _month(year, found.first.month)
    elif (found.first.month, found.first.day) == (2, 29):
        return found
    else:
        first = last = found.first.replace(year=year)
    return replace(found, first=first, last=last)


def _is_past(told: Word) -> bool:
    """Say whether a time is of what was, and not of what was still to come then."""
    verb = told.verb_above
    if verb is None:
        return False
    helpers = {one.low for one in verb.each("aux", "auxpass")}
    was = verb.tag == "VBD" or bool(helpers & _PAST_HELPERS)
    if not was or helpers & MODALS:
        return False
    between = verb.sentence.words[: told.i - verb.sentence.words[0].i]
    return not any(one.tag == "VB" or one.low in _AHEAD for one in between)


def _day(match: re.Match[str], on: date | None, id_: str) -> DayFound | None:
    rule = next(
        (r for r in ("full", "noyear", "named", "near", "span", "ago", "month", "year")
         if match[r]),
        None,
    )  # fmt: skip
    if rule is None:
        return None
    try:
        interval, clash = _resolved(rule, match, on)
    except (ValueError, OverflowError):
        return None  # before the first year of the calendar, or after its last
    if interval is None:
        return None
    start = match.start("weekday") if rule == "named" else match.start()
    inner = {"full": "whole", "month": "m", "year": "y"}.get(rule)
    if inner is not None:
        start = match.start(inner)
    return DayFound(
        id=id_,
        span=Span(start, match.end()),
        first=interval[0],
        last=interval[1],
        clash=clash,
        rule=f"day:{rule}",
        confidence={"full": 0.98, "noyear": 0.85, "named": 0.75}.get(rule, 0.7),
    )


def _resolved(
    rule: str, match: re.Match[str], on: date | None
) -> tuple[Interval | None, str | None]:
    if rule == "full":
        return _full(match)
    if rule == "year":
        year = int(match["y"])
        return (date(year, 1, 1), date(year, 12, 31)), None
    if rule == "month" and match["my"]:
        return _month(int(match["my"]), MONTHS[match["m"].lower()]), None
    if on is None:
        return None, None
    match rule:
        case "noyear":
            return _without_year(match, on), None
        case "named":
            return _weekday(match, on), None
        case "near":
            shift = {"today": 0, "tonight": 0, "tomorrow": 1}.get(
                match["near"].lower(), -1
            )
            day = on + timedelta(days=shift)
            return (day, day), None
        case "span":
            return _around(match, on)
        case "ago":
            return _ago(match, on), None
    return _nearest_month(MONTHS[match["m"].lower()], on), None


def _full(match: re.Match[str]) -> tuple[Interval | None, str | None]:
    day = next(iter(_dates(match)), None)
    if day is None:
        return None, None
    lead = (match["lead"] or "").lower()
    clash = None
    if lead and _WEEKDAYS[day.weekday()] != lead:
        clash = f"that day was a {_WEEKDAYS[day.weekday()].capitalize()}"
    return (day, day), clash


def _dates(match: re.Match[str]) -> Iterator[date]:
    found = DAY_PATTERN.search(match["full"])
    day = day_of(found) if found else None
    if day is not None:
        yield day


def _without_year(match: re.Match[str], on: date) -> Interval | None:
    month = MONTHS[(match["nm"] or match["nm2"]).lower()]
    number = int(match["nd"] or match["nd2"])
    days = []
    for year in (on.year - 1, on.year, on.year + 1):
        try:
            days.append(date(year, month, number))
        except ValueError:
            continue
    if not days:
        return None
    day = min(days, key=lambda one: abs((one - on).days))
    return day, day


def _weekday(match: re.Match[str], on: date) -> Interval:
    number = _WEEKDAYS.index(match["weekday"].lower())
    back = (on.weekday() - number) % 7
    ahead = (number - on.weekday()) % 7
    which = (match["which"] or "").lower()
    before = match.string[max(0, match.start() - 60) : match.start()]
    sentence = re.split(r"[.!?”]\s", before)[-1]
    future = which in {"next", "by", "until"} or (
        which not in {"last", "since"} and _FUTURE.search(sentence) is not None
    )
    if which == "last" and back == 0:
        back = 7
    if which == "next" and ahead == 0:
        ahead = 7
    day = on + timedelta(days=ahead) if future else on - timedelta(days=back)
    return day, day


def _around(match: re.Match[str], on: date) -> tuple[Interval, str | None]:
    side = {"last": -1, "past": -1, "this": 0, "next": 1}[match["side"].lower()]
    unit = match["unit"].lower()
    if unit == "week":
        monday = on - timedelta(days=on.weekday() - 7 * side)
        return (monday, monday + timedelta(days=6)), None
    if unit == "year":
        return (date(on.year + side, 1, 1), date(on.year + side, 12, 31)), None
    months = on.year * 12 + on.month - 1 + side
    interval = _month(months // 12, months % 12 + 1)
    if match["span"].lower().startswith("later") and on == interval[1]:
        return interval, "nothing of that month is left"
    return interval, None


def _ago(match: re.Match[str], on: date) -> Interval | None:
    word = match["n"].lower()
    n = int(word) if word.isdigit() else _NUMBERS[word]
    unit = match["what"].lower()
    if unit in _UNITS:
        day = on - timedelta(days=n * _UNITS[unit])
        slack = 0 if unit == "day" else 3
        return day - timedelta(days=slack), day + timedelta(days=slack)
    if unit == "month":
        months = on.year * 12 + on.month - 1 - n
        return _month(months // 12, months % 12 + 1)
    return date(on.year - n, 1, 1), date(on.year - n, 12, 31)


def _nearest_month(month: int, on: date) -> Interval:
    years = (on.year - 1, on.year, on.year + 1)
    year = min(years, key=lambda one: abs((one - on.year) * 12 + month - on.month))
    return _month(year, month)


def _month(year: int, month: int) -> Interval:
    return date(year, month, 1), date(year, month, monthrange(year, month)[1])

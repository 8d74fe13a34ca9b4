"""The page: templates filled in, styles, scripts and map put inside.

The only file that imports jinja2. Leaflet lies in ``static/leaflet`` as it came.
"""

import re
from datetime import date
from functools import cache
from importlib import resources
from typing import Any

from jinja2 import Environment, PackageLoader, StrictUndefined
from markupsafe import Markup, escape

from ceasefire.brief.cautions import cautions_of
from ceasefire.brief.covered import legend
from ceasefire.brief.methods import method_notes
from ceasefire.brief.model import Section
from ceasefire.brief.sections import SECTIONS
from ceasefire.core import (
    Case,
    Finding,
    days,
    figure,
    first_unseen,
    number_of,
    reader_called,
    say_invented,
    shown,
    tenths,
)
from ceasefire.events.evidence import Evidence

NOT_KNOWN = "not known"


def render(
    case: Case,
    evidence: Evidence,
    answers: dict[str, Any],
    headlines: tuple[tuple[Section, Finding], ...],
    drawn: dict[str, Any] | None,
) -> str:
    """Fill the page in.

    Parameters
    ----------
    answers
        By id of their section.
    headlines
        What we know in one minute, each with the section that says it.
    drawn
        What the map shows; None for no map.
    """
    views = [
        {
            "section": section,
            "view": section.view(case, evidence, answers[section.id]),
        }
        for section in sorted(SECTIONS, key=lambda one: one.is_empty(answers[one.id]))
    ]
    return (
        _environment()
        .get_template("brief.html.j2")
        .render(
            case=case,
            **_invented(case),
            evidence=evidence,
            sections=views,
            headlines=headlines,
            cautions=cautions_of(case, evidence),
            map=drawn,
            legend=legend(case),
            methods=method_notes(SECTIONS),
            sources={source.id: source for source in case.sources},
            names=names_of(case),
            style=_static("leaflet/leaflet.css") + _static("brief.css"),
            script=_static("brief.js"),
            leaflet=_static("leaflet/leaflet.js"),
        )
    )


def _invented(case: Case) -> dict[str, str]:
    """Say what is invented, once for the edge of a sheet and once for the page."""
    what = case.invented if case.simulated else ()
    return {
        "invented": say_invented(what),
        "invented_here": say_invented(what, where=" on this page"),
    }


def names_of(case: Case) -> dict[str, str]:
    """Names of everything in the case, by id, for printing."""
    named: dict[str, str] = {}
    for titled in (
        case.sources,
        case.texts,
        case.matters,
        case.measures,
        case.ceasefires,
    ):
        named |= {thing.id: thing.title for thing in titled}
    for things in (case.places, case.parties):
        named |= {thing.id: thing.name for thing in things}
    return named


@cache
def _environment() -> Environment:
    environment = Environment(
        loader=PackageLoader("ceasefire.brief", "templates"),
        autoescape=True,
        undefined=StrictUndefined,
        finalize=_shown,
        trim_blocks=True,
        lstrip_blocks=True,
    )
    environment.filters |= {
        "day": day,
        "days": days,
        "isolated": isolated,
        "label": label,
        "figure": own_figure,
        "number": number,
        "number_of": number_of,
        "share": share,
        "ratio": ratio,
        "reader": reader_called,
        "whole": whole,
    }
    return environment


def _static(name: str) -> Markup:
    text = (resources.files("ceasefire.brief") / "static" / name).read_text("utf-8")
    return Markup(text)  # noqa: S704 - our own file, or Leaflet's


def day(value: date | None) -> str:
    """Print a day as 27 Feb 2016."""
    return NOT_KNOWN if value is None else f"{value.day} {value:%b %Y}"


def label(period: str) -> str:
    """Print the label of a period: a day as 27 Feb 2016, a week or month as it is."""
    is_day = len(period) == len("2016-02-27")
    return day(date.fromisoformat(period)) if is_day else period


def _shown(value: object) -> object:
    """Write marks that nobody sees out, in whatever text stands on a page."""
    if not isinstance(value, str) or first_unseen(value) is None:
        return value
    return type(value)(shown(value))


_RIGHT_TO_LEFT = "\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc"
_RUN = re.compile(
    f"[{_RIGHT_TO_LEFT}](?:[{_RIGHT_TO_LEFT} '\u2019-]*[{_RIGHT_TO_LEFT}])?"
)


def isolated(text: str) -> Markup:
    """Keep names that run from right to left apart, so that no figure moves over them.

    Without it a figure behind such a name and a comma is drawn before both.
    """
    told = str(escape(_shown(text)))
    return Markup(_RUN.sub(r"<bdi>\g<0></bdi>", told))  # noqa: S704 - escaped above


def number(value: float | None) -> str:
    """Print an expected count: a decimal below 100, thousands apart above."""
    if value is None:
        return NOT_KNOWN
    if value >= 100 or float(value).is_integer():
        return f"{value:,.0f}"
    return tenths(value).replace(" ", "\N{NO-BREAK SPACE}")


def own_figure(value: float) -> str:
    """Print a figure in units of somebody's own, as the commands print it."""
    return figure(value).replace(" ", "\N{NO-BREAK SPACE}")


def whole(value: float | None) -> str:
    """Print a whole number with its thousands apart."""
    return NOT_KNOWN if value is None else f"{value:,.0f}"


def share(value: float | None) -> str:
    """Print a share; what is small but not nothing is not printed as nothing."""
    if value is None:
        return NOT_KNOWN
    return "under 1%" if 0 < value < 0.01 else f"{value:.0%}"


def ratio(value: float | None) -> str:
    """Print a ratio."""
    return NOT_KNOWN if value is None else f"{value:.2f}"

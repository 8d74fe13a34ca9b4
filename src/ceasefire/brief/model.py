"""What a brief is made of: sections that plug in, and the files at the end."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from ceasefire.core import Case, Finding, Progress
from ceasefire.events.evidence import Evidence

Compute = Callable[[Case, Evidence, Progress], Any]
Headlines = Callable[[Case, Evidence, Any], tuple[Finding, ...]]
View = Callable[[Case, Evidence, Any], dict[str, Any]]


@dataclass(frozen=True, slots=True, kw_only=True)
class Section:
    """One question of the brief: a module under `sections`, and its template.

    Attributes
    ----------
    id, title
        Anchor on the page and key in the JSON; heading, as a question where it is one.
    compute
        Asks the part for its answer.
    headlines
        The findings of the answer that belong into the first minute.
    view
        What the template ``sections/ID.html.j2`` needs, ready to print.
    to_dict
        The answer in plain values.
    methods
        Names of the methods it used, as in `methods`.
    is_empty
        Whether an answer only says what is missing; it then stands after the others.
    """

    id: str
    title: str
    compute: Compute
    headlines: Headlines
    view: View
    to_dict: Callable[[Any], dict[str, Any]]
    methods: tuple[str, ...] = ()
    is_empty: Callable[[Any], bool] = lambda answer: isinstance(
        getattr(answer, "missing", None), str
    )


@dataclass(frozen=True, slots=True)
class BriefFiles:
    """Where a brief was written."""

    html: Path
    json: Path

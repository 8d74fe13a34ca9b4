"""Small invented measures of two sides, built in one line."""

from ceasefire.core import Measure, MeasureKind, MeasureStatus


def proposed(id_: str, **more: object) -> Measure:
    """Make a measure of A's that C verifies; `more` goes before what is so else."""
    values = {
        "title": id_.title(),
        "kind": MeasureKind.OTHER,
        "status": MeasureStatus.PROPOSED,
        "actors": ("a",),
        "counterparts": ("b",),
        "verifier": "c",
        "days": 3,
    }
    return Measure(id=id_, **(values | more))

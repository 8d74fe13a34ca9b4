"""Latitude and longitude of events that changed places, seen by the case's places.

Why    Events that lie elsewhere are in no ceasefire: a day on which they happened looks
       quiet, and nothing else shows it.
How    As it stands, next to none of a file's points comes near a place of the case;
       with the two exchanged, at least half of them do. Where latitude and longitude
       are much alike, or the case has no place there, nothing is proved. A latitude
       beyond the poles beside a longitude that could be one is proof by itself.
Read   `refuse_exchanged`.
"""

from collections import Counter

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc
from numpy.typing import NDArray

from ceasefire.core import Case, Fault, FaultyInput, number_of
from ceasefire.events.draft import MAY_BE_EXCHANGED
from ceasefire.events.evidence import Evidence
from ceasefire.geo.boxes import bounds_of, near_box

_NEAR_KM = 100.0
_NEXT_TO_NONE, _AT_LEAST = 0.05, 0.5  # of the points of a file

Floats = NDArray[np.float64]


def refuse_exchanged(case: Case, evidence: Evidence) -> None:
    """Refuse files of events whose coordinates surely changed places.

    Raises
    ------
    FaultyInput
        With a fault for each such file.
    """
    faults = (*_beyond_the_poles(evidence), *_of_those_placed(case, evidence))
    if faults:
        raise FaultyInput(faults)


def _beyond_the_poles(evidence: Evidence) -> list[Fault]:
    """Fault the files of which most rows can only be coordinates the other way round.

    Such rows were rejected: what is left, if anything is, tells of no quiet day.
    """
    is_so = pc.ends_with(evidence.rejects.column("what"), MAY_BE_EXCHANGED)
    names = Counter(evidence.rejects.filter(is_so).column("file").to_pylist())
    return [
        Fault(
            file=read.file,
            line=0,
            what=f"Of {number_of(read.n_read, 'row')}, {names[read.file]:,} have a "
            "latitude beyond the poles, which would be none if latitude and longitude "
            "changed places.",
            mend="Put each under its own heading.",
        )
        for read in evidence.reads
        if read.n_read and names[read.file] >= _AT_LEAST * read.n_read
    ]


def _of_those_placed(case: Case, evidence: Evidence) -> list[Fault]:
    """Fault the files whose points lie near the case's places the other way round."""
    table = evidence.events.select(["file", "latitude_deg", "longitude_deg"])
    placed = table.filter(pc.is_valid(table.column("latitude_deg")))
    if not case.places or not placed.num_rows:
        return []
    latitude = np.asarray(placed.column("latitude_deg"), dtype=np.float64)
    longitude = np.asarray(placed.column("longitude_deg"), dtype=np.float64)
    stands = _near(case, latitude, longitude)
    turned = _near(case, longitude, latitude)
    names = np.array(placed.column("file").cast(pa.string()).to_pylist())
    return [
        _fault(name, stands[of_file], turned[of_file])
        for name in dict.fromkeys(names.tolist())
        if _is_exchanged(stands[of_file := names == name], turned[of_file])
    ]


def _near(case: Case, latitude: Floats, longitude: Floats) -> NDArray[np.bool_]:
    """Which points lie near the box around some place; none beyond the poles."""
    near = np.zeros(latitude.shape, dtype=bool)
    can_be = np.abs(latitude) <= 90
    for place in case.places:
        box = bounds_of(place.shape)
        near[can_be] |= near_box(box, longitude[can_be], latitude[can_be], _NEAR_KM)
    return near


def _is_exchanged(stands: NDArray[np.bool_], turned: NDArray[np.bool_]) -> bool:
    return bool(stands.mean() <= _NEXT_TO_NONE and turned.mean() >= _AT_LEAST)


def _fault(name: str, stands: NDArray[np.bool_], turned: NDArray[np.bool_]) -> Fault:
    return Fault(
        file=name,
        line=0,
        what=f"Of {len(stands):,} events with a point, {stands.sum():,} lie within "
        f"{_NEAR_KM:g} km of a place of the case, and {turned.sum():,} would if "
        "latitude and longitude changed places.",
        mend="Put each under its own heading, here or in the places of the case.",
    )

"""Where a flat map is best cut open: not through what it shows.

Why    Ground on both sides of the 180th meridian would stand at both ends of a map of
       the whole world.
Read   `seam_of`, then `turned`.
"""

from collections.abc import Iterable

UNCUT_DEG = -180.0
"""The seam of maps that need no other: the 180th meridian itself."""

_TURN = 360.0
_NEAR_DEG = 30.0  # nearer to the 180th meridian, what lies around may lie across it


def seam_of(spans_deg: Iterable[tuple[float, float]]) -> float:
    """Return the longitude at which the map begins.

    Parameters
    ----------
    spans_deg
        West and east end of everything that is shown; an end may lie beyond 180
        degrees.

    Returns
    -------
    seam_deg
        The middle of the widest stretch with nothing on it, so that what lies a little
        outside of what is shown stays beside it; `UNCUT_DEG` where the 180th meridian
        lies in that stretch, far from its ends.
    """
    spans = sorted(_from_west(*span) for span in spans_deg)
    if not spans:
        return UNCUT_DEG
    reached, widest, middle = spans[0][1], 0.0, UNCUT_DEG
    for west, east in spans[1:]:
        if west - reached > widest:
            widest, middle = west - reached, (reached + west) / 2
        reached = max(reached, east)
    around = spans[0][0] + _TURN - reached
    if around < widest:
        return middle
    is_far = min(spans[0][0] - UNCUT_DEG, -UNCUT_DEG - reached) >= _NEAR_DEG
    return UNCUT_DEG if is_far else spans[0][0] - around / 2


def turned(longitude_deg: float, seam_deg: float) -> float:
    """Return a longitude as a map with this seam has it: from the seam eastwards."""
    if seam_deg == UNCUT_DEG:
        return longitude_deg
    if longitude_deg < seam_deg:
        return longitude_deg + _TURN
    return longitude_deg - _TURN if longitude_deg >= seam_deg + _TURN else longitude_deg


def _from_west(west: float, east: float) -> tuple[float, float]:
    begins = (west + 180.0) % _TURN - 180.0
    return begins, begins + east - west

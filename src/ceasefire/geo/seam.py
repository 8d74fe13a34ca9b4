"""Where a flat map is best cut open: not through what it shows.

Why    Ground on both sides of the 180th meridian would stand at both ends of a map of
       the whole world.
Read   `seam_of`, then `turned`.
"""

from collections.abc import Iterable

UNCUT_DEG = -180.0
"""The seam of maps that need no other: the 180th meridian itself."""

_TURN = 360.0


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
        `UNCUT_DEG`, unless the widest stretch with nothing on it lies elsewhere, or
        something begins beyond the 180th meridian: then the east end of that stretch.
    """
    given = list(spans_deg)
    if not given:
        return UNCUT_DEG
    spans = sorted(_from_west(*span) for span in given)
    uncut = UNCUT_DEG if min(given)[0] >= UNCUT_DEG else spans[0][0]
    reached, widest, seam = spans[0][1], 0.0, uncut
    for west, east in spans[1:]:
        if west - reached > widest:
            widest, seam = west - reached, west
        reached = max(reached, east)
    around = spans[0][0] + _TURN - reached
    return uncut if around >= widest else seam


def turned(longitude_deg: float, seam_deg: float) -> float:
    """Return a longitude as a map with this seam has it: from the seam eastwards."""
    if seam_deg == UNCUT_DEG or longitude_deg >= seam_deg:
        return longitude_deg
    return longitude_deg + _TURN


def _from_west(west: float, east: float) -> tuple[float, float]:
    begins = (west + 180.0) % _TURN - 180.0
    return begins, begins + east - west

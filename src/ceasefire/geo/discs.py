"""How much of a disc lies in a piece of ground, in closed form.

Why    A source that knows a place "within 25 km" gives a disc, not a point. The share
       of the disc inside an area is the probability that the event lay there, when
       no part of the disc is likelier than another.
How    Green's theorem: the area of disc and polygon in common is a sum over the
       polygon's edges. Along an edge the sum runs on a triangle while the edge is
       inside the circle, and on a sector of the circle while it is outside. All
       sectors together are the whole circle, or nothing, as the centre is inside or
       outside; so only the edges that cut the circle have to be looked at.
Read   `shares_in_edges`, then `shares_in_discs`.
"""

import numpy as np
from numpy.typing import NDArray

from ceasefire.geo.ellipsoid import FloatArray, km_per_degree

_TOUCHING_KM = 1e-6
"""Nearer to an edge than a millimetre, inside and outside are a matter of rounding."""

_ROUNDING = 1e-12
"""Of a radius: discs nested but for this much are nested."""

_CELLS_AT_ONCE = 2_000_000
"""Discs times edges looked at in one go: about 40 MB."""


def shares_in_edges(
    edges_deg: FloatArray,
    centre_is_inside: NDArray[np.bool_],
    longitude_deg: FloatArray,
    latitude_deg: FloatArray,
    radius_km: FloatArray,
) -> FloatArray:
    """Share of each disc that lies inside a polygon with any number of holes.

    The ground around each disc is made flat by its own plate carree, true to scale
    at the centre of the disc. At a distance of r km the flat ground is out of place by
    at most r^2 tan(latitude) / 2R, so the share by at most r tan(latitude) / (pi R):
    0.001 for 25 km and 0.004 for 100 km at 36 degrees.

    Parameters
    ----------
    edges_deg : (m, 4) float
        Longitude and latitude of both ends. The inside lies to the left of each.
    centre_is_inside : (n,) bool
        Whether the polygon holds the centre of the disc.
    longitude_deg, latitude_deg : (n,) float
        Centres of the discs, WGS84.
    radius_km : (n,) float
        Positive.

    Returns
    -------
    share : (n,) float
        0 to 1.
    """
    shares = np.empty(len(longitude_deg))
    rows_at_once = max(1, _CELLS_AT_ONCE // max(1, len(edges_deg)))
    for first in range(0, len(shares), rows_at_once):
        rows = slice(first, first + rows_at_once)
        shares[rows] = _shares_of_chunk(
            edges_deg,
            centre_is_inside[rows],
            longitude_deg[rows],
            latitude_deg[rows],
            radius_km[rows],
        )
    return shares


def _shares_of_chunk(
    edges_deg: FloatArray,
    centre_is_inside: NDArray[np.bool_],
    longitude_deg: FloatArray,
    latitude_deg: FloatArray,
    radius_km: FloatArray,
) -> FloatArray:
    discs, edges = _pairs_that_may_meet(
        edges_deg, longitude_deg, latitude_deg, radius_km
    )
    x, y, dx, dy = _flat(edges_deg[edges], longitude_deg[discs], latitude_deg[discs])
    near_end, far_end = _ends_inside(x, y, dx, dy, radius_km[discs])
    lens = _triangle(x, y, dx, dy, near_end, far_end) - _sector(
        x, y, dx, dy, near_end, far_end, radius_km[discs]
    )
    n = len(longitude_deg)
    disc_km2 = np.pi * radius_km**2
    shares = centre_is_inside + np.bincount(discs, lens, minlength=n) / disc_km2

    touching = np.unique(discs[_distance(x, y, dx, dy) < _TOUCHING_KM])
    for row in touching:
        shares[row] = _share_edge_by_edge(
            edges_deg, longitude_deg[row], latitude_deg[row], radius_km[row]
        )
    return np.clip(shares, 0.0, 1.0)


def _pairs_that_may_meet(
    edges_deg: FloatArray,
    longitude_deg: FloatArray,
    latitude_deg: FloatArray,
    radius_km: FloatArray,
) -> tuple[NDArray[np.intp], NDArray[np.intp]]:
    """Discs and edges whose bounding boxes meet."""
    parallel_km, meridian_km = km_per_degree(latitude_deg)
    reach_x, reach_y = radius_km / parallel_km, radius_km / meridian_km
    x0, y0, x1, y1 = edges_deg.T
    met = np.minimum(y0, y1)[None, :] <= (latitude_deg + reach_y)[:, None]
    met &= np.maximum(y0, y1)[None, :] >= (latitude_deg - reach_y)[:, None]
    met &= np.minimum(x0, x1)[None, :] <= (longitude_deg + reach_x)[:, None]
    met &= np.maximum(x0, x1)[None, :] >= (longitude_deg - reach_x)[:, None]
    discs, edges = np.nonzero(met)
    return discs, edges


def _flat(
    edges_deg: FloatArray, longitude_deg: FloatArray, latitude_deg: FloatArray
) -> tuple[FloatArray, FloatArray, FloatArray, FloatArray]:
    """Start of each edge, and the way to its end, in km from the disc's centre."""
    parallel_km, meridian_km = km_per_degree(latitude_deg)
    x0, y0, x1, y1 = edges_deg.T
    return (
        (x0 - longitude_deg) * parallel_km,
        (y0 - latitude_deg) * meridian_km,
        (x1 - x0) * parallel_km,
        (y1 - y0) * meridian_km,
    )


def _ends_inside(
    x: FloatArray, y: FloatArray, dx: FloatArray, dy: FloatArray, radius: FloatArray
) -> tuple[FloatArray, FloatArray]:
    """Part of each edge inside its circle, as shares 0..1 of the way along it.

    Both are 0 where no part is.
    """
    length2 = dx**2 + dy**2
    ahead = x * dx + y * dy
    under_root = ahead**2 - length2 * (x**2 + y**2 - radius**2)
    cuts = (under_root > 0) & (length2 > 0)
    root = np.sqrt(np.where(cuts, under_root, 0.0))
    length2 = np.where(cuts, length2, 1.0)
    near_end = np.clip((-ahead - root) / length2, 0.0, 1.0)
    far_end = np.clip((-ahead + root) / length2, 0.0, 1.0)
    cuts &= near_end < far_end
    return np.where(cuts, near_end, 0.0), np.where(cuts, far_end, 0.0)


def _triangle(
    x: FloatArray,
    y: FloatArray,
    dx: FloatArray,
    dy: FloatArray,
    start: FloatArray,
    end: FloatArray,
) -> FloatArray:
    """Area of the triangle from the centre over a part of an edge, signed, in km2."""
    return (end - start) * (x * dy - y * dx) / 2


def _sector(
    x: FloatArray,
    y: FloatArray,
    dx: FloatArray,
    dy: FloatArray,
    start: FloatArray,
    end: FloatArray,
    radius: FloatArray | float,
) -> FloatArray:
    """Area of the circle's sector over a part of an edge, signed, in km2."""
    cross = (end - start) * (x * dy - y * dx)
    dot = (x + start * dx) * (x + end * dx) + (y + start * dy) * (y + end * dy)
    return np.asarray(radius**2 * np.arctan2(cross, dot) / 2)


def _distance(
    x: FloatArray, y: FloatArray, dx: FloatArray, dy: FloatArray
) -> FloatArray:
    """Distance of each edge from the centre, in km."""
    length2 = dx**2 + dy**2
    foot = np.clip(-(x * dx + y * dy) / np.where(length2 > 0, length2, 1.0), 0.0, 1.0)
    return np.hypot(x + foot * dx, y + foot * dy)


def _share_edge_by_edge(
    edges_deg: FloatArray, longitude_deg: float, latitude_deg: float, radius: float
) -> float:
    """The whole sum for one disc: right also where its centre lies on an edge.

    Sectors are taken only outside the circle, where no direction is in doubt.
    """
    n = len(edges_deg)
    x, y, dx, dy = _flat(edges_deg, np.full(n, longitude_deg), np.full(n, latitude_deg))
    near_end, far_end = _ends_inside(x, y, dx, dy, np.full(n, radius))
    cuts = far_end > near_end
    none, whole = np.zeros(n), np.ones(n)
    total = np.where(
        cuts,
        _sector(x, y, dx, dy, none, near_end, radius)
        + _triangle(x, y, dx, dy, near_end, far_end)
        + _sector(x, y, dx, dy, far_end, whole, radius),
        _sector(x, y, dx, dy, none, whole, radius),
    )
    return float(total.sum() / (np.pi * radius**2))


def shares_in_discs(
    distance_km: FloatArray, radius_km: FloatArray, other_radius_km: FloatArray
) -> FloatArray:
    """Share of each disc that lies inside another disc: the lens of two circles.

    Parameters
    ----------
    distance_km : (n,) float
        Between the centres.
    radius_km : (n,) float
        Of the disc whose share is asked for. Positive.
    other_radius_km : (n,) float
        Of the disc that it may lie in.
    """
    d, r, s = np.broadcast_arrays(distance_km, radius_km, other_radius_km)
    apart = d >= r + s
    nested = d <= np.abs(r - s) + _ROUNDING * np.minimum(r, s)
    lens = ~apart & ~nested
    d_safe = np.where(lens, d, 1.0)
    product = (r + s + d) * (r + s - d) * (d + r - s) * (d - r + s)
    half_chord = np.sqrt(np.where(lens, product, 0.0)) / (2 * d_safe)
    ours = np.arctan2(half_chord, (d**2 + r**2 - s**2) / (2 * d_safe))
    theirs = np.arctan2(half_chord, (d**2 + s**2 - r**2) / (2 * d_safe))
    area = r**2 * _segment(ours) + s**2 * _segment(theirs)
    area = np.where(nested, np.pi * np.minimum(r, s) ** 2, area)
    share = area / (np.pi * r**2)
    return np.clip(np.where(apart, 0.0, share), 0.0, 1.0)


def _segment(half_angle: FloatArray) -> FloatArray:
    """Area a chord cuts off the unit circle, by half the angle it is seen under."""
    small = half_angle < 1e-2  # the difference would lose its digits: use the series
    t = half_angle
    series = t**3 * (2 / 3 - t**2 * (2 / 15 - t**2 * 4 / 315))
    return np.where(small, series, t - np.sin(t) * np.cos(t))

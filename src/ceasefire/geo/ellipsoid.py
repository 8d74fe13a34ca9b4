"""The figure of the Earth, as far as areas of a district's size need it.

Why    A degree is no unit of length. Around one point, and up to some hundred
       kilometres from it, it is nearly one: so many km to a degree of longitude and
       so many to a degree of latitude.
How    The two radii of curvature of the WGS84 ellipsoid at that point. Lines that
       are straight in longitude and latitude stay straight, as RFC 7946 has them.
Else   Long distances are in `pyproj_distance`.
"""

import numpy as np
from numpy.typing import ArrayLike, NDArray

FloatArray = NDArray[np.float64]

EQUATORIAL_RADIUS_KM = 6378.137  # WGS84
_FLATTENING = 1 / 298.257223563  # WGS84
_E2 = _FLATTENING * (2 - _FLATTENING)
_NODES, _WEIGHTS = np.polynomial.legendre.leggauss(6)


def km_per_degree(latitude_deg: ArrayLike) -> tuple[FloatArray, FloatArray]:
    """Length of one degree of longitude and of one degree of latitude, in km.

    Parameters
    ----------
    latitude_deg : (n,) float
        WGS84.

    Returns
    -------
    along_parallel, along_meridian : (n,) float
    """
    latitude = np.radians(np.asarray(latitude_deg, dtype=np.float64))
    w2 = _w2(latitude)
    along = EQUATORIAL_RADIUS_KM * (1 - _E2) / w2**1.5
    return _along_parallel(latitude, w2), np.radians(along)


def _w2(latitude: FloatArray) -> FloatArray:
    return np.asarray(1 - _E2 * np.sin(latitude) ** 2)


def _along_parallel(latitude: FloatArray, w2: FloatArray) -> FloatArray:
    across = EQUATORIAL_RADIUS_KM / np.sqrt(w2)
    return np.asarray(np.radians(across * np.cos(latitude)))


def reach_deg(
    latitude_deg: ArrayLike, radius_km: ArrayLike
) -> tuple[FloatArray, FloatArray]:
    """How many degrees of longitude and latitude a disc reaches from its centre.

    A little too many rather than too few; 360 where the disc holds a pole.
    """
    latitude = np.abs(np.asarray(latitude_deg, dtype=np.float64))
    radius = np.asarray(radius_km, dtype=np.float64)
    shortest_degree_km = 110.5  # along a meridian, at the equator: 110.57
    north = radius / shortest_degree_km
    furthest = latitude + north
    parallel_at = np.radians(np.minimum(furthest, 89.0))
    parallel = _along_parallel(parallel_at, _w2(parallel_at))
    return np.where(furthest >= 89.0, 360.0, radius / parallel), north


def area_under_km2(
    west_deg: FloatArray,
    west_latitude_deg: FloatArray,
    east_deg: FloatArray,
    east_latitude_deg: FloatArray,
) -> FloatArray:
    """Area between straight lines and the equator, in km2, signed.

    Adding it up around a ring gives the ring's area: negative where the ring runs
    against the clock.

    Parameters
    ----------
    west_deg, west_latitude_deg, east_deg, east_latitude_deg : (m,) float
        Ends of each line; it is straight in longitude and latitude.

    References
    ----------
    .. [1] Snyder, J. P. (1987). Map Projections: A Working Manual. U.S. Geological
           Survey Professional Paper 1395, 16-17. https://doi.org/10.3133/pp1395
    """
    middle = (west_latitude_deg + east_latitude_deg) / 2
    half = (east_latitude_deg - west_latitude_deg) / 2
    latitudes = middle[:, None] + half[:, None] * _NODES[None, :]
    mean = _area_to_km2_per_radian(latitudes) @ (_WEIGHTS / 2)
    return np.radians(east_deg - west_deg) * mean


def _area_to_km2_per_radian(latitude_deg: FloatArray) -> FloatArray:
    """Area from the equator to a parallel, per radian of longitude (Snyder 3-12)."""
    e = np.sqrt(_E2)
    s = np.sin(np.radians(latitude_deg))
    q = (1 - _E2) * (s / (1 - _E2 * s**2) + np.arctanh(e * s) / e)
    return np.asarray(EQUATORIAL_RADIUS_KM**2 * q / 2)

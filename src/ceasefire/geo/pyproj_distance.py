"""Distances on the WGS84 ellipsoid. The only file that imports pyproj."""

import numpy as np
from numpy.typing import ArrayLike
from pyproj import Geod

from ceasefire.geo.ellipsoid import FloatArray

_WGS84 = Geod(ellps="WGS84")


def distance_km(
    longitude_1_deg: ArrayLike,
    latitude_1_deg: ArrayLike,
    longitude_2_deg: ArrayLike,
    latitude_2_deg: ArrayLike,
) -> FloatArray:
    """Geodesic distance between pairs of points, in km.

    Parameters
    ----------
    longitude_1_deg, latitude_1_deg, longitude_2_deg, latitude_2_deg : (n,) float
        WGS84; broadcast against each other.

    Returns
    -------
    distance : (n,) float
        NaN where a coordinate is.

    References
    ----------
    .. [1] Karney, C. F. F. (2013). Algorithms for geodesics. *Journal of Geodesy*, 87,
           43-55. https://doi.org/10.1007/s00190-012-0578-z
    """
    arrays = np.broadcast_arrays(
        *(
            np.asarray(a, dtype=np.float64)
            for a in (longitude_1_deg, latitude_1_deg, longitude_2_deg, latitude_2_deg)
        )
    )
    shape = arrays[0].shape
    flat = [np.ascontiguousarray(a).ravel() for a in arrays]
    known = np.isfinite(np.sum(flat, axis=0))
    metres = np.full(known.shape, np.nan)
    metres[known] = _WGS84.inv(*(a[known] for a in flat))[2]
    return metres.reshape(shape) / 1000


def ring_around(
    longitude_deg: float, latitude_deg: float, radius_km: float, n_corners: int
) -> tuple[FloatArray, FloatArray]:
    """Corners of a ring `radius_km` from a point, against the clock and closed.

    Returns
    -------
    longitude_deg, latitude_deg : (n_corners + 1,) float
        Longitudes run on across the 180th meridian instead of jumping.
    """
    azimuths = -np.linspace(0.0, 360.0, n_corners, endpoint=False)
    same = np.ones(n_corners)
    longitudes, latitudes, _ = _WGS84.fwd(
        longitude_deg * same, latitude_deg * same, azimuths, 1000 * radius_km * same
    )
    offset = (np.asarray(longitudes) - longitude_deg + 180) % 360 - 180
    longitudes = longitude_deg + offset
    return np.append(longitudes, longitudes[0]), np.append(latitudes, latitudes[0])

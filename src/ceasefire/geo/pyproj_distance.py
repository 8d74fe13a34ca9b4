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


def laid_flat_km(
    longitude_deg: FloatArray, latitude_deg: FloatArray, centre_deg: tuple[float, float]
) -> tuple[FloatArray, FloatArray]:
    """Lay points flat so that way and direction from a centre are true.

    The azimuthal equidistant projection of the ellipsoid. Across, it is too long by
    (d/R)^2 / 6 at a distance of d: 0.0001 of it for 150 km.

    Parameters
    ----------
    longitude_deg, latitude_deg : (n,) float
    centre_deg
        Longitude and latitude of the centre.

    Returns
    -------
    x, y : (n,) float
        East and north of the centre, in km.
    """
    same = np.ones(longitude_deg.shape)
    azimuth, _, metres = _WGS84.inv(
        centre_deg[0] * same, centre_deg[1] * same, longitude_deg, latitude_deg
    )
    way_km, turn = np.asarray(metres) / 1000, np.radians(azimuth)
    return way_km * np.sin(turn), way_km * np.cos(turn)


def from_flat_deg(
    x_km: FloatArray, y_km: FloatArray, centre_deg: tuple[float, float]
) -> tuple[FloatArray, FloatArray]:
    """Put points back that `laid_flat_km` laid flat.

    Returns
    -------
    longitude_deg, latitude_deg : (n,) float
        Longitudes run on across the 180th meridian instead of jumping.
    """
    same = np.ones(x_km.shape)
    longitude, latitude, _ = _WGS84.fwd(
        centre_deg[0] * same,
        centre_deg[1] * same,
        np.degrees(np.arctan2(x_km, y_km)),
        1000 * np.hypot(x_km, y_km),
    )
    offset = (np.asarray(longitude) - centre_deg[0] + 180) % 360 - 180
    return centre_deg[0] + offset, np.asarray(latitude)

"""Lines out of a GeoPackage, which is an SQLite file with a geometry column.

How    The blob of a geometry is a short header and then well-known binary (OGC 12-128,
       clause 2.1.3). Only line strings in longitude and latitude are taken.
"""

import sqlite3
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from ceasefire.core import FaultyInput
from ceasefire.core.roads import Line

_ENVELOPE_BYTES = {0: 0, 1: 32, 2: 48, 3: 48, 4: 64}
_LINE_STRING, _MULTI_LINE_STRING = 2, 5
_WGS84 = 4326
_MEND = "Export the roads as single lines in WGS84 (EPSG:4326)."


def geopackage_features(path: Path, name: str) -> Iterator[tuple[Line, dict[str, Any]]]:
    """Return the line and the other columns of each row of the first feature table.

    Raises
    ------
    FaultyInput
        If it is no GeoPackage of lines in WGS84.
    """
    try:
        with sqlite3.connect(f"{path.absolute().as_uri()}?mode=ro", uri=True) as file:
            table, column, srs = file.execute(
                "select table_name, column_name, srs_id from gpkg_geometry_columns"
            ).fetchone()
            _check_wgs84(srs)
            quoted = str(table).replace('"', '""')
            rows = file.execute(f'select * from "{quoted}"')  # noqa: S608 - its own name
            names = [one[0] for one in rows.description]
            found = [dict(zip(names, row, strict=True)) for row in rows]
        return iter([(_line(one.pop(column)), one) for one in found])
    except (sqlite3.Error, ValueError, TypeError, KeyError, struct.error) as error:
        what = f"This is no GeoPackage of roads: {error}."
        raise FaultyInput.at(name, 0, what, _MEND) from error


def _check_wgs84(srs: int) -> None:
    if srs != _WGS84:
        raise ValueError(f"coordinates are in EPSG:{srs}")


def _line(blob: bytes) -> Line:
    if blob[:2] != b"GP":
        raise ValueError("a geometry is not in its format")
    body = blob[8 + _ENVELOPE_BYTES[(blob[3] >> 1) & 7] :]
    order = "<" if body[0] else ">"
    kind, n = struct.unpack(f"{order}II", body[1:9])
    if kind % 1000 == _MULTI_LINE_STRING and n == 1:
        body = body[9:]
        order = "<" if body[0] else ">"
        kind, n = struct.unpack(f"{order}II", body[1:9])
    if kind % 1000 != _LINE_STRING:
        raise ValueError("a geometry is no single line")
    width = 2 + (kind // 1000 in (1, 2)) + 2 * (kind // 1000 == 3)
    numbers = struct.unpack(f"{order}{n * width}d", body[9 : 9 + 8 * n * width])
    return tuple((numbers[i], numbers[i + 1]) for i in range(0, n * width, width))

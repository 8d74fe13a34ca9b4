"""Events at latitude 0 and longitude 0: a place that nobody entered.

Why    Forms and spreadsheets write 0 into a cell that was left empty, and GDELT where
       it knows the name of a place alone. Taken as a point, such an event surely lies
       in the Gulf of Guinea, and so at no place of the case: a day on which it
       happened looks quiet there.
How    Exactly 0 and 0 is not known, unless the case itself has ground near it.
Read   `unplaced`.
"""

import numpy as np
import pyarrow as pa
import pyarrow.compute as pc

from ceasefire.core import Case
from ceasefire.geo.boxes import bounds_of, near_box

_NEAR_KM = 100.0
_OF_A_PLACE = ("latitude_deg", "longitude_deg", "place_error_km")


def has_ground_there(case: Case) -> bool:
    """Say whether a case has a place, an area of control or a road within 100 km."""
    shapes = [place.shape for place in case.places]
    boxes = [bounds_of(shape) for shape in shapes]
    boxes += [bounds_of(one.area) for one in case.access.control]
    roads = case.access.roads
    if roads is not None:
        points = zip(roads.longitude_deg, roads.latitude_deg, strict=True)
        boxes += [(x, y, x, y) for x, y in points if x is not None and y is not None]
    zero = np.zeros(1)
    return any(near_box(box, zero, zero, _NEAR_KM).any() for box in boxes)


def unplaced(table: pa.Table) -> tuple[pa.Table, int]:
    """Take the place from events at 0 and 0, and count them."""
    is_zero = pc.fill_null(
        pc.and_(
            pc.equal(table.column("latitude_deg"), 0.0),
            pc.equal(table.column("longitude_deg"), 0.0),
        ),
        False,
    )
    number = int(pc.sum(is_zero).as_py() or 0)
    if not number:
        return table, 0
    for name in _OF_A_PLACE:
        at = table.schema.get_field_index(name)
        field = table.schema.field(at)
        column = pc.if_else(is_zero, pa.scalar(None, field.type), table.column(at))
        table = table.set_column(at, field, column)
    return table, number


def note_on(number: int) -> str:
    """Say how many there were."""
    lie = "event lies" if number == 1 else "events lie"
    were = "it was" if number == 1 else "they were"
    return (
        f"{number:,} {lie} at latitude 0 and longitude 0, which stands for a place "
        f"that was not entered: where {were} is not known."
    )

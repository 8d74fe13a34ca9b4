"""One number for displacement against diffusion of benefits.

References
----------
.. [1] Bowers, K. J. and Johnson, S. D. (2003). Measuring the geographical displacement
       and diffusion of benefit effects of crime prevention activity. *Journal of
       Quantitative Criminology*, 19(3), 275-301.
       https://doi.org/10.1023/A:1024909009240
.. [2] Wheeler, A. P. and Ratcliffe, J. H. (2018). A simple weighted displacement
       difference test to evaluate place based crime interventions. *Crime Science*,
       7, 11. https://doi.org/10.1186/s40163-018-0085-5 (the quotient has no error).
"""

from ceasefire.monitoring.changes import FEWEST_EVENTS
from ceasefire.monitoring.displacement.model import Quotient

Pair = tuple[float, float]


def weighted_displacement_quotient(area: Pair, ring: Pair, rest: Pair) -> Quotient:
    """Weigh what happened in the ring against what happened in the area.

    With A, B, C for area, ring and rest, before (0) and during (1)::

        WDQ = (B1/C1 - B0/C0) / (A1/C1 - A0/C0)

    Parameters
    ----------
    area, ring, rest
        Expected events before and during: in the area, in the ring around it, and in
        the rest of the country. The length of the windows cancels out.
    """
    if min(rest) <= 0:
        when = [
            one for one, n in zip(("before", "during"), rest, strict=True) if n <= 0
        ]
        says = (
            "no event was counted in the rest of the country "
            f"{' or '.join(when)}, and it divides by their number"
        )
        return Quotient(value=None, says=says)
    if min(sum(area), sum(ring), sum(rest)) < FEWEST_EVENTS:
        says = "too few events in the area, the ring or the rest of the country"
        return Quotient(value=None, says=says)
    fell_by = area[1] / rest[1] - area[0] / rest[0]
    if fell_by >= 0:
        says = (
            "events in the area did not fall against the rest of the country, so "
            "there is nothing to weigh"
        )
        return Quotient(value=None, says=says)
    value = (ring[1] / rest[1] - ring[0] / rest[0]) / fell_by
    return Quotient(value=value, says=_says(value))


def _says(value: float) -> str:
    against = "against the rest of the country"
    if value > 0:
        return f"both the area and the ring fell {against}"
    if value == 0:
        return f"the area fell {against}, and the ring did not change"
    if value >= -1:
        return f"the area fell and the ring rose {against}, by less than the area fell"
    return f"the area fell and the ring rose {against}, by more than the area fell"

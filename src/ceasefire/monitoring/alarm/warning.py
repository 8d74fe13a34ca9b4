"""A warning: the same watch, for a calm that does not wander for more than a few days.

Why    An alarm allows for a calm that wanders for weeks and comes back by itself, and
       so takes weeks to say what anybody sees in days. So it is said in two steps, as
       control charts have warning lines within their action lines [1]_: first that the
       counts are no calm that forgets a surplus soon, then that they are none at all.
How    The settings that forget soon, by their weights, watched by the same bets. For
       counts drawn from them Ville's inequality bounds the probability of any warning
       by the level; where calm wanders for longer nothing bounds it, and it was
       measured.
Read   `that_forgets_soon`.

References
----------
.. [1] Page, E. S. (1955). Control charts with warning lines. *Biometrika*, 42(1/2),
       243-257. https://doi.org/10.1093/biomet/42.1-2.243
"""

from ceasefire.monitoring.alarm.calm import CalmBelief

LONGEST = 0.75  # persistence: half of a surplus is forgotten in two to three periods


def that_forgets_soon(belief: CalmBelief) -> CalmBelief:
    """Return what is believed of calm if it does not wander for long."""
    return belief.keeping(belief.persistence <= LONGEST)

"""A warning: the same watch, for a calm whose days do not go together.

Why    An alarm allows for a calm that wanders for days and comes back by itself, and so
       takes weeks to say what anybody sees in days. So it is said in two steps, as
       control charts have warning lines within their action lines [1]_: first that the
       counts are no calm whose days do not go together, then that they are none.
How    The settings without memory, by their weights, watched by the same bets. For
       counts drawn from them Ville's inequality bounds the probability of any warning
       by the level; where days go together nothing bounds it, and it was measured.
Read   `without_memory`.

References
----------
.. [1] Page, E. S. (1955). Control charts with warning lines. *Biometrika*, 42(1/2),
       243-257. https://doi.org/10.1093/biomet/42.1-2.243
"""

from ceasefire.monitoring.alarm.calm import CalmBelief


def without_memory(belief: CalmBelief) -> CalmBelief:
    """Return what is believed of calm if no period tells of the next."""
    return belief.keeping(belief.persistence == 0)

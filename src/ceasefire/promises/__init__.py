"""What parties promised and kept, gathered from the parts that see it.

Gather  `observed_promises`
"""

from ceasefire.promises.gather import observed_promises

__all__ = ["observed_promises"]

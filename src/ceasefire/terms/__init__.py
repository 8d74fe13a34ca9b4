"""What all sides could accept, and whether it would hold.

Scores     `solve`, `Bargain`, `Solution`, `Point`

Whether a state would hold is asked of `ceasefire.terms.stability`.
"""

from ceasefire.terms.bargain import Bargain, Point, Solution, solve

__all__ = ["Bargain", "Point", "Solution", "solve"]

"""Verbs that say what a condition can say. Our own lists."""

from typing import Final

ATTENDS: Final = frozenset("attend join participate".split())
COMES: Final = frozenset("come go travel sit".split())
TABLES: Final = frozenset(
    """talk talks conference negotiation meeting round table summit dialogue forum
    negotiations discussion""".split()
)
ACCEPTS: Final = frozenset("accept endorse adopt embrace approve back support".split())
SIGNS: Final = frozenset({"sign", "ratify"})
RECOGNISES: Final = frozenset({"recognise", "recognize"})
ROLES: Final = frozenset("role part place share say seat".split())
LETS: Final = frozenset("allow permit let".split())
ASKED: Final = frozenset("precondition condition".split())
"""Nouns of what is asked for an invitation."""

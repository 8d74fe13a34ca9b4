"""Words that the rules look for: tables, no code.

All of them are our own lists, put together from the language of ceasefire and
conference reporting; none is taken over from a dictionary of somebody else's.
"""


def words(listed: str) -> frozenset[str]:
    """Return the words of a table's cell."""
    return frozenset(listed.split())

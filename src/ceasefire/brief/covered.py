"""How a page names those whose events a ceasefire covers, at the head of a row."""

from ceasefire.core import Case, Ceasefire


def covered_title(case: Case, ceasefire: Ceasefire) -> str:
    """Name them, short enough for a table."""
    if case.is_declared_towards(ceasefire):
        return "Those it binds, with those towards whom it holds"
    if case.is_unilateral(ceasefire):
        return "The party it binds, with all whom it does not leave out"
    return "Those it binds, among themselves"

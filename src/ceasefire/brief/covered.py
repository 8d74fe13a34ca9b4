"""How a page names those whose events a ceasefire covers, at the head of a row."""

from ceasefire.core import Case, Ceasefire
from ceasefire.monitoring.compliance.words import not_known_of


def covered_title(case: Case, ceasefire: Ceasefire) -> str:
    """Name them, short enough for a table."""
    if case.is_declared_towards(ceasefire):
        return "Those it binds, with those towards whom it holds"
    if case.is_unilateral(ceasefire):
        return "The party it binds, with all whom it does not leave out"
    return "Those it binds, among themselves"


def not_known_title(case: Case, ceasefire: Ceasefire) -> str:
    """Say what is not known of those whose events stand in no other row."""
    words = not_known_of(case, ceasefire)
    return words[0].upper() + words[1:]


def legend(case: Case) -> dict[str, str]:
    """Name the marks of a map of all ceasefires, by group of events."""
    declared = [case.is_declared_towards(one) for one in case.ceasefires]
    if not any(declared):
        return {
            "covered": "between those bound",
            "unresolved": "not known whether bound",
        }
    between = "between those bound and those towards whom it holds"
    if not all(declared):
        between = "between those bound, or them and those towards whom it holds"
    return {
        "covered": between,
        "unresolved": "not known whether bound, or whether it holds towards them",
    }

"""Numbers in print, so that little is never taken for nothing, nor one for many."""

_HAIR = 1e-3  # of the last decimal: less is rounding in the computer
_MOST_DECIMALS = 9


def tenths(value: float) -> str:
    """Print to one decimal; what is little but not nothing is not printed as 0."""
    return "under 0.1" if 0 < value < 0.05 else f"{value:.1f}"


def percent(share: float) -> str:
    """Print a share of 0 to 1; what is little but not nothing is not printed as 0%."""
    return "under 1%" if 0 < share < 0.01 else f"{share:.0%}"


def level_of(share: float) -> str:
    """Print the level of an interval, as it was asked for: 99.9% is not 100%."""
    return f"{share * 100:.12g}%"


def figure(value: float, *, decimals: int = 2, up: bool = False) -> str:
    """Print a figure in units of somebody's own: whole, or to a few decimals.

    Parameters
    ----------
    value
        0 or more.
    decimals
        At most so many; zeros at the end fall away.
    up
        Whether to print no less than it is: of what has to be enough.
    """
    unit = 10.0**-decimals
    shown = round(value, decimals)
    if up and value - shown > unit * _HAIR:
        shown += unit
    if not shown and value:
        return f"under {unit:.{decimals}f}"
    said = f"{shown:,.{decimals}f}"
    return said.rstrip("0").rstrip(".") if "." in said else said


def apart(less: float, more: float) -> tuple[str, str]:
    """Print two figures of which one is more, so that this is seen."""
    for decimals in range(2, _MOST_DECIMALS):
        told = figure(less, decimals=decimals), figure(more, decimals=decimals)
        if told[0] != told[1]:
            return told
    return figure(less, decimals=_MOST_DECIMALS), figure(more, decimals=_MOST_DECIMALS)


def rounded(value: float | None, digits: int) -> float | None:
    """Round what is known; what is not stays None."""
    return None if value is None else round(value, digits)


def number_of(n: int, noun: str, plural: str | None = None) -> str:
    """Print how many there are of something: "1 event", "2,300 events".

    Parameters
    ----------
    n
        How many.
    noun
        What they are, for one of them.
    plural
        For several, where an "s" at the end of `noun` would not do.
    """
    return f"1 {noun}" if n == 1 else f"{n:,} {plural or noun + 's'}"


def days(n: int) -> str:
    """Print how many days."""
    return number_of(n, "day")

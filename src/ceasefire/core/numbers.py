"""Numbers in print, so that little is never taken for nothing."""


def tenths(value: float) -> str:
    """Print to one decimal; what is little but not nothing is not printed as 0."""
    return "under 0.1" if 0 < value < 0.05 else f"{value:.1f}"


def days(n: int) -> str:
    """Print how many days."""
    return "1 day" if n == 1 else f"{n:,} days"

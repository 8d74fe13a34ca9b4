"""Numbers in print, so that little is never taken for nothing, nor one for many."""


def tenths(value: float) -> str:
    """Print to one decimal; what is little but not nothing is not printed as 0."""
    return "under 0.1" if 0 < value < 0.05 else f"{value:.1f}"


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

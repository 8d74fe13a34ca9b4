"""How many go home, told apart from those who have gone.

Read   `told_going`.
"""

from ceasefire.core import number_of


def told_going(gone: int, n_done: int, coming: int, n_left: int) -> str:
    """Say how many have gone and how many can yet, without a full stop.

    Parameters
    ----------
    gone, coming
        People whom the plan has at stages that took place, and at those to come.
    n_done, n_left
        Stages of either kind.
    """
    stages = number_of(n_left, "stage")
    if not n_done:
        return f"{number_of(coming, 'person', 'people')} can go home in {stages}"
    have = "has" if gone == 1 else "have"
    told = (
        f"By the plan {number_of(gone, 'person', 'people')} {have} gone home in the "
        f"{number_of(n_done, 'stage')} that took place"
    )
    if not n_left:
        return f"{told}, and no stage is left"
    return f"{told}, and {coming:,} more can go home in {stages}"

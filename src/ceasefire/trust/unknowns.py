"""What is not known of measures and would change their order, in sentences.

Read   `unvalued_of`, `unvalued_of_done`, `unknown_of`.
"""

from collections.abc import Iterator

from ceasefire.core import Case, Measure, MeasureStatus

Values = dict[tuple[str, str], float]
"""What a measure is worth to a party, by their ids."""

NOBODY_VALUES = (
    "What anybody stakes or gains by a measure is not known: the order only keeps what "
    "has to come before what; beyond that, what is agreed or offered stands before "
    "what is only spoken of."
)


def unknown_of(
    case: Case, measures: list[Measure], unlimited: list[str]
) -> Iterator[str]:
    """Limits, actors and what has to come before, as far as they are not known."""
    for party in unlimited:
        yield f"How far {case.party(party).name} may be exposed is not known."
    for one in measures:
        if not one.actors:
            yield f"Who would carry out '{one.title}' is not known."
    yield from _before(measures, {one.id for one in measures}, case)


def unvalued_of(
    case: Case,
    still_open: list[Measure],
    measures: list[Measure],
    values: Values,
) -> list[str]:
    """Say whose stake nobody gave in a measure that it is a side of: not known."""
    left_out = [
        f"What anybody stakes or gains by '{one.title}' is not known; it is left out "
        "of the order."
        for one in still_open
        if one not in measures
    ]
    return left_out + [
        f"What '{one.title}' is worth to {case.party(party).name} is not known; it is "
        "left out of its account."
        for one in measures
        for party in dict.fromkeys((*one.actors, *one.counterparts))
        if (one.id, party) not in values
    ]


def unvalued_of_done(case: Case, done: list[Measure], values: Values) -> Iterator[str]:
    """Say of whom it is not known how far what is done exposes him already."""
    for one in done:
        sides = dict.fromkeys((*one.actors, *one.counterparts))
        lacking = [case.party(id_).name for id_ in sides if (one.id, id_) not in values]
        if lacking:
            yield (
                f"What {' and '.join(lacking)} staked and gained by '{one.title}', "
                "which is done, is not known; it is left out of the account."
            )


def _before(measures: list[Measure], ids: set[str], case: Case) -> list[str]:
    """Say which prerequisites are not in the order though they are not done."""
    done = {one.id for one in case.measures if one.status is MeasureStatus.DONE}
    titles = {one.id: one.title for one in case.measures}
    return [
        f"'{one.title}' needs '{titles.get(before, before)}', which is neither done "
        "nor in the order."
        for one in measures
        for before in one.after
        if before not in ids and before not in done
    ]

"""Invented tables about terms, drawn at random: rankings, refusals, dependencies."""

import random

from ceasefire.core import (
    Case,
    Dependency,
    Firmness,
    Issue,
    Option,
    Party,
    PartyKind,
    Preference,
    RedLine,
)


def issues_of(n_issues: int, n_options: int) -> tuple[Issue, ...]:
    """Name issues and options by number."""
    return tuple(
        Issue(
            id=f"i{i}",
            title=f"Issue {i}",
            options=tuple(
                Option(id=f"o{o}", title=f"option {o}") for o in range(n_options)
            ),
        )
        for i in range(n_issues)
    )


def terms_case(
    issues: tuple[Issue, ...],
    n_parties: int,
    preferences: tuple[Preference, ...] = (),
    red_lines: tuple[RedLine, ...] = (),
    dependencies: tuple[Dependency, ...] = (),
) -> Case:
    """Put them into a case without a table."""
    return Case(
        id="invented",
        title="Invented",
        time_zone="UTC",
        countries=("Nowhere",),
        parties=tuple(
            Party(id=f"p{n}", name=f"P{n}", kind=PartyKind.ARMED_GROUP)
            for n in range(n_parties)
        ),
        issues=issues,
        preferences=preferences,
        red_lines=red_lines,
        dependencies=dependencies,
    )


def drawn(rng: random.Random) -> Case:
    """Draw a case in which nobody gives scores."""
    issues = tuple(
        issue
        for n in range(rng.randint(1, 5))
        for issue in issues_of(n + 1, rng.randint(1, 3))[n:]
    )
    n_parties = rng.randint(1, 8)
    return terms_case(
        issues,
        n_parties,
        tuple(
            Preference(
                id=f"w{party}-{issue.id}",
                by=f"p{party}",
                issue=issue.id,
                ranking=_ranking(rng, issue),
            )
            for party in range(n_parties)
            for issue in issues
            if len(issue.options) > 1 and rng.random() < 0.7
        ),
        tuple(
            RedLine(
                id=f"r{n}",
                by=f"p{rng.randrange(n_parties)}",
                refuses=_clauses(rng, issues),
                says="No",
                firmness=rng.choice(list(Firmness)),
            )
            for n in range(rng.choice([0, 2, 8, 30]))
        ),
        tuple(
            Dependency(
                id=f"d{n}",
                says="Not so",
                clauses=_clauses(rng, issues),
                needs=_clauses(rng, issues) if rng.random() < 0.5 else (),
            )
            for n in range(rng.choice([0, 0, 1, 4]))
        ),
    )


def _ranking(rng: random.Random, issue: Issue) -> tuple[tuple[str, ...], ...]:
    """Rank some options, two of them level now and then."""
    ids = [option.id for option in issue.options]
    rng.shuffle(ids)
    if rng.random() < 0.3:
        return ((ids[0], ids[1]), *((one,) for one in ids[2:]))
    return tuple((one,) for one in ids[: rng.randint(2, len(ids))])


def _clauses(
    rng: random.Random, issues: tuple[Issue, ...]
) -> tuple[tuple[str, str], ...]:
    chosen = rng.sample(issues, rng.randint(1, min(2, len(issues))))
    return tuple((one.id, rng.choice(one.options).id) for one in chosen)

"""``ceasefire terms``: what all sides could accept."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import speak
from ceasefire.cli.options import ForReader, Json
from ceasefire.core import CeasefireError

if TYPE_CHECKING:
    from ceasefire.terms import Bargain, Solution

_FEWEST_FILES = 2  # a domain, and the profile of one party


class _NotAsked(CeasefireError):
    """The words of the command are neither a case nor a negotiation."""

    def __str__(self) -> str:
        return (
            "Name one case, or with --genius a domain and the profile of each party: "
            "ceasefire terms --genius DOMAIN.xml PROFILE1.xml PROFILE2.xml"
        )


def terms(
    asked: Annotated[
        list[str],
        typer.Argument(
            metavar="CASE", help="A case folder, or a case that ships. See --genius."
        ),
    ],
    genius: Annotated[
        bool,
        typer.Option(
            "--genius",
            help="Not a case, but files of GENIUS: DOMAIN.xml PROFILE.xml ...",
        ),
    ] = False,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Find the packages that no party refuses, and the best of them.

    Example: ceasefire terms --genius domain.xml ours.xml theirs.xml --json
    """
    with speak.refusals():
        if genius:
            bargain = _bargain(asked)
    if json:
        speak.print_json(bargain.to_dict())
        return
    _print(bargain)


def _bargain(asked: list[str]) -> "Bargain":
    from ceasefire.case import read_genius
    from ceasefire.terms import solve

    if len(asked) < _FEWEST_FILES:
        raise _NotAsked
    domain, *profiles = map(Path, asked)
    return solve(read_genius(domain, profiles))


def _print(bargain: "Bargain") -> None:
    names = [profile.name for profile in bargain.domain.profiles]
    proved = "proved" if bargain.is_proved else "best found"
    typer.echo(
        f"{len(bargain.front):,} packages that nobody can better without another "
        f"losing ({proved})."
    )
    chosen = (
        ("Nash", bargain.nash),
        ("egalitarian", bargain.egalitarian),
        ("Kalai-Smorodinsky", bargain.kalai_smorodinsky),
    )
    rows = [row for name, one in chosen for row in _rows(name, one)]
    speak.table("Chosen from them", ("principle", *names, "how sure"), rows)
    for name, one in chosen:
        for point in one.points[:1]:
            package = bargain.domain.package(point.picks)
            clauses = "; ".join(
                f"{issue}: {option}" for issue, option in package.items()
            )
            typer.echo(f"{name}: {clauses}.")
    for parties in bargain.conflicts:
        named = " and ".join(names[party] for party in parties)
        typer.echo(f"No package meets what {named} must have at the least.")
    for repair in bargain.repairs:
        told = " and ".join(
            f"{names[party]} to {float(to):g} (by {float(by):g})"
            for party, by, to in repair.lowered
        )
        typer.echo(f"It would do to lower {told}.")
    for note in (*bargain.domain.notes, *bargain.notes):
        typer.echo(note)


def _rows(name: str, solution: "Solution") -> list[tuple[object, ...]]:
    proved = "proved" if solution.is_proved else "best found"
    return [
        (name, *(f"{float(score):.4f}" for score in point.scores), proved)
        for point in solution.points
    ]

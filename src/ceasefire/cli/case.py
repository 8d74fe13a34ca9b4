"""``ceasefire case``: begin a case, check one, and see what ships."""

from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import speak
from ceasefire.cli.listing import Listing
from ceasefire.cli.options import CaseName, Json
from ceasefire.core import number_of

if TYPE_CHECKING:
    from collections.abc import Iterator

    from ceasefire.core import Case

app = typer.Typer(cls=Listing, help="Begin a case, check it, list those that ship.")


@app.callback(invoke_without_command=True)
def _root(context: typer.Context) -> None:
    if context.invoked_subcommand is None:
        typer.echo(context.get_help())
        raise typer.Exit


@app.command()
def new(
    folder: Annotated[Path, typer.Argument(metavar="DIR", help="A folder to make.")],
    title: Annotated[str | None, typer.Option(help="Title of the case.")] = None,
) -> None:
    """Write a small commented case into a folder, to be edited.

    Example: ceasefire case new my-case
    """
    with speak.refusals():
        from ceasefire.case import new_case

        path = new_case(folder, title)
    speak.say(f"{path} is there. Edit it, then run: ceasefire case check {folder}")


@app.command()
def check(case: CaseName, json: Json = False) -> None:
    """Report every fault of a case: file, line, what is wrong, what would be right.

    Example: ceasefire case check my-case
    """
    from ceasefire.case import read_case
    from ceasefire.cli.exchange_lists import check_lists, faults_of_lists
    from ceasefire.core import FaultyInput

    with speak.refusals():
        try:
            found = read_case(case)
            of_lists = check_lists(found)
        except FaultyInput as refusal:
            told = dict.fromkeys((*refusal.faults, *faults_of_lists(case)))
            if not json:
                raise FaultyInput(tuple(told)) from refusal
            faults = [
                {"file": f.file, "line": f.line, "what": f.what, "mend": f.mend}
                for f in told
            ]
            speak.print_json({"case": case, "faults": faults})
            raise typer.Exit(2) from refusal
    counts = {
        "parties": len(found.parties),
        "places": len(found.places),
        "ceasefires": len(found.ceasefires),
        "measures": len(found.measures),
        "statements": len(found.statements),
        "sources": len(found.sources),
        "event files": len(found.event_files),
        "issues": len(found.issues),
    }
    remarks = [*_remarks(found), *of_lists]
    if json:
        speak.print_json(
            {"case": found.id, "faults": [], "entries": counts, "remarks": remarks}
        )
        return
    singular = {"parties": "party"}
    listed = ", ".join(
        number_of(n, singular.get(nouns, nouns.removesuffix("s")), nouns)
        for nouns, n in counts.items()
    )
    speak.say(f"No fault in {found.title}: {listed}.")
    for remark in remarks:
        speak.say(remark)


def _remarks(case: "Case") -> list[str]:
    """What is no fault, and may yet be one."""
    from ceasefire.core import called_alike
    from ceasefire.events.actors import names_of_several

    found = [
        f"{' and '.join(one.ids)} are each a {one.noun} called '{one.name}': pages "
        "call each with its id, or its division, behind it. Names of their own read "
        "better."
        for one in called_alike(case.called)
    ]
    found += [*_one_sided(case), *_named_and_left_out(case), *_no_place(case)]
    found += [
        f"{' and '.join(ids)} bear the name '{name}': events under it name neither "
        "where a ceasefire treats them differently."
        for name, ids in names_of_several(case)
    ]
    if case.forum is not None:
        found += [
            f"{case.party(one.party).name} is invited on {one.on}, and "
            f"{case.forum.title} opens on {case.forum.opens_on}: is one of the days "
            "a slip?"
            for one in case.forum.late_invitations
        ]
        found += _part_time_voters(case)
    return found


def _no_place(case: "Case") -> "Iterator[str]":
    """Places of a ledger that the case does not have: a slip, or one left out."""
    from ceasefire.case import nearest

    known = sorted(
        {name for one in case.places for name in (one.id, one.name, *one.aliases)}
    )
    small = {name.casefold() for name in known}
    for sheet in case.access.ledgers:
        rows = [row for row in sheet.rows if row.place.casefold() not in small]
        for place in dict.fromkeys(row.place for row in rows):
            on = [row.line for row in rows if row.place == place]
            more = f" and {number_of(len(on) - 1, 'more row')}" if on[1:] else ""
            yield (
                f"{sheet.file}:{on[0]}{more}: '{place}' is no place of the case, and "
                f"stands by itself in the ledger. {nearest(place, known)}"
            )


def _part_time_voters(case: "Case") -> "Iterator[str]":
    """Members whom a decision rule names, and who have no vote on some days."""
    if not case.turning_days:
        return
    from ceasefire.convening import bodies_of, without_vote

    for one in without_vote(case):
        body = " or ".join(case.party(id_).name for id_ in bodies_of(one.rule))
        days = " ".join(
            [
                *([f"from {one.since} on"] if one.since else []),
                *([f"up to {one.until}"] if one.until else []),
            ]
        )
        yield (
            f"The rule '{one.rule.id}' names {case.party(one.member).name}, which does "
            f"not belong to {body} {days or 'at any time'}: on those days it is not "
            "counted among the members."
        )


def _one_sided(case: "Case") -> "Iterator[str]":
    """Ceasefires of one side alone that do not say towards whom they hold."""
    for one in case.ceasefires:
        if one.towards or len(set(one.parties)) > 1:
            continue
        (party, *_) = one.parties
        if case.is_among(one):
            held, itself = (
                "events between that coalition's own members",
                (f"; towards: [{party}], if it is between its members"),
            )
        else:
            held, itself = f"all that {party} takes part in", ""
            held += ", but for those it leaves out" if one.excludes else ""
        yield (
            f"The ceasefire '{one.id}' binds {party} alone, and does not say towards "
            f"whom: it is held against {held}. Where it was declared towards some, "
            f"name them under its 'towards'{itself}."
        )


def _named_and_left_out(case: "Case") -> "Iterator[str]":
    """Parties named in a ceasefire that leaves them out with a group of its start."""
    for one in case.ceasefires:
        then = case.on(one.starts_at.astimezone(case.zone).date())
        for group in one.excludes:
            for id_ in sorted(
                then.with_members([group]).intersection((*one.parties, *one.towards))
            ):
                yield (
                    f"The ceasefire '{one.id}' names {id_} and leaves out {group}, to "
                    f"which {id_} belongs on the day it starts: on such days {id_} is "
                    "left out."
                )


@app.command()
def schema() -> None:
    """Print the JSON Schema of case.yaml, for editors.

    Example: ceasefire case schema > case.schema.json
    """
    from ceasefire.case import case_schema

    speak.print_json(case_schema())


@app.command("list")
def list_(json: Json = False) -> None:
    """List the cases that ship.

    Example: ceasefire case list
    """
    from ceasefire.case import read_case, shipped_cases

    cases = [read_case(name) for name in shipped_cases()]
    if json:
        speak.print_json(
            [
                {"id": one.id, "title": one.title, "simulated": one.simulated}
                for one in cases
            ]
        )
        return
    rows = [
        (one.id, one.title, "simulated" if one.simulated else "from the public record")
        for one in cases
    ]
    speak.table("Cases that ship", ("case", "title", "what it is"), rows)

"""``ceasefire stability``: which states of a graph model hold."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import speak
from ceasefire.cli.options import Json
from ceasefire.core import CeasefireError

if TYPE_CHECKING:
    from ceasefire.core import GraphModel
    from ceasefire.terms.stability import StabilityAnswer


class _NoSuchState(CeasefireError, LookupError):
    """A word names no state of the model."""

    def __init__(self, option: str, word: str, states: tuple[str, ...]) -> None:
        super().__init__(option, word, states)
        self.option, self.word, self.states = option, word, states

    def __str__(self) -> str:
        listed = ", ".join(self.states[:8]) + (" ..." if len(self.states) > 8 else "")
        return (
            f"{self.option} is '{self.word}', which is no feasible state. Write a "
            f"number from 1 to {len(self.states)}, or one of: {listed}."
        )


def stability(
    file: Annotated[
        Path,
        typer.Argument(
            metavar="FILE.yaml", help="A graph model; see docs/stability.md."
        ),
    ],
    wanted: Annotated[
        str | None,
        typer.Option(
            metavar="STATE", help="Which preferences must change so that it holds?"
        ),
    ] = None,
    start: Annotated[
        str | None,
        typer.Option(
            "--from", metavar="STATE", help="The status quo: trace from here."
        ),
    ] = None,
    json: Json = False,
) -> None:
    """Say which states of a graph model hold, for whom, and what leads there.

    Example: ceasefire stability water.yaml --from NNN --wanted 6
    """
    with speak.refusals():
        from ceasefire.case import read_graph_model
        from ceasefire.terms.stability import analyse

        model = read_graph_model(file)
        if wanted is not None:
            model = replace(model, wanted=_state(model, "--wanted", wanted))
        if start is not None:
            model = replace(model, status_quo=_state(model, "--from", start))
        answer = analyse(model)
    if json:
        speak.print_json(answer.to_dict())
        return
    _print(answer)


def _state(model: "GraphModel", option: str, word: str) -> int:
    labels = tuple(model.label(state) for state in range(len(model.states)))
    if word.isdecimal() and 1 <= int(word) <= len(labels):
        return int(word) - 1
    if word.upper() in labels:
        return labels.index(word.upper())
    raise _NoSuchState(option, word, labels)


def _print(answer: "StabilityAnswer") -> None:
    from ceasefire.terms.stability import Concept

    model = answer.model
    rows = [
        (
            state + 1,
            *("Y" if done else "N" for done in model.states[state]),
            *("yes" if state in answer.equilibria[one] else "" for one in Concept),
        )
        for state in range(len(model.states))
        if any(state in held for held in answer.equilibria.values())
    ]
    options = [option.name for option in model.options]
    heads = [concept.value.upper() for concept in Concept]
    speak.table(f"{model.title}: what holds", ("state", *options, *heads), rows)
    for finding in answer.findings:
        typer.echo(finding.claim)
    for note in answer.notes:
        typer.echo(note)

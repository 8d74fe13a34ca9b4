"""``ceasefire stability``: which states of a graph model hold, or of all of a case."""

from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import speak
from ceasefire.cli.options import ForReader, Json
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


class _NotOneModel(CeasefireError):
    """A state was named, and the case has no model, or several, that it could be of."""

    def __init__(self, case: str, n_models: int) -> None:
        super().__init__(case, n_models)
        self.case, self.n_models = case, n_models

    def __str__(self) -> str:
        return (
            f"--wanted and --from name a state of one model, and '{self.case}' has "
            f"{self.n_models} for this reader. Name the file of the model instead."
        )


def stability(
    asked: Annotated[
        str,
        typer.Argument(
            metavar="FILE.yaml|CASE",
            help="A graph model, or a case that names some; see docs/stability.md.",
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
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Say which states of a graph model hold, for whom, and what leads there.

    Example: ceasefire stability water.yaml --from NNN --wanted 6
    """
    with speak.refusals():
        if not _is_file(asked):
            _of_case(asked, wanted, start, for_, json=json)
            return
        from ceasefire.case import read_graph_model
        from ceasefire.terms.stability import analyse

        answer = analyse(_with(read_graph_model(Path(asked)), wanted, start))
    if json:
        speak.print_json(answer.to_dict())
        return
    _print(answer)


def _is_file(asked: str) -> bool:
    """Say whether a model is meant, and no case."""
    path = Path(asked)
    is_named = path.suffix.lower() in (".yaml", ".yml") or path.is_file()
    return is_named and path.name != "case.yaml"


def _of_case(
    asked: str, wanted: str | None, start: str | None, for_: str, *, json: bool
) -> None:
    from ceasefire.case import read_case
    from ceasefire.core import Reader
    from ceasefire.terms.stability import stability_of

    case = read_case(asked).for_reader(Reader(for_))
    if wanted is not None or start is not None:
        if len(case.graph_models) != 1:
            raise _NotOneModel(asked, len(case.graph_models))
        (conflict,) = case.graph_models
        changed = replace(conflict, model=_with(conflict.model, wanted, start))
        case = replace(case, graph_models=(changed,))
    found = stability_of(case)
    if json:
        speak.print_json(found.to_dict() | {"for": for_})
        return
    if found.missing:
        speak.say(found.missing)
    for view in found.models:
        _print(view.answer)


def _with(model: "GraphModel", wanted: str | None, start: str | None) -> "GraphModel":
    """Return a model with the states that the command line names."""
    if wanted is not None:
        model = replace(model, wanted=_state(model, "--wanted", wanted))
    if start is not None:
        model = replace(model, status_quo=_state(model, "--from", start))
    return model


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
        speak.say(finding.claim)
    for note in answer.notes:
        speak.say(note)

"""``ceasefire read --model``: a model beside the rules, and where the two differ."""

import os
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import speak
from ceasefire.cli.read_print import words_of

if TYPE_CHECKING:
    from ceasefire.reading import Reading
    from ceasefire.reading.second_reader import Endpoint, SecondReading

ModelUrl = Annotated[
    str | None,
    typer.Option(
        "--model",
        metavar="URL",
        help="A second reader: an endpoint in the manner of OpenAI's. The text is sent "
        "there; a key is taken from CEASEFIRE_MODEL_KEY.",
    ),
]
ModelName = Annotated[
    str, typer.Option("--model-name", metavar="NAME", help="With --model: which one.")
]


def endpoint_of(url: str | None, name: str) -> "Endpoint | None":
    """Return where to ask; None where nobody is to be asked."""
    if url is None:
        return None
    from ceasefire.reading.second_reader import KEY_VARIABLE, Endpoint

    return Endpoint(url=url, model=name, key=os.environ.get(KEY_VARIABLE))


def read_again(reading: "Reading", endpoint: "Endpoint") -> "SecondReading":
    """Ask the model, and say on standard error that a text leaves, or could not."""
    from ceasefire.reading.second_reader import refuse_unsafe, second_reading

    refuse_unsafe(endpoint)
    name = reading.document.name
    speak.say(f"{name} goes to {endpoint.host}, if it can be reached.", err=True)
    second = second_reading(reading.document, reading, endpoint)
    if second.fault:
        speak.say(f"Second reader: {second.fault} The rules stand alone.", err=True)
    return second


def print_second(reading: "Reading", second: "SecondReading") -> None:
    """Print where rules and model read otherwise."""
    if second.fault and not (second.statements or second.conditions):
        return  # nothing was compared, which is not the same as no difference
    words = words_of(reading)
    alone = [one for one in second.statements if one.id in second.only_model]
    speak.table(
        f"Read otherwise by {second.model}",
        ("rules", "model", "on", "rules say", "model says"),
        [
            (one.rules, one.model, one.on, one.rules_say, one.model_says)
            for one in second.differences
        ],
    )
    speak.table(
        f"Found by {second.model} alone",
        ("model", "who", "kind", "what"),
        [
            (
                one.id,
                words(one.speaker) if one.speaker else None,
                str(one.kind),
                words(one.content),
            )
            for one in alone
        ],
    )
    if second.fault:
        speak.say("Compared is only the part of the text that was answered for.")
    only_rules = ", ".join(second.only_rules) or "none"
    speak.say(
        f"Both agree on {len(second.agreed)}; by the rules alone: {only_rules}; of the "
        f"model's dropped, as broken or not in the text: {second.n_dropped}."
    )

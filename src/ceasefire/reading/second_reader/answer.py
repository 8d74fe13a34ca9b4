"""The schema of a model's answer, and its answer taken apart by it.

A record that breaks the schema is dropped and counted; the others stand.
"""

import json
from dataclasses import dataclass
from typing import Any, TypeVar

from pydantic import BaseModel, ConfigDict, Field, ValidationError

from ceasefire.core import StatementKind
from ceasefire.reading.second_reader.chat_endpoint import NoAnswer

_MOST_RECORDS = 400  # of one kind in one answer
_MOST_LETTERS = 6_000


class _Record(BaseModel):
    model_config = ConfigDict(strict=True, frozen=True)


class Said(_Record):
    """A statement, in the model's strings."""

    content: str = Field(min_length=2, max_length=_MOST_LETTERS)
    speaker: str | None = Field(max_length=300)
    kind: StatementKind = Field(strict=False)
    negative: bool


class Hangs(_Record):
    """A condition, in the model's strings."""

    action: str = Field(min_length=2, max_length=_MOST_LETTERS)
    condition: str = Field(min_length=2, max_length=_MOST_LETTERS)
    actor: str | None = Field(max_length=300)


_Sound = TypeVar("_Sound", bound=_Record)


@dataclass(frozen=True, slots=True)
class Answer:
    """What is left of an answer; `n_broken` records broke the schema."""

    statements: tuple[Said, ...]
    conditions: tuple[Hangs, ...]
    n_broken: int


def schema() -> dict[str, Any]:
    """Return the JSON schema of an answer."""
    text, maybe = {"type": "string"}, {"type": ["string", "null"]}
    kinds = {"type": "string", "enum": [str(kind) for kind in StatementKind]}
    said = {"content": text, "speaker": maybe, "kind": kinds,
            "negative": {"type": "boolean"}}  # fmt: skip
    hangs = {"actor": maybe, "action": text, "condition": text}
    return _object({"statements": _list(said), "conditions": _list(hangs)})


def _list(properties: dict[str, Any]) -> dict[str, Any]:
    return {"type": "array", "items": _object(properties)}


def _object(properties: dict[str, Any]) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": properties,
        "required": list(properties),
        "additionalProperties": False,
    }


def answer_of(words: str) -> Answer:
    """Take an answer apart.

    Raises
    ------
    NoAnswer
        If it is no JSON object with the two lists.
    """
    try:
        whole = json.loads(_bare(words))
    except (ValueError, RecursionError) as error:
        raise NoAnswer("The model's answer is no JSON.") from error
    lists = (
        [whole.get("statements"), whole.get("conditions", [])]
        if isinstance(whole, dict)
        else []
    )
    if not lists or not all(isinstance(one, list) for one in lists):
        raise NoAnswer("The model's answer is no list of statements and conditions.")
    statements, n_said = _sound(lists[0], Said)
    conditions, n_hangs = _sound(lists[1], Hangs)
    return Answer(statements, conditions, n_said + n_hangs)


def _bare(words: str) -> str:
    """Take off the fence that models like to put around code."""
    words = words.strip()
    if words.startswith("```"):
        words = words.partition("\n")[2].rpartition("```")[0]
    return words


def _sound(records: list[Any], kind: type[_Sound]) -> tuple[tuple[_Sound, ...], int]:
    sound = []
    for one in records[:_MOST_RECORDS]:
        try:
            sound.append(kind.model_validate(one))
        except ValidationError:
            continue
    return tuple(sound), len(records) - len(sound)

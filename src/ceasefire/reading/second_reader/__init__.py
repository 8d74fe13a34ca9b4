"""A second reader: a language model of one's own choice, beside the rules.

Off unless an endpoint is named; only then does a text leave the machine. What the
model says is held against a schema, and every string of it against the text: what is
not there word for word is dropped. Nothing of it goes into a case; it shows where the
rules may be wrong.

Ask        `second_reading`, `Endpoint`, `KEY_VARIABLE`
Refuse     `refuse_unsafe`, `EndpointRefused`
Answer     `SecondReading`, `SaidToModel`, `ConditionToModel`, `Difference`
"""

from ceasefire.reading.second_reader.ask import second_reading
from ceasefire.reading.second_reader.chat_endpoint import (
    KEY_VARIABLE,
    EndpointRefused,
    refuse_unsafe,
)
from ceasefire.reading.second_reader.model import (
    ConditionToModel,
    Difference,
    Endpoint,
    SaidToModel,
    SecondReading,
)

__all__ = [
    "KEY_VARIABLE",
    "ConditionToModel",
    "Difference",
    "Endpoint",
    "EndpointRefused",
    "SaidToModel",
    "SecondReading",
    "refuse_unsafe",
    "second_reading",
]

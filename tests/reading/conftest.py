"""What the tests of reading share."""

from collections.abc import Callable
from datetime import date

import pytest

from ceasefire.reading import Reading, document_of, read

DAY = date(2031, 3, 5)  # a Wednesday


@pytest.fixture(scope="session")
def reading_of() -> Callable[..., Reading]:
    """Read a text as if it were a document of 5 March 2031."""

    def read_text(text: str, on: date | None = DAY) -> Reading:
        return read(document_of(text, "a.txt", on=on))

    return read_text

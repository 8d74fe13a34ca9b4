"""The text of a PDF. The only file that imports pypdf."""

import io
import logging
import re
from collections import Counter
from collections.abc import Sequence
from typing import Any

from pypdf import PdfReader
from pypdf.errors import DependencyError, FileNotDecryptedError, WrongPasswordError

from ceasefire.core import FaultyInput
from ceasefire.reading.documents.columns import Piece, in_columns
from ceasefire.reading.documents.extract import Extract, broken

# Of words cut at a line's end, those that are written with a hyphen anywhere.
_KEPT = re.compile(
    r"(?:\b(?:well|so|self|non|ex|vice|half|long|short|high|low|anti|pro|post|pre|mid|all|"
    r"co|cross|north|south|east|west|two|three|four|five|ten|hard|ill|much|then|"
    r"government|rebel|opposition|state|[a-z]+ly))-\n(?=[a-z])"
)
_HYPHEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_PAGE_NUMBER = re.compile(
    r"^\s*(?:page\s+)?\d+(?:\s*(?:of|/)\s*\d+)?\s*$", re.IGNORECASE | re.MULTILINE
)
_MOST_PAGES = 3_000
_RUNNING_LINES = 2  # at the head and at the foot of a page
_LEAST_PAGES = 3  # on which a line is repeated that runs through a file


def text_of_pdf(raw: bytes, name: str) -> Extract:
    """Take the text out of a PDF, page by page, words cut at a line's end joined.

    A line at the head or foot of most pages is kept once. The day in the file's head is
    the day it was made, not that of what it says, and is left alone.

    Raises
    ------
    FaultyInput
        If it is broken, or locked with a password.
    """
    logging.getLogger("pypdf").setLevel(logging.CRITICAL)  # it mends, and says so
    try:
        reader = PdfReader(io.BytesIO(raw))
        pages = [_text_of_page(page) for page in reader.pages[:_MOST_PAGES]]
    except (DependencyError, FileNotDecryptedError, WrongPasswordError) as error:
        what = "The PDF is locked."
        mend = "Open it with its password, and save it without, or as text."
        raise FaultyInput.at(name, 0, what, mend) from error
    except Exception as error:  # a broken file fails anywhere in the library
        raise broken(name, "a PDF") from error
    pages = [_PAGE_NUMBER.sub("", page).strip() for page in pages]
    text = "\n".join(without_running_lines(pages))
    text = _KEPT.sub(lambda found: found.group()[:-1], text)
    return Extract(_HYPHEN.sub("", text))


def _text_of_page(page: Any) -> str:
    pieces: list[Piece] = []

    def draw(text: str, matrix: Any, place: Any, _: Any, height: float) -> None:
        x, y = place[4] + matrix[4], place[5] + matrix[5]
        scale = abs(place[3]) or abs(place[1]) or 1.0
        pieces.append(Piece(x, y, (height or 1.0) * scale, text))

    whole: str = page.extract_text(visitor_text=draw)
    return in_columns(pieces) or whole


def without_running_lines(pages: Sequence[str]) -> list[str]:
    """Take out lines at heads and feet that most pages have, all but the first."""
    lines = [page.split("\n") for page in pages]
    counts = Counter(key for one in lines for key in {_key(one[i]) for i in _ends(one)})
    runs = {
        key
        for key, count in counts.items()
        if key and count >= max(_LEAST_PAGES, len(pages) / 2)
    }
    kept: list[str] = []
    met: set[str] = set()
    for page in lines:
        out = {i for i in _ends(page) if _key(page[i]) in runs & met}
        met |= {_key(page[i]) for i in _ends(page)}
        kept.append("\n".join(line for i, line in enumerate(page) if i not in out))
    return kept


def _ends(page: Sequence[str]) -> set[int]:
    n = len(page)
    return {i for i in range(n) if i < _RUNNING_LINES or i >= n - _RUNNING_LINES}


def _key(line: str) -> str:
    """A line without its figures, which count pages."""
    return re.sub(r"\d+", "#", line.strip())

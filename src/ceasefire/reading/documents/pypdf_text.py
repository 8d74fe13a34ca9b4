"""The text of a PDF. The only file that imports pypdf."""

import io
import re

from pypdf import PdfReader
from pypdf.errors import PyPdfError

from ceasefire.reading.documents.extract import Extract, broken

_HYPHEN = re.compile(r"(?<=[a-z])-\n(?=[a-z])")
_PAGE_NUMBER = re.compile(
    r"^\s*(?:page\s+)?\d+(?:\s*(?:of|/)\s*\d+)?\s*$", re.IGNORECASE | re.MULTILINE
)
_MOST_PAGES = 3_000


def text_of_pdf(raw: bytes, name: str) -> Extract:
    """Take the text out of a PDF, page by page, words cut at a line's end joined.

    The day in its head is the day the file was made, not that of what it says, and is
    left alone.

    Raises
    ------
    FaultyInput
        If it is broken, or locked with a password.
    """
    try:
        reader = PdfReader(io.BytesIO(raw))
        pages = [page.extract_text() for page in reader.pages[:_MOST_PAGES]]
    except (PyPdfError, ValueError, KeyError, TypeError, RecursionError) as error:
        raise broken(name, "a PDF") from error
    text = "\n".join(_PAGE_NUMBER.sub("", page).strip() for page in pages)
    return Extract(_HYPHEN.sub("", text))

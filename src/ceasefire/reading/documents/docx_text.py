"""The text of a DOCX. The only file that imports docx (python-docx).

What is tracked as inserted is read, as it would be printed; what is tracked as deleted,
or hidden, is not.
"""

import io
from collections.abc import Iterator
from typing import Any
from zipfile import BadZipFile, ZipFile

import docx
from docx.oxml.ns import qn
from docx.table import Table

from ceasefire.reading.documents.extract import Extract, broken

_MOST_BYTES = 200_000_000  # unpacked; a book with pictures has 50
_FALLBACK = "{http://schemas.openxmlformats.org/markup-compatibility/2006}Fallback"
_GONE = frozenset([*map(qn, ("w:del", "w:moveFrom", "w:pPr")), _FALLBACK])
_SPEAKS = 60  # characters; a cell that is as long and ends a sentence is prose
_MARKS = {
    qn("w:tab"): "\t",
    qn("w:br"): " ",
    qn("w:cr"): " ",
    qn("w:noBreakHyphen"): "-",
}


def text_of_docx(raw: bytes, name: str) -> Extract:
    """Take the paragraphs and the rows of tables out, in their order.

    The days in its head are those of its making, and are left alone.

    Raises
    ------
    FaultyInput
        If it is broken.
    """
    try:
        blocks = list(_blocks(_opened(raw)))
    except Exception as error:  # a broken file fails in any of its libraries
        raise broken(name, "a DOCX") from error
    return Extract("\n\n".join(one for one in blocks if one))


def _opened(raw: bytes) -> Any:
    with ZipFile(io.BytesIO(raw)) as parts:
        if sum(one.file_size for one in parts.infolist()) > _MOST_BYTES:
            raise BadZipFile
    return docx.Document(io.BytesIO(raw))


def _blocks(document: Any) -> Iterator[str]:
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            for row in block._element.tr_lst:  # noqa: SLF001 - its documented way in
                yield from _row([_words(cell) for cell in row.tc_lst])
        else:
            yield _words(block._element)  # noqa: SLF001


def _row(cells: list[str]) -> Iterator[str]:
    """Give cells that hold prose one by one; others as one row."""
    if any(len(one) >= _SPEAKS and one.endswith((".", "!", "?", "”")) for one in cells):
        yield from cells
    else:
        yield "\t".join(cells)


def _words(element: Any) -> str:
    return "\n".join(filter(None, (line.strip() for line in _lines(element))))


def _lines(element: Any) -> Iterator[str]:
    paragraphs = [element] if element.tag == qn("w:p") else element.iter(qn("w:p"))
    for paragraph in paragraphs:
        yield "".join(_said(paragraph))


def _said(element: Any) -> Iterator[str]:
    for child in element:
        if child.tag in _GONE or _is_hidden(child):
            continue
        if child.tag == qn("w:t"):
            yield child.text or ""
        elif child.tag in _MARKS:
            yield _MARKS[child.tag]
        else:
            yield from _said(child)


def _is_hidden(run: Any) -> bool:
    mark = run.find(f"{qn('w:rPr')}/{qn('w:vanish')}") if run.tag == qn("w:r") else None
    return mark is not None and mark.get(qn("w:val")) not in {"0", "false", "off"}

"""The text of a DOCX. The only file that imports docx (python-docx)."""

import io
from zipfile import BadZipFile

import docx
from docx.opc.exceptions import PackageNotFoundError
from docx.table import Table

from ceasefire.reading.documents.extract import Extract, broken


def text_of_docx(raw: bytes, name: str) -> Extract:
    """Take the paragraphs and the rows of tables out, in their order.

    The days in its head are those of its making, and are left alone.

    Raises
    ------
    FaultyInput
        If it is broken.
    """
    try:
        document = docx.Document(io.BytesIO(raw))
    except (PackageNotFoundError, BadZipFile, KeyError, ValueError) as error:
        raise broken(name, "a DOCX") from error
    blocks = []
    for block in document.iter_inner_content():
        if isinstance(block, Table):
            blocks += [
                "\t".join(cell.text.strip() for cell in row.cells) for row in block.rows
            ]
        else:
            blocks.append(block.text.strip())
    return Extract("\n\n".join(one for one in blocks if one))

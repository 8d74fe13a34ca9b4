"""Bytes out of a file, packed or not, as far as they can be had.

Why    A download breaks off; the rows before the break are there all the same.
How    Whatever a damaged file makes the unpackers raise becomes one `Damaged`, and
       that only after every byte before the damage was given.
Read   `blocks_of`.
"""

import gzip
import lzma
import struct
import zipfile
import zlib
from collections.abc import Iterator
from pathlib import Path
from typing import IO

from ceasefire.core import CeasefireError

_GZIP = b"\x1f\x8b"
_ZIP = frozenset({b"PK\x03\x04", b"PK\x05\x06"})  # with files in it, and without
_BLOCK = 1 << 20  # bytes
_DELIMITED = (".csv", ".tsv", ".tab", ".txt")
_WORKBOOK = "[Content_Types].xml"  # of every Office file, which is a ZIP archive
_ENCRYPTED = 1  # bit of an archive member's flags

_DAMAGES = (
    EOFError,
    gzip.BadGzipFile,
    lzma.LZMAError,
    struct.error,
    ValueError,  # of offsets and names of an archive that cannot be
    zipfile.BadZipFile,
    zlib.error,
)


class Damaged(CeasefireError):
    """A packed file cannot be unpacked from here on; says why in a few words."""


def blocks_of(path: Path) -> Iterator[bytes]:
    """Read a file in blocks, unpacked if it is packed.

    Raises
    ------
    Damaged
        After the last block that can be had.
    OSError
        If there is no such file, or it may not be read.
    """
    with path.open("rb") as plain:
        start = plain.read(4)
        plain.seek(0)
        if start.startswith(_GZIP):
            yield from _until_damaged(gzip.GzipFile(fileobj=plain))
        elif start in _ZIP:
            with _archive(plain) as archive:
                yield from _until_damaged(_opened(archive))
        else:
            while block := plain.read(_BLOCK):
                yield block


def notes_of(path: Path) -> list[str]:
    """Say of an archive with several files which of them is read."""
    with path.open("rb") as plain:
        if plain.read(4) not in _ZIP:
            return []
        with _archive(plain) as archive:
            names = _members(archive)
    if len(names) < 2:
        return []
    return [f"The archive holds {len(names)} files; only {names[0]} was read."]


def _archive(plain: IO[bytes]) -> zipfile.ZipFile:
    try:
        return zipfile.ZipFile(plain)
    except (*_DAMAGES, NotImplementedError, OSError) as error:
        raise Damaged("the packed file is damaged") from error


def _members(archive: zipfile.ZipFile) -> list[str]:
    """Names of the files in an archive, first the one to read."""
    names = [
        name
        for name in archive.namelist()
        if not name.endswith("/") and not name.startswith("__MACOSX")
    ]
    if _WORKBOOK in names:
        raise Damaged("it is a workbook and no text; save its sheet as CSV")
    return sorted(names, key=lambda name: (not _is_delimited(name), name))


def _is_delimited(name: str) -> bool:
    return name.lower().endswith(_DELIMITED)


def _opened(archive: zipfile.ZipFile) -> IO[bytes]:
    names = _members(archive)
    if not names:
        raise Damaged("the archive holds no file")
    if archive.getinfo(names[0]).flag_bits & _ENCRYPTED:
        raise Damaged("the archive is locked with a password")
    try:
        return archive.open(names[0])
    except NotImplementedError as error:
        raise Damaged("the archive is packed in a way we do not know") from error
    except (*_DAMAGES, OSError) as error:
        raise Damaged("the packed file is damaged") from error


def _until_damaged(stream: IO[bytes] | gzip.GzipFile) -> Iterator[bytes]:
    """Give blocks as they come: what is asked for in one piece is lost in one piece."""
    try:
        while block := stream.read1(_BLOCK):  # type: ignore[union-attr]
            yield block
    except (*_DAMAGES, OSError) as error:
        raise Damaged("the packed file is damaged") from error

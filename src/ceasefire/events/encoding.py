"""In which encoding a file is, found out by decoding all of it.

Why    One byte at the end of a large file decides. A file that is UTF-8 but for a few
       bytes, as of a name cut in the middle of a letter, must not be read in another
       encoding: every name in it would become another name.
Read   `encoding_of`.
"""

import codecs
from dataclasses import dataclass
from pathlib import Path

from ceasefire.events.packed import Damaged, blocks_of

_UTF16 = (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE)
_REPLACED = "\ufffd"


@dataclass(frozen=True, slots=True)
class Encoding:
    """Name of an encoding, and what a reader must know about it."""

    name: str
    notes: tuple[str, ...] = ()


def encoding_of(path: Path) -> Encoding:
    """Find out in which encoding a file is.

    Raises
    ------
    Damaged
        If nothing of a packed file can be unpacked.
    OSError
        If there is no such file, or it may not be read.
    """
    decoder = codecs.getincrementaldecoder("utf-8")()
    start = b""
    try:
        for block in blocks_of(path):
            start = start or block[:4]
            if start.startswith(_UTF16):
                return Encoding("utf-16", ("The file is in UTF-16.",))
            decoder.decode(block)
    except UnicodeDecodeError:
        return _nearly_utf8_or_not(path, start)
    except Damaged:
        if not start:
            raise
    pending, _ = decoder.getstate()
    notes = ("The file ends inside a character.",) if pending else ()
    return Encoding(_utf8(start), notes)


def _utf8(start: bytes) -> str:
    return "utf-8-sig" if start.startswith(codecs.BOM_UTF8) else "utf-8"


def _nearly_utf8_or_not(path: Path, start: bytes) -> Encoding:
    """Tell UTF-8 with some broken letters from an encoding of one byte a letter.

    Of text in such an encoding next to nothing happens to be UTF-8.
    """
    decoder = codecs.getincrementaldecoder("utf-8")(errors="replace")
    n_sound = n_broken = 0
    try:
        for block in blocks_of(path):
            text = decoder.decode(block)
            n_broken += text.count(_REPLACED)
            n_sound += len(text) - len(text.encode("ascii", "ignore"))
    except Damaged:
        pass
    n_sound -= n_broken
    if start.startswith(codecs.BOM_UTF8) or n_sound > n_broken:
        note = (
            f"The file is in UTF-8 but for {n_broken:,} places, which show as "
            f"{_REPLACED}."
        )
        return Encoding(_utf8(start), (note,))
    note = "The file is not in UTF-8; it was read as Windows-1252."
    return Encoding("cp1252", (note,))

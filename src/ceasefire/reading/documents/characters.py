"""Bytes to characters, and characters that nobody sees taken out.

Read   `decoded`, `cleaned`.
"""

import re
import unicodedata
from typing import Final

# Controls, which a terminal would obey; soft hyphens, spaces of no width, byte order
# marks, and marks of writing direction, which part names in two without showing.
_UNSEEN: Final = re.compile(
    "[\x00-\x08\x0b\x0e-\x1f\x7f-\x9f\u00ad\u061c\u200b\u200e\u200f\u202a-\u202e"
    "\u2060-\u2064\u2066-\u206f\ufeff]"
)
_LINE_ENDS: Final = re.compile("\r\n?|[\u0085\u2028]")


def decoded(raw: bytes) -> str:
    """Return the characters of a file: UTF-8, UTF-16 by its mark, else Windows-1252.

    A few broken bytes do not turn every other mark of a text in UTF-8 into two.
    """
    if raw[:2] in {b"\xff\xfe", b"\xfe\xff"}:
        return raw.decode("utf-16", "replace")
    try:
        return raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        pass
    text = raw.decode("utf-8-sig", "replace")
    broken = text.count("\ufffd")
    whole = sum(ord(one) > 0x7F for one in text) - broken
    if broken < whole:
        return text
    return raw.decode("cp1252", "replace")


def cleaned(text: str) -> str:
    """Return a text with one kind of line end, and nothing in it that does not show."""
    text = _LINE_ENDS.sub("\n", text).replace("\u2029", "\n\n")
    text = _UNSEEN.sub("", text)
    return unicodedata.normalize("NFC", text)

"""XML with the line of every element.

Why    A fault in a file is of use to its maker only with the line it stands on.
How    The parser of the standard library, told to refuse what a negotiation file never
       holds and an attack would: document types and entities.
"""

import codecs
from dataclasses import dataclass, field
from pathlib import Path
from xml.parsers import expat

from ceasefire.core import FaultyInput

_DEEPEST = 50  # levels; a negotiation file has 5


@dataclass(slots=True)
class Element:
    """An element, its attributes, what is in it, and the 1-based line it begins on."""

    tag: str
    attributes: dict[str, str]
    line: int
    children: list["Element"] = field(default_factory=list)

    def named(self, *tags: str) -> list["Element"]:
        """Return the children of these tags, in their order."""
        return [child for child in self.children if child.tag in tags]

    def within(self, *tags: str) -> list["Element"]:
        """Return the elements of these tags in their order, however deep they stand."""
        found: list[Element] = []
        for child in self.children:
            found += [child] if child.tag in tags else []
            found += child.within(*tags)
        return found


class _Unwanted(Exception):  # never leaves this file
    def __init__(self, what: str) -> None:
        self.what = what


def read_xml(path: Path, name: str) -> Element:
    """Read an XML file.

    Raises
    ------
    FaultyInput
        If it cannot be read, is no XML, or declares a document type.
    """
    parser = expat.ParserCreate()
    root = Element("", {}, 0)
    open_elements = [root]

    def begin(tag: str, attributes: dict[str, str]) -> None:
        if len(open_elements) > _DEEPEST:
            raise _Unwanted(f"Elements lie more than {_DEEPEST} levels deep.")
        element = Element(tag, attributes, parser.CurrentLineNumber)
        open_elements[-1].children.append(element)
        open_elements.append(element)

    def end(_tag: str) -> None:
        open_elements.pop()

    def refuse(*_: object) -> None:
        raise _Unwanted("The file declares a document type.")

    parser.StartElementHandler = begin
    parser.EndElementHandler = end
    parser.StartDoctypeDeclHandler = refuse
    try:
        parser.Parse(_without_late_declaration(path.read_bytes()), True)
    except OSError as error:
        why = (error.strerror or "it cannot be read").lower()
        mend = "See that it is there, and that you may read it."
        raise FaultyInput.at(
            name, 0, f"The file cannot be read: {why}.", mend
        ) from error
    except _Unwanted as error:
        mend = "Take it out: a negotiation file needs none."
        raise FaultyInput.at(
            name, parser.CurrentLineNumber, error.what, mend
        ) from error
    except (expat.ExpatError, ValueError, LookupError) as error:
        code = getattr(error, "code", None)
        why = expat.ErrorString(code) if code else str(error)
        line = getattr(error, "lineno", parser.CurrentLineNumber)
        mend = "Look at the tags and quotes here and just above."
        raise FaultyInput.at(name, line, f"This is no XML: {why}.", mend) from error
    return root.children[0]


def _without_late_declaration(raw: bytes) -> bytes:
    """Blank a declaration that stands after a comment, as in files of ANAC 2014."""
    start = raw.find(b"<?xml")
    end = raw.find(b"?>", start)
    if start <= len(codecs.BOM_UTF8) or end < 0:
        return raw
    return raw[:start] + b" " * (end + 2 - start) + raw[end + 2 :]

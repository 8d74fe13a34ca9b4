"""Where answers go: a terminal, a file, a pipe, or nowhere at all.

Why    A case may be written in any script. Where a machine's own letters are few (ISO
       8859, Windows-1252), a name or a line of a table would end in a traceback, and
       JSON for machines is UTF-8 by its own rule.
How    Files and pipes get UTF-8. A terminal gets a question mark for what it cannot
       show. Where there is no output, there is nowhere, which takes everything.
Read   `taking_any_text`, then `a_full_disk_told`.

References
----------
.. [1] Bray, T. (2017). The JavaScript Object Notation (JSON) Data Interchange Format.
       RFC 8259, section 8.1. https://doi.org/10.17487/RFC8259
"""

import os
import sys
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from io import TextIOWrapper
from pathlib import Path

from ceasefire.cli.speak import say

_REFUSED = 2


def taking_any_text() -> None:
    """Let standard output and standard error take whatever a case may hold."""
    for name in ("stdout", "stderr"):
        stream = getattr(sys, name)
        if stream is None:  # closed by whoever started us
            nowhere = Path(os.devnull).open("w", encoding="utf-8")  # noqa: SIM115  until the end
            setattr(sys, name, nowhere)
        elif isinstance(stream, TextIOWrapper) and not _takes_all(stream):
            if stream.isatty():
                stream.reconfigure(errors="replace")
            else:
                stream.reconfigure(encoding="utf-8")


def _takes_all(stream: TextIOWrapper) -> bool:
    return stream.encoding.casefold().replace("_", "-").startswith("utf")


@contextmanager
def a_full_disk_told() -> Iterator[None]:
    """Say in a sentence that an answer could not be written, and leave with 2."""
    try:
        yield
    except OSError as error:
        if error.filename is not None:  # a file by name is no place where answers go
            raise
        with suppress(OSError):
            why = (error.strerror or str(error)).casefold()
            say(f"The answer could not be written: {why}.", err=True)
        _say_no_more()
        sys.exit(_REFUSED)


def _say_no_more() -> None:
    """Send what is still held back nowhere, so that leaving does not fail again."""
    with suppress(OSError, ValueError, AttributeError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())

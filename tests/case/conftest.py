"""Cases written down in a test, and their faults marked on the line they are on.

A line of a document that ends in ``# ! some words`` must have a fault with these
words, and no other line may have one. Several faults of a line are put apart by ``!``.
"""

import re
from collections.abc import Callable, Mapping
from pathlib import Path
from textwrap import dedent

import pytest

from ceasefire.case import read_case
from ceasefire.core import Case, Fault, FaultyInput

_MARK = re.compile(r"# ! (.*)$")
_HEAD = "case: {id: x, title: X, time_zone: Asia/Damascus, countries: [Syria]}\n"

Read = Callable[..., Case]
Refuse = Callable[..., tuple[Fault, ...]]


def _write(folder: Path, text: str, files: Mapping[str, str], *, head: bool) -> str:
    whole = (_HEAD if head else "") + dedent(text).removeprefix("\n")
    (folder / "case.yaml").write_text(whole, "utf-8")
    for name, content in files.items():
        (folder / name).write_text(content, "utf-8")
    return whole


@pytest.fixture
def read(tmp_path: Path) -> Read:
    """Read a case from its text, under a head that is sound."""

    def read(
        text: str, files: Mapping[str, str] | None = None, *, head: bool = True
    ) -> Case:
        _write(tmp_path, text, files or {}, head=head)
        return read_case(tmp_path)

    return read


@pytest.fixture
def refuse(tmp_path: Path) -> Refuse:
    """Check that a text has the faults that are marked in it, and no others."""

    def refuse(
        text: str, files: Mapping[str, str] | None = None, *, head: bool = True
    ) -> tuple[Fault, ...]:
        whole = _write(tmp_path, text, files or {}, head=head)
        with pytest.raises(FaultyInput) as refusal:
            read_case(tmp_path)
        found = {
            line: [fault for fault in refusal.value.faults if fault.line == line]
            for line in {fault.line for fault in refusal.value.faults}
        }
        marked = {
            line: [words.strip() for words in mark.group(1).split("!")]
            for line, written in enumerate(whole.splitlines(), 1)
            if (mark := _MARK.search(written))
        }
        assert set(found) == set(marked), str(refusal.value)
        for line, words in marked.items():
            assert len(found[line]) == len(words), str(refusal.value)
            for part in words:
                assert any(part in fault.what for fault in found[line]), str(
                    refusal.value
                )
        assert all(fault.what and fault.mend for fault in refusal.value.faults)
        return refusal.value.faults

    return refuse

"""Acts in long sentences of many registers, done and not done, from `acts.txt`.

Each sentence marks its acts: `[-shelled]` was not done or is not known to be,
`[+shelled]` was. The sign ¶ stands for a new paragraph.
"""

import re
from pathlib import Path

import pytest

MARK = re.compile(r"\[([+-])([^\]]+)\]")
LINES = [
    line.split(" | ", 1)[1].replace(" ¶ ", "\n\n")
    for line in Path(__file__)
    .with_name("acts.txt")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]


def marks_of(marked: str) -> list[tuple[bool, int, int]]:
    """Return, for each act, whether it is done, and its characters in the bare text."""
    found, lost = [], 0
    for mark in MARK.finditer(marked):
        start = mark.start() - lost
        found.append((mark[1] == "+", start, start + len(mark[2])))
        lost += len("[+]")
    return found


@pytest.mark.parametrize("marked", LINES)
def test_each_act_is_done_or_not_as_the_sentence_tells(reading_of, marked) -> None:
    events = reading_of(MARK.sub(r"\2", marked)).events
    for done, start, end in marks_of(marked):
        here = [e for e in events if e.trigger.start < end and start < e.trigger.end]
        assert here, "the act is not in the table"
        assert any(one.done for one in here) == done


def test_there_are_hundreds_of_either() -> None:
    acts = [done for marked in LINES for done, _, _ in marks_of(marked)]
    assert acts.count(False) >= 500
    assert acts.count(True) >= 200

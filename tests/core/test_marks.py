"""Marks that nobody sees are seen, and those that names need are let be."""

import json

import pytest

from ceasefire.core import escaped, first_unseen, shown


@pytest.mark.parametrize(
    ("text", "mark", "printed"),
    [
        ("محمد عبد الرحمن", None, "محمد عبد الرحمن"),
        ("Tam\u200fbo \u200eX\u061c", None, "Tam\u200fbo \u200eX\u061c"),
        ("می\u200cشود", None, "می\u200cشود"),
        ("two\nlines\tand a tab", None, "two\nlines\tand a tab"),
        ("a \u2067حمد\u2069 b", None, "a \u2067حمد\u2069 b"),  # opened and closed
        ("a \u202bحمد\u202c b", None, "a \u202bحمد\u202c b"),
        ("A\u202eB", "\u202e", "A⟨U+202E⟩B"),
        ("A\u202eB\u202c", "\u202e", "A⟨U+202E⟩B⟨U+202C⟩"),  # an override, closed
        ("A\u2067B", "\u2067", "A⟨U+2067⟩B"),
        ("A\u2069B", "\u2069", "A⟨U+2069⟩B"),
        ("A\u2067B\u202c", "\u202c", "A⟨U+2067⟩B⟨U+202C⟩"),
        ("A\x1b[31mB", "\x1b", "A⟨U+001B⟩[31mB"),
        ("A\x9bB", "\x9b", "A⟨U+009B⟩B"),
    ],
)
def test_what_changes_what_is_seen_is_found_and_written_out(
    text, mark, printed
) -> None:
    assert first_unseen(text) == mark
    assert shown(text) == printed


def test_machines_read_the_same_from_json_without_such_marks() -> None:
    value = {"name": "A\u202eB\x85", "says": "two\nlines"}
    text = escaped(json.dumps(value, ensure_ascii=False))
    assert "\u202e" not in text
    assert json.loads(text) == value

"""Method notes: how each figure was made, with the literature.

Notes      `method_notes`, `MethodNote`
"""

from collections.abc import Sequence

from ceasefire.brief.methods import monitoring, relief, talks
from ceasefire.brief.methods.note import MethodNote
from ceasefire.brief.model import Section

__all__ = ["MethodNote", "method_notes"]

_NOTES = (*monitoring.NOTES, *talks.NOTES, *relief.NOTES)


def method_notes(sections: Sequence[Section]) -> tuple[MethodNote, ...]:
    """Return the notes of all methods that these sections used, in their order."""
    used = {name for section in sections for name in section.methods}
    return tuple(note for note in _NOTES if note.id in used)

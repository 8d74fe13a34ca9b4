"""What was accepted in a review, written into its case: all of it that goes in.

How    All is tried at once. If the case then has a fault, halves are tried, and halves
       of those, until it is known which entries make it; these are left out, each with
       its reason, and stay undecided.
Read   `written`, `Decision`.
"""

from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from ceasefire.core import FaultyInput

if TYPE_CHECKING:
    from ceasefire.core import Case
    from ceasefire.reading import Document, Drafted, Verdict


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What was decided on a record, and what it became."""

    record: Any
    kept: Any
    verdict: "Verdict"

    @property
    def accepted(self) -> bool:
        """Whether it goes into the case, as found or as corrected."""
        from ceasefire.reading import Verdict

        return self.verdict != Verdict.REJECTED


@dataclass(frozen=True, slots=True, kw_only=True)
class Written:
    """A case as it is now, what was added, and what would have made it faulty.

    Attributes
    ----------
    case
        None where nothing was added.
    refused
        With the reason.
    """

    case: "Case | None"
    made: "Drafted"
    refused: tuple[tuple[Decision, str], ...]


def written(
    folder: Path,
    document: "Document",
    accepted: Sequence[Decision],
    draft: Callable[[list[Any]], "Drafted"],
) -> Written:
    """Write what was accepted into a case, without what would make it faulty.

    Parameters
    ----------
    folder
        Of the case.
    document
        That was reviewed; its text is put into the case for spans to count in.
    draft
        Makes entries of records.
    """
    case = _CaseFolder(folder, document)
    refused: list[tuple[Decision, str]] = []

    def fitting(kept: list[Decision], more: Sequence[Decision]) -> list[Decision]:
        if not more:
            return kept
        why = case.fault_with(draft([one.kept for one in (*kept, *more)]))
        if why is None:
            return [*kept, *more]
        if len(more) == 1:
            refused.append((more[0], why))
            return kept
        half = len(more) // 2
        return fitting(fitting(kept, more[:half]), more[half:])

    made = draft([one.kept for one in accepted])
    try:
        after = case.add(made) if made.lists else None
    except FaultyInput:
        made = draft([one.kept for one in fitting([], accepted)])
        after = case.add(made) if made.lists else None
    return Written(case=after, made=made, refused=tuple(refused))


class _CaseFolder:
    """A case to which entries are added, for good or to see what becomes of it."""

    def __init__(self, folder: Path, document: "Document") -> None:
        self.folder, self.document = folder, document

    def fault_with(self, made: "Drafted") -> str | None:
        """Return the first fault the case would have; it is left as it was."""
        path = self.folder / "case.yaml"
        before = path.read_bytes()
        try:
            with self._texts(made, for_good=False):
                self._append(made)
        except FaultyInput as refusal:
            return refusal.faults[0].what.removesuffix(".")
        finally:
            beside = path.with_name(f".{path.name}.before")
            beside.write_bytes(before)
            beside.replace(path)
        return None

    def add(self, made: "Drafted") -> "Case":
        """Add entries and the text their spans count in; both or neither."""
        with self._texts(made, for_good=True):
            return self._append(made)

    def _append(self, made: "Drafted") -> "Case":
        from ceasefire.case import append_entries

        return append_entries(self.folder, made.lists)

    @contextmanager
    def _texts(self, made: "Drafted", *, for_good: bool) -> Iterator[None]:
        """Put the text into the case; away again, if not for good or after a fault."""
        files = [
            self.folder / entry["file"]
            for where, entries in made.lists
            for entry in entries
            if where == ("sources",) and entry.get("file")
        ]
        new_folders = {one.parent for one in files if not one.parent.exists()}
        done = False
        try:
            for one in files:
                one.parent.mkdir(exist_ok=True)
                one.write_text(self.document.text, "utf-8", newline="\n")
            yield
            done = for_good
        finally:
            if not done:
                for one in files:
                    one.unlink(missing_ok=True)
                for each in new_folders:
                    each.rmdir()

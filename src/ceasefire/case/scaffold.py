"""A small case to begin with: it reads as it stands, and says what to put where."""

import json
from importlib import resources
from pathlib import Path

from ceasefire.case.read import CASE_FILE
from ceasefire.core import CeasefireError

_TEMPLATE = "template.yaml"
_TITLE = "TITLE OF THE CASE"


class FolderInUse(CeasefireError, FileExistsError):
    """A new case was asked for where one is already."""

    def __init__(self, folder: str) -> None:
        super().__init__(folder)
        self.folder = folder

    def __str__(self) -> str:
        return (
            f"{self.folder} holds a case.yaml already, and it was left alone. "
            "Name another folder."
        )


def new_case(folder: Path, title: str | None = None) -> Path:
    """Write a commented case into a folder, and return the path of its file.

    Raises
    ------
    FolderInUse
        If there is a case in it. Nothing is ever overwritten.
    """
    path = folder / CASE_FILE
    if path.exists():
        raise FolderInUse(str(folder))
    template = (resources.files("ceasefire.case") / _TEMPLATE).read_text("utf-8")
    words = title or _id_of(folder).replace("-", " ").capitalize()
    quoted = json.dumps(words, ensure_ascii=False)  # as YAML has it, too
    text = template.replace(f'"{_TITLE}"', quoted)
    text = text.replace("ID-OF-THE-CASE", _id_of(folder))
    folder.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")
    return path


def _id_of(folder: Path) -> str:
    letters = "".join(
        letter if letter.isascii() and letter.isalnum() else "-"
        for letter in folder.resolve().name.lower()
    )
    return "-".join(part for part in letters.split("-") if part) or "my-case"

"""Commands as they are typed, in the process of the test: nothing is loaded twice.

That the package starts as a process of its own, too, is tested by those few tests that
are about it.
"""

from contextlib import chdir
from dataclasses import dataclass
from pathlib import Path

from typer.testing import CliRunner

from ceasefire.cli import app
from ceasefire.cli.argv import spread


@dataclass(frozen=True, slots=True)
class Said:
    """What a command left: its exit code, and what it wrote."""

    returncode: int
    stdout: str
    stderr: str


def run(
    *words: object, answers: str = "", cwd: Path | None = None, columns: int = 80
) -> Said:
    """Run a command of ``ceasefire``; what it does not catch, the test gets."""
    asked, width = spread([str(word) for word in words]), {"COLUMNS": str(columns)}
    with chdir(cwd or Path.cwd()):
        done = CliRunner().invoke(app, asked, input=answers, env=width)
    if done.exception is not None and not isinstance(done.exception, SystemExit):
        raise done.exception
    return Said(done.exit_code, done.stdout, done.stderr)

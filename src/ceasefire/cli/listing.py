"""The list of commands that asking for help gives: each with its whole sentence."""

from typing import Any

from typer.core import TyperGroup

_WHOLE = 1_000  # letters, more than any sentence has


class Listing(TyperGroup):
    """A group of commands whose descriptions are wrapped and not cut."""

    def format_commands(self, ctx: Any, formatter: Any) -> None:
        """Write each command with what it does, over as many lines as that takes."""
        names = self.list_commands(ctx)
        found = ((name, self.get_command(ctx, name)) for name in names)
        rows = [
            (name, command.get_short_help_str(limit=_WHOLE))
            for name, command in found
            if command is not None and not command.hidden
        ]
        with formatter.section("Commands"):
            formatter.write_dl(rows)

"""The commands, where only Python is at hand: ``python -m ceasefire``."""

from ceasefire.cli import main

main()

"""Many documents: folders and JSON lines, in parallel, resumed where it stopped.

Read      `read_many`, `Tally`
Given     `given_in`, `nothing_in`, `Given`
"""

from ceasefire.reading.many.given import Given, given_in, nothing_in
from ceasefire.reading.many.run import Tally, read_many

__all__ = ["Given", "Tally", "given_in", "nothing_in", "read_many"]

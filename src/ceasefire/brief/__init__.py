"""The answers put together: one page and one JSON.

Write    `write_brief`, `BriefFiles`
Plug in  `Section`; a module under `sections` and one line in its register
"""

from ceasefire.brief.model import BriefFiles, Section
from ceasefire.brief.write import write_brief

__all__ = ["BriefFiles", "Section", "write_brief"]

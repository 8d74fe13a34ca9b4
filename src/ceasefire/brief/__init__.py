"""The answers put together: one page and one JSON.

Write    `write_brief`, `BriefFiles`
As data  `brief_data`
Plug in  `Section`; a module under `sections` and one line in its register
"""

from ceasefire.brief.model import BriefFiles, Section
from ceasefire.brief.write import brief_data, write_brief

__all__ = ["BriefFiles", "Section", "brief_data", "write_brief"]

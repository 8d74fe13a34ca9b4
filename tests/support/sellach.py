"""An invented country and its talks, for sentences on who comes and on what.

Which parties a case has decides whom a text can mean, so each test names its own.
"""

from dataclasses import dataclass
from datetime import date

from ceasefire.core import Case, Forum, Party, PartyKind
from ceasefire.reading import (
    Drafted,
    Reading,
    document_of,
    drafted,
    known_actors,
    read,
)

NAMES = {
    "orchard": ("Orchard Front", PartyKind.ARMED_GROUP),
    "quay": ("Quay Brigades", PartyKind.ARMED_GROUP),
    "committees": ("Quay Defence Committees", PartyKind.ARMED_GROUP),
    "guard": ("Hill Guard", PartyKind.ARMED_GROUP),
    "riders": ("Sand Riders", PartyKind.ARMED_GROUP),
    "council": ("Weavers' Council", PartyKind.POLITICAL_BODY),
    "weavers": ("Weavers' Union of Sellach", PartyKind.POLITICAL_BODY),
    "chiefs": ("Council of Hill Chiefs", PartyKind.POLITICAL_BODY),
    "miners": ("Federation of Sellach Miners", PartyKind.POLITICAL_BODY),
    "town": ("City Council of Port Ilvet", PartyKind.POLITICAL_BODY),
    "fishers": ("Fishers' Union", PartyKind.POLITICAL_BODY),
    "reform": ("National Reform Party", PartyKind.POLITICAL_BODY),
    "elders": ("Council of Elders", PartyKind.POLITICAL_BODY),
    "guild": ("Ferrymen's Guild", PartyKind.POLITICAL_BODY),
    "government": ("Government of Sellach", PartyKind.GOVERNMENT),
    "ravka": ("Ravkania", PartyKind.STATE),
    "lakes": ("Lakes Commission", PartyKind.INTERNATIONAL_ORGANISATION),
}
RIVER_ALLIANCE = Party(
    id="alliance",
    name="River Alliance",
    kind=PartyKind.COALITION,
    members=("orchard", "quay"),
)
DAY = date(2031, 3, 5)


@dataclass(frozen=True, slots=True)
class Talks:
    """Talks at Tolmin, and what texts of 5 March 2031 say of them."""

    case: Case

    @classmethod
    def among(cls, ids: str, *more: Party, venue: str = "Tolmin") -> "Talks":
        """Make talks among parties of `NAMES`, and more."""
        named = (Party(id=i, name=NAMES[i][0], kind=NAMES[i][1]) for i in ids.split())
        return cls(
            Case(
                id="c",
                title="C",
                time_zone="UTC",
                countries=("Sellach",),
                parties=(*named, *more),
                forum=Forum(id="talks", title=f"Talks at {venue}", venue=venue),
            )
        )

    def read(self, text: str) -> Reading:
        """Read a text."""
        return read(document_of(text, "a.txt", on=DAY), known_actors(self.case))

    def formulas(self, text: str) -> list[str]:
        """Return what its statements and commitments say, each once."""
        return formulas_of(self.read(text))

    def accepted(self, text: str) -> Drafted:
        """Accept all that is read, as a person may who does not look."""
        reading = self.read(text)
        every = [*reading.statements, *reading.commitments]
        return drafted(reading, every, self.case, known_actors(self.case))

    def bound_by(self, text: str) -> set[tuple[str, str]]:
        """Return who is bound by what, once all of a text is accepted."""
        lists = self.accepted(text).lists
        said = (one for where, of in lists if where == ("statements",) for one in of)
        return {(one["by"], one["condition"]) for one in said if one["condition"]}


def formulas_of(reading: Reading) -> list[str]:
    """Return what the statements and commitments of a reading say, each once."""
    found = [one.formula for one in reading.statements]
    found += [one.formula for one in reading.commitments]
    return list(dict.fromkeys(one for one in found if one))

"""Consents in hand: whose they are, until when they hold, and what was said with them.

Why    A yes that ends on a Thursday at noon, or that asks for two days of notice, is no
       plain yes. What was said with it is told in its own words, and not interpreted.
Read   `held_of`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from ceasefire.access.hand import Hand, Standing
from ceasefire.core import Case, Consent


@dataclass(frozen=True, slots=True, kw_only=True)
class Held:
    """One consent in hand.

    Attributes
    ----------
    since, until
        It holds from the first up to the second, in the time of the case, with all that
        it hangs on; None where that end is open.
    kinds, places
        The only goods and the ids of the only places it is for; none for all.
    is_part
        Whether it is for named stretches or posts only.
    says
        What the record says beside its last line up to the day, as it is written there.
    is_assumed
        Whether it is only taken as given.
    """

    consent: str
    party: str
    since: datetime | None
    until: datetime | None
    kinds: tuple[str, ...]
    places: tuple[str, ...]
    is_part: bool
    says: str | None
    is_assumed: bool

    @classmethod
    def of(cls, hand: Hand, consent: Consent) -> "Held":
        """Return a consent as it is in hand."""
        since, until = hand.ends(consent)
        last = consent.last_line(hand.day)
        zone = hand.case.zone
        return cls(
            consent=consent.id,
            party=consent.by,
            since=since.astimezone(zone) if since else None,
            until=until.astimezone(zone) if until else None,
            kinds=consent.kinds,
            places=consent.places,
            is_part=consent.is_narrowed_to_stretches,
            says=last.says if last else None,
            is_assumed=hand.is_assumed(consent),
        )

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "consent": self.consent,
            "party": self.party,
            "valid_from": self.since.isoformat() if self.since else None,
            "valid_until": self.until.isoformat() if self.until else None,
            "kinds": list(self.kinds),
            "places": list(self.places),
            "named_stretches_only": self.is_part,
            "says": self.says,
            "assumed": self.is_assumed,
        }


def held_of(hand: Hand) -> tuple[Held, ...]:
    """Return all consents in hand, in the order of the case."""
    return tuple(
        Held.of(hand, one)
        for one in hand.case.access.consents
        if hand.standing(one) is Standing.IN_HAND
    )


def instant_in_words(instant: datetime) -> str:
    """Print an instant, to the minute."""
    return f"{instant.day} {instant:%b %Y, %H:%M}"


def terms_in_words(until: datetime | None, says: str | None) -> str:
    """Say until when a consent holds, and what was said with it; may be empty."""
    ends = f", until {instant_in_words(until)}" if until else ""
    return ends + (f' ("{says.strip()}")' if says else "")


def held_in_words(case: Case, held: Iterable[Held]) -> str:
    """Name consents in hand by whose they are, each with its end and its words."""
    told = tuple(held)
    parties = [one.party for one in told]
    return "; ".join(
        case.party(one.party).name
        + (f" ({one.consent})" if parties.count(one.party) > 1 else "")
        + _only_for(case, one)
        + (", assumed" if one.is_assumed else "")
        + terms_in_words(one.until, one.says)
        for one in told
    )


def _only_for(case: Case, one: Held) -> str:
    """Say for what alone a consent is; empty where it is for all."""
    to = ", ".join(case.place(id_).name for id_ in one.places)
    told = (
        *((f"for {' and '.join(one.kinds)} alone",) if one.kinds else ()),
        *((f"to {to} alone",) if to else ()),
        *(("on named stretches alone",) if one.is_part else ()),
    )
    return f", {' '.join(told)}" if told else ""

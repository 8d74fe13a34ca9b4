"""Which consents would have to be got further, for a journey over some ground.

How    A *further consent* is one controller's yes for the journey, or one that the
       case narrows to named stretches. If it depends on others, these are further
       consents as well. Where a case has several that would do, each is a way of its
       own to get there.
Read   `needed`.
Else   Which consents are in hand is said by `hand`.
"""

from collections.abc import Iterable
from dataclasses import dataclass

from ceasefire.access.hand import Hand, Journey, Standing
from ceasefire.access.network import StretchKind
from ceasefire.core import Consent


@dataclass(frozen=True, slots=True, order=True)
class FurtherConsent:
    """A yes that is not in hand.

    Attributes
    ----------
    party
        Whose.
    consent
        Id of the consent, where the case narrows it to stretches; empty for the
        party's yes to the journey.
    """

    party: str
    consent: str = ""

    @property
    def name(self) -> str:
        """The party, or party and consent, as answers for machines have it."""
        return f"{self.party}/{self.consent}" if self.consent else self.party


Needed = tuple[frozenset[FurtherConsent], ...]
"""Sets of further consents each of which is enough; none where nothing is."""

NOTHING: Needed = (frozenset(),)
"""No further consent is needed."""


def needed(
    hand: Hand,
    kind: StretchKind,
    journey: Journey,
    whole: frozenset[str] = frozenset(),
) -> Needed:
    """Further consents for a journey over a stretch; `whole` as of `unrecorded`."""
    found = NOTHING
    for party in kind.controllers:
        more = needed_of(hand, party, kind.scopes, journey, whole)
        found = _least(one | other for one in found for other in more)
    return found


def needed_of(
    hand: Hand,
    party: str,
    scopes: tuple[str, ...],
    journey: Journey,
    whole: frozenset[str] = frozenset(),
) -> Needed:
    """Further consents for ground of one party; `scopes` name it by stretch."""
    fitting = hand.about(party, scopes, journey)
    standing = {hand.standing(one) for one in fitting}
    if Standing.IN_HAND in standing or (not fitting and party in hand.assumed):
        return NOTHING
    if Standing.FINAL in standing:
        return ()
    if not fitting:
        return (frozenset({FurtherConsent(party)}),)
    sets = [_further(hand, [one], frozenset()) for one in fitting]
    if party in whole and all(one.is_narrowed_to_stretches for one in fitting):
        sets.append(frozenset({FurtherConsent(party)}))
    return _least(one for one in sets if one is not None)


def unrecorded(
    hand: Hand, kinds: Iterable[StretchKind], journey: Journey
) -> frozenset[str]:
    """Parties of whom nothing is recorded for a journey over some of their ground.

    Their yes to the whole journey is to be asked for there, and then does for
    ground, too, for which the case has a narrower consent.
    """
    return frozenset(
        party
        for kind in kinds
        for party in kind.controllers
        if not hand.about(party, kind.scopes, journey)
    )


def refusers(
    hand: Hand, party: str, scopes: tuple[str, ...], journey: Journey
) -> frozenset[str]:
    """Whose last no keeps a party's ground shut: its own, or one it waits for."""
    if needed_of(hand, party, scopes, journey):
        return frozenset()
    looked_at = hand.about(party, scopes, journey)
    for one in looked_at:  # grows while it is gone through
        looked_at += [o for o in hand.awaited(one) if o not in looked_at]
    return frozenset(
        one.by for one in looked_at if hand.standing(one) is Standing.FINAL
    )


def _further(
    hand: Hand, consents: list[Consent], seen: frozenset[str]
) -> frozenset[FurtherConsent] | None:
    """These consents, as far as they are not in hand, and what they hang on."""
    found: set[FurtherConsent] = set()
    for one in consents:
        standing = hand.standing(one)
        if standing is Standing.FINAL:
            return None
        if standing is Standing.IN_HAND or one.id in seen:
            continue
        if standing is Standing.OPEN:
            narrow = one.id if one.is_narrowed_to_stretches else ""
            found.add(FurtherConsent(one.by, narrow))
        others = _further(hand, hand.awaited(one), seen | {one.id})
        if others is None:
            return None
        found |= others
    return frozenset(found)


def _least(sets: Iterable[frozenset[FurtherConsent]]) -> Needed:
    """Keep the sets that hold no other one."""
    kept: list[frozenset[FurtherConsent]] = []
    for one in sorted(set(sets), key=lambda each: (len(each), sorted(each))):
        if not any(other <= one for other in kept):
            kept.append(one)
    return tuple(kept)

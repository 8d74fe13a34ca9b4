"""Whether every consent holds while a lorry passes, worked out from the case alone.

Why    Nothing that plans is used here: who said yes to what, and until when, is looked
       up in the case again.
Read   `Yes.is_given`.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime, timedelta

from ceasefire.core import (
    Carried,
    Case,
    Consent,
    ConsentDependencyKind,
    ConsentStatus,
    MeasureStatus,
)

SLACK = timedelta(seconds=1)  # times of a plan are whole seconds


@dataclass(frozen=True, slots=True)
class Load:
    """What a lorry carries to a place: kinds of goods, without those of any kind."""

    place: str
    kinds: frozenset[str]


@dataclass(frozen=True, slots=True)
class Yes:
    """The consents of a case, with what a plan takes as given."""

    case: Case
    assumed: frozenset[str]

    def is_given(
        self,
        party: str,
        load: Load,
        since: datetime,
        until: datetime,
        *,
        stretch: str | None = None,
        posts: Iterable[str] = (),
    ) -> bool:
        """Say whether a party's yes for a load holds from one instant to another.

        Parameters
        ----------
        stretch, posts
            What is passed: its name, and ids of the posts on it. None for entry to
            the place itself.
        """
        passed = frozenset(posts)
        about = [
            one
            for one in self.case.access.consents
            if one.by == party
            and self._is_for(one, load)
            and (
                not (one.stretches or one.checkpoints)
                or stretch in one.stretches
                or bool(passed.intersection(one.checkpoints))
            )
        ]
        if not about:
            return party in self.assumed
        return any(self._holds(one, since, until) for one in about)

    def _is_for(self, consent: Consent, load: Load) -> bool:
        return (
            (not consent.places or load.place in consent.places)
            and Carried.GOODS in consent.carries
            and (
                not consent.kinds
                or (bool(load.kinds) and load.kinds <= set(consent.kinds))
            )
        )

    def _holds(self, consent: Consent, since: datetime, until: datetime) -> bool:
        if consent.id not in self.assumed and consent.by not in self.assumed:
            day = since.astimezone(self.case.zone).date()
            told = sorted(
                (one for one in consent.record if one.on <= day), key=lambda one: one.on
            )
            if not told or told[-1].status is not ConsentStatus.GRANTED:
                return False
            if consent.valid_from is not None and since < consent.valid_from - SLACK:
                return False
            if consent.valid_until is not None and until > consent.valid_until + SLACK:
                return False
            if not self._is_in_force(consent, since, until):
                return False
        ids = [
            one.id
            for one in consent.depends_on
            if one.kind is ConsentDependencyKind.CONSENT
        ]
        others = {one.id: one for one in self.case.access.consents}
        return all(self._holds(others[id_], since, until) for id_ in ids)

    def _is_in_force(self, consent: Consent, since: datetime, until: datetime) -> bool:
        """Whether every ceasefire holds and every measure is done that it hangs on."""
        done = {
            one.id for one in self.case.measures if one.status is MeasureStatus.DONE
        }
        for one in consent.depends_on:
            if one.kind is ConsentDependencyKind.MEASURE and one.id not in done:
                return False
            if one.kind is ConsentDependencyKind.CEASEFIRE:
                truce = self.case.ceasefire(one.id)
                ends = truce.ends_at
                if since < truce.starts_at - SLACK:
                    return False
                if ends is not None and until > ends + SLACK:
                    return False
        return True

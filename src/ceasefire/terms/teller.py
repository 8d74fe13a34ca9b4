"""Parties and clauses of a case by their names, and findings made of sentences.

Read   `Teller`.
"""

from collections.abc import Iterable

from ceasefire.core import (
    PUBLIC,
    Case,
    Certainty,
    Finding,
    Firmness,
    Ground,
    GroundKind,
)
from ceasefire.terms.model import (
    Obstacle,
    Package,
    TermsAnswer,
)
from ceasefire.terms.refusals import Refusal
from ceasefire.terms.table import Concession

METHOD = "packages"


class Teller:
    """Names parties and clauses of a case, and makes findings of sentences."""

    def __init__(self, case: Case, answer: TermsAnswer) -> None:
        self.answer, self.table = answer, answer.table
        self.names = {party.id: party.name for party in case.parties}

    def package(self, package: Package) -> str:
        """Write the clauses of a package in a row."""
        return "; ".join(
            f"{issue.title}: {issue.options[pick].title}"
            for issue, pick in zip(self.table.issues, package.picks, strict=True)
        )

    def options(self, issue: int, options: frozenset[int]) -> str:
        """Write options as alternatives."""
        return " or ".join(
            f"'{self.table.title(issue, option)}'" for option in sorted(options)
        )

    def gives_up(self, concession: Concession) -> str:
        """Say what a party takes, and instead of what."""
        issue = self.table.issues[concession.issue]
        return (
            f"{self.names[concession.party]} takes "
            f"'{self.table.title(concession.issue, concession.takes)}' on "
            f"'{issue.title}' instead of "
            f"{self.options(concession.issue, concession.instead_of)}"
        )

    def in_the_way(self, obstacle: Obstacle) -> str:
        """Say which clause a party would change first, and to what."""
        clause = self.table.title(obstacle.issue, obstacle.takes)
        wants = self.options(obstacle.issue, obstacle.wants)
        title = self.table.issues[obstacle.issue].title
        told = f"{self.names[obstacle.party]}: '{clause}' on '{title}'; it"
        beside = self._beside(obstacle)
        if obstacle.refusal is None:
            return f"{told} would rather have {wants}"
        if beside:
            return f"{told} refuses that together with {beside}, not by itself"
        return f"{told} refuses that" + (f" and would take {wants}" if wants else "")

    def _beside(self, obstacle: Obstacle) -> str:
        """Name the other clauses of the text that are refused with this one only."""
        text = self.answer.single_text
        if obstacle.refusal is None or text is None:
            return ""
        region = self.table.refusals[obstacle.refusal].region
        return " and ".join(
            f"'{self.table.title(issue, text.package.picks[issue])}' on "
            f"'{self.table.issues[issue].title}'"
            for issue, _ in region
            if issue != obstacle.issue
        )

    def refused_firmly(self, refusal: Refusal) -> str:
        """Say beside it how firmly, as far as the words tell."""
        firmness = refusal.firmness.value.replace("-", " ")
        if refusal.firmness is Firmness.UNKNOWN:
            firmness = "how firmly is not known"
        return f"{self.refused(refusal)} ({firmness})"

    def refused(self, refusal: Refusal) -> str:
        """Give a refusal back in the words of the case."""
        says = refusal.says.rstrip(".")
        return f"{self.names[refusal.by]}: {says[:1].lower()}{says[1:]}"

    def finding(
        self,
        name: str,
        claim: str,
        *,
        certainty: str = "proved",
        method: str = METHOD,
        refusals: tuple[Refusal, ...] = (),
        also: Iterable[tuple[str, str]] = (),
    ) -> Finding:
        """Make a finding that rests on the wishes and refusals of the table.

        `refusals` are those it rests on alone; `also`, other entries and their owners,
        which then stand in the place of wishes.
        """
        table, also = self.table, tuple(also)
        is_of_all = not (refusals or also)
        refs = (
            *(ref for ref, _ in also),
            *(one.ref for one in refusals),
            *(f"preferences/{one.id}" for one in table.preferences if is_of_all),
            *(one.ref for one in table.refusals if is_of_all),
        )
        owners = {
            *(owner for _, owner in also),
            *(one.owner for one in table.preferences),
            *(one.owner for one in table.refusals),
            *(one.owner for one in table.ruled_out_by),
        }
        ground = Ground(
            kind=GroundKind.CASE,
            says="what parties said they want and refuse, as the case has it",
            refs=tuple(dict.fromkeys(refs)) or ("issues",),
        )
        return Finding(
            id=f"terms/{name}",
            claim=claim,
            certainty=Certainty(words=certainty),
            method=method,
            grounds=(ground,),
            owners=frozenset(owners | {PUBLIC}),
        )

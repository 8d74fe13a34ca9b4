"""Issues, wishes, red lines and suggestions, as ``case.yaml`` has them."""

from fractions import Fraction
from typing import Annotated

from pydantic import BeforeValidator, Field, model_validator

from ceasefire.case.entries.base import (
    Entry,
    Id,
    Number,
    OwnedEntry,
    PartyId,
    Refers,
    StatementId,
    Unfit,
    shown,
)
from ceasefire.core import (
    Acceptance,
    Dependency,
    Firmness,
    GraphModel,
    Issue,
    ModelledConflict,
    Option,
    Preference,
    RedLine,
    Reservation,
    Suggestion,
    TextClause,
)

LOWEST_SCORE, HIGHEST_SCORE = 0, 1_000  # where a party states no range of its own
IssueId = Annotated[str, Refers("issue")]
ClauseId = Annotated[str, Refers("option")]


def _tied(value: object) -> object:
    """Take an option alone for a tie of one."""
    return value if isinstance(value, list) else [value]


def _pair(value: object) -> object:
    if isinstance(value, list) and len(value) == 2:
        return value
    mend = "Write [the preferred option, the other]."
    raise Unfit(f"{shown(value)} is no pair of options.", mend)


Tie = Annotated[
    list[str],
    BeforeValidator(_tied, json_schema_input_type=str | list[str]),
    Field(min_length=1),
]
Pair = Annotated[list[str], BeforeValidator(_pair)]


def clauses(ids: list[str]) -> tuple[TextClause, ...]:
    """Take ``issue.option`` apart."""
    pairs = (one.partition(".") for one in ids)
    return tuple((issue, option) for issue, _, option in pairs)


class OptionEntry(Entry):
    """One way to settle an issue."""

    id: Id
    title: str = Field(min_length=1)


class IssueEntry(OwnedEntry):
    """Something that a package has to settle."""

    id: Id
    title: str = Field(min_length=1)
    options: list[OptionEntry] = Field(min_length=1, description="ways to settle it")

    def to_issue(self) -> Issue:
        """As the inside knows it."""
        return Issue(
            id=self.id,
            title=self.title,
            options=tuple(Option(id=one.id, title=one.title) for one in self.options),
            sources=tuple(self.sources),
            note=self.note,
            owner=self.owner,
        )


class DependencyEntry(OwnedEntry):
    """Clauses that cannot stand together, or that need another."""

    id: Id
    says: str = Field(min_length=1, description="in your own words")
    clauses: list[ClauseId] = Field(min_length=1, description="issue.option")
    needs: list[ClauseId] = Field(default=[], description="one of these beside them")

    def to_dependency(self) -> Dependency:
        """As the inside knows it."""
        return Dependency(
            id=self.id,
            says=self.says.strip(),
            clauses=clauses(self.clauses),
            needs=clauses(self.needs),
            sources=tuple(self.sources),
            owner=self.owner,
        )


class PreferenceEntry(OwnedEntry):
    """What a party would rather have on one issue."""

    id: Id
    by: PartyId
    issue: IssueId
    ranking: list[Tie] = Field(default=[], description="best first; ties in brackets")
    rather: list[Pair] = Field(default=[], description="pairs, the preferred first")
    at_least: str | None = Field(default=None, description="refuses what is below")
    scores: dict[str, Number] = Field(default={}, description="by option")
    score_range: tuple[Number, Number] | None = Field(
        default=None, description="lowest and highest; 0 to 1,000 if left out"
    )
    says: str | None = Field(default=None, description="in your own words")
    statement: StatementId | None = None
    firmness: Annotated[Firmness, Field(strict=False)] = Firmness.UNKNOWN
    supersedes: list[Annotated[str, Refers("preference")]] = []

    @model_validator(mode="before")
    @classmethod
    def _takes_a_list_for_the_range(cls, data: object) -> object:
        if isinstance(data, dict) and isinstance(data.get("score_range"), list):
            return data | {"score_range": tuple(data["score_range"])}
        return data

    @model_validator(mode="after")
    def _scores_lie_in_range(self) -> "PreferenceEntry":
        low, high = self.score_range or (LOWEST_SCORE, HIGHEST_SCORE)
        for option, score in self.scores.items():
            if not low <= score <= high:
                raise Unfit(
                    f"The score {score:g} of '{option}' lies outside its range.",
                    f"Write a number from {low:g} to {high:g}, or state a "
                    "'score_range'.",
                    keys=("scores",),
                )
        return self

    @model_validator(mode="after")
    def _says_something(self) -> "PreferenceEntry":
        if not (self.ranking or self.rather or self.scores):
            what = f"The preference '{self.id}' prefers nothing."
            raise Unfit(what, "Give it a 'ranking', 'rather' or 'scores'.")
        return self

    def to_preference(self) -> Preference:
        """As the inside knows it."""
        return Preference(
            id=self.id,
            by=self.by,
            issue=self.issue,
            ranking=tuple(tuple(tie) for tie in self.ranking),
            rather=tuple((pair[0], pair[1]) for pair in self.rather),
            at_least=self.at_least,
            scores={key: Fraction(str(one)) for key, one in self.scores.items()},
            says=self.says.strip() if self.says else None,
            statement=self.statement,
            firmness=self.firmness,
            supersedes=tuple(self.supersedes),
            sources=tuple(self.sources),
            owner=self.owner,
        )


class RedLineEntry(OwnedEntry):
    """Clauses that a party refuses if all of them stand in one package."""

    id: Id
    by: PartyId
    refuses: list[ClauseId] = Field(min_length=1, description="issue.option, together")
    says: str = Field(min_length=1, description="in your own words")
    statement: StatementId | None = None
    firmness: Annotated[Firmness, Field(strict=False)] = Firmness.RED_LINE
    supersedes: list[Annotated[str, Refers("red line")]] = []

    def to_red_line(self) -> RedLine:
        """As the inside knows it."""
        return RedLine(
            id=self.id,
            by=self.by,
            refuses=clauses(self.refuses),
            says=self.says.strip(),
            statement=self.statement,
            firmness=self.firmness,
            supersedes=tuple(self.supersedes),
            sources=tuple(self.sources),
            owner=self.owner,
        )


class ReservationEntry(OwnedEntry):
    """The least score that a party accepts a package for."""

    id: Id
    by: PartyId
    score: Number

    def to_reservation(self) -> Reservation:
        """As the inside knows it."""
        score = Fraction(str(self.score))
        return Reservation(id=self.id, by=self.by, score=score, owner=self.owner)


class SuggestionEntry(OwnedEntry):
    """A package that somebody put on the table."""

    id: Id
    title: str = Field(min_length=1)
    by: PartyId | None = None
    package: list[ClauseId] = Field(min_length=1, description="issue.option, ...")

    def to_suggestion(self) -> Suggestion:
        """As the inside knows it."""
        return Suggestion(
            id=self.id,
            title=self.title,
            by=self.by,
            package=clauses(self.package),
            sources=tuple(self.sources),
            owner=self.owner,
        )


class AcceptanceEntry(OwnedEntry):
    """Whether a party would accept a suggestion."""

    id: Id
    by: PartyId
    suggestion: Annotated[str, Refers("suggestion")]
    accepts: bool

    def to_acceptance(self) -> Acceptance:
        """As the inside knows it."""
        return Acceptance(
            id=self.id,
            by=self.by,
            suggestion=self.suggestion,
            accepts=self.accepts,
            owner=self.owner,
        )


class GraphModelEntry(OwnedEntry):
    """A file of options, moves and preferences, between parties of the case."""

    id: Id
    file: str = Field(min_length=1, description="a graph model in YAML, in the folder")

    def to_conflict(self, model: GraphModel) -> ModelledConflict:
        """As the inside knows it."""
        return ModelledConflict(
            id=self.id,
            file=self.file,
            model=model,
            note=self.note,
            sources=tuple(self.sources),
            owner=self.owner,
        )

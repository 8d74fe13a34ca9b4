"""What a statement says, as far as its kind hangs on it."""

from dataclasses import dataclass

from ceasefire.reading.commitments.conditional import Conditional
from ceasefire.reading.lexicon.acts import TABLES
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.lexicon.kinds import COMMUNITIES
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word

WOULD = frozenset({"will", "would", "can", "could", "shall", "wo", "ca"})


@dataclass(frozen=True, slots=True, eq=False)
class Said:
    """What a statement says, as far as its kind hangs on it.

    Attributes
    ----------
    mains
        The verbs of its main clauses; none where a thing was said, not a clause.
    conditions
        Conditional commitments in it.
    owns
        For each main clause, whether its subject is the speaker, or the speaker's own.
    """

    attribution: Attribution
    text: str
    mains: tuple[Word, ...]
    conditions: tuple[Conditional, ...]
    owns: tuple[bool, ...]

    @property
    def main(self) -> Word | None:
        """The verb of its first main clause."""
        return next(iter(self.mains), None)

    @property
    def own(self) -> bool:
        """Whether the subject of its first main clause is the speaker's own."""
        return next(iter(self.owns), False)

    @property
    def act(self) -> Act:
        """What is done by the word of speech; calling a thing names judges it.

        Who rejects or condemns it as something does so all the same.
        """
        if self.attribution.act in {Act.REJECT, Act.CONDEMN}:
            return self.attribution.act
        if self.attribution.rule.endswith("named-thing"):
            return Act.JUDGE
        return self.attribution.act


@dataclass(frozen=True, slots=True, eq=False)
class Clause:
    """One main clause of what was said."""

    main: Word
    own: bool


def somebody_acts(main: Word) -> bool:
    """Say whether the subject of a clause can act, or is left open."""
    subject = main.child("nsubj", "nsubjpass", "expl")
    if subject is None:
        return True
    if subject.low == "there" and denied(main):
        return modal_of(main) not in {"may", "might"}
    known = subject.is_name or subject.lemma in SOMEBODY | COMMUNITIES | {
        "talk",
        "meeting",
    }
    return subject.low != "there" and (subject.tag == "PRP" or known)


def somebody(main: Word) -> bool:
    """Say whether the subject is a noun for those who can act, or a name."""
    subject = main.child("nsubj", "nsubjpass")
    return subject is not None and (subject.is_name or subject.lemma in SOMEBODY)


def goes_to_table(main: Word) -> bool:
    """Say whether somebody comes to talks: "would return to the talks"."""
    to = main.preposition("to")
    where = to.child("pobj") if to is not None else None
    goes = main.lemma in {"return", "go", "come", "travel"}
    return goes and where is not None and where.lemma in TABLES


def lets_us(main: Word) -> bool:
    """Find "let us meet"."""
    after = main.sentence.words[main.i + 1 : main.i + 2]
    return main.lemma == "let" and any(
        one.low in {"us", "'s", "’s", "both", "each"} for one in after
    )

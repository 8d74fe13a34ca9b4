"""An act and what it hangs on, as the rules of conditions hand it on."""

from dataclasses import dataclass

from ceasefire.reading.lexicon.acts import ASKED
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Conditional:
    """An act and what it hangs on, as found.

    Attributes
    ----------
    verb, given
        The words that head the act and what has to be.
    actor
        Head of the mention of who would act; None where the text leaves it open.
    duty
        Head of the mention of who would have to do what has to be done.
    claimed
        Whether the text holds that it is so; not of what is denied, untrue or asked.
    sayable
        Whether a formula can be made of its words; not of "must be let go. Otherwise".
    of_anybody
        Whether it holds of whoever does something, and not of the speaker's conduct.
    of_coming
        Whether the actor's coming hangs on it, though `verb` does not say so.
    mirrored
        Whether the actor's coming and that of whom `given` names are the same.
    also
        What else has to be, told in other sentences.
    said_in
        Where it is said, of a condition whose words stand in another sentence.
    """

    verb: Word
    given: Word
    actor: Word | None
    action: Span
    condition: Span
    operator: str
    operator_span: Span
    will: bool
    strength: str
    duty: Word | None
    confidence: float
    claimed: bool = True
    sayable: bool = True
    of_anybody: bool = False
    of_coming: bool = False
    mirrored: bool = False
    also: tuple["Conditional", ...] = ()
    said_in: Span | None = None

    @property
    def start(self) -> int:
        """Where the words stand that make it hang on something."""
        return (self.said_in or self.condition).start

    @property
    def sets_none(self) -> bool:
        """Whether it says that nothing is asked: "without preconditions"."""
        asked = self.operator == "without" and self.given.lemma in ASKED
        theirs = any(c.dep in {"poss", "relcl", "acl"} for c in self.given.children)
        these = any(c.low in {"the", "these", "those"} for c in self.given.each("det"))
        return asked and self.will and not theirs and not these


def duty_of(given: Word) -> Word | None:
    """Return who would have to bring it about, where the words say so."""
    verb: Word | None = given
    while verb is not None and not verb.is_verb and verb.head is not verb:
        verb = verb.head if verb.dep in {"acomp", "attr"} else None
    if verb is None:
        return None
    agent = verb.child("agent")
    if agent is not None:
        return agent.child("pobj")
    subject = verb.child("nsubj")
    if subject is None or verb.lemma in {"receive", "get", "come", "be"}:
        return None
    return subject


def unbroken(words: list[Word], verb: Word) -> list[Word]:
    """Keep the unbroken run of words around a verb."""
    numbers = {one.i for one in words}
    if verb.i not in numbers:
        return words
    first = last = verb.i
    while first - 1 in numbers:
        first -= 1
    while last + 1 in numbers:
        last += 1
    return verb.sentence.words[first : last + 1]

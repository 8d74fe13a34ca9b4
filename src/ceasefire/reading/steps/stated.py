"""What the rules on relations share: who can stand to whom, and whether it is told.

Read   `Stated`, `is_actor`, `is_told`, `behind`.
"""

from dataclasses import dataclass

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.conditions import PARTIES, SOMEBODY
from ceasefire.reading.lexicon.roles import OFFICES
from ceasefire.reading.lexicon.whom import CLERGY, KIN
from ceasefire.reading.people.speakers import subject_of
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word, once
from ceasefire.reading.text.phrases import named_in
from ceasefire.reading.text.spans import Span

_KINDS = frozenset({"PERSON", "ORG", "GPE", "NORP"})
_OTHERS = words("""side opposition coalition regime wing bloc clan camp insurgent
    island capital belligerent successor neighbour neighbor republic kingdom order
    mediator facilitator hardliner moderate extremist radical reformist dissident
    royalist monarchist republican nationalist unionist secessionist autonomist
    conservative liberal islamist veteran supporter follower sympathiser sympathizer
    adherent
    guild junta islander highlander lowlander settler herder fisherman villager
    clansman tribesman tribe clan village town hamlet society club sultanate emirate
    monarchy dynasty caliphate synod diocese cooperative syndicate cartel warlord
    smuggler trade-union chamber parliament
    arbiter arbitrator umpire referee adjudicator ombudsman treasurer registrar
    notary patriarch secretariat""")
_WHO = PARTIES | OFFICES | _OTHERS
_NAMELESS = frozenset(
    [
        "it",
        "they",
        "he",
        "she",
        "we",
        "us",
        "them",
        "him",
        "both",
        "its",
        "their",
        "our",
        "his",
        "her",
    ]
)
_RELATIVES = frozenset({"WP", "WDT"})
_TELLS = frozenset({"VBZ", "VBP", "VBD"})
_NEAR = 6  # words between whom "who" takes up and the noun it was hung on
_GOES_ON = frozenset(["keep", "continue", "go", "start", "begin"])


@dataclass(frozen=True, slots=True, eq=False)
class Stated:
    """How one stands to another, by the word that says so.

    Attributes
    ----------
    goods
        What is given or got, where the cue says nothing without: "gives it guns".
    """

    subject: Word
    object: Word
    kind: str
    cue: Word
    goods: Word | None = None

    @property
    def words(self) -> Span:
        """Characters of the cue, with what is given."""
        ends = (self.cue, self.goods or self.cue)
        return Span(min(one.start for one in ends), max(one.end for one in ends))


def is_actor(word: Word | None) -> bool:
    """Say whether a noun or pronoun stands for somebody who can side with others."""
    if word is None or any(one.low == "no" for one in word.each("det")):
        return False
    return (
        word.is_name
        or word.kind in _KINDS
        or word.lemma in _WHO
        or word.low in _NAMELESS
    )


def is_somebody(word: Word) -> bool:
    """Say whether a noun stands for people, who may belong to a body: "her uncle"."""
    return word.lemma in SOMEBODY | KIN | CLERGY or word.tag == "CD"


@once
def is_told(verb: Word) -> bool:
    """Say whether a clause tells it as so: not denied, wished, asked or yet to come."""
    if denied(verb) or any(one.low in {"longer", "hardly"} for one in verb.children):
        return False
    if modal_of(verb) is not None:
        return False
    helps = {one.lemma for one in verb.each("aux", "auxpass")}
    if verb.tag in _TELLS:
        return True
    if verb.tag == "VBN":
        return bool(helps & {"have", "be"}) or verb.dep in {"acl", "relcl", "conj"}
    if verb.tag != "VBG":
        return False
    gerund = verb.dep in {"xcomp", "pcomp", "csubj"}
    return bool(helps) or not gerund or verb.head.lemma in _GOES_ON


@once
def who_of(verb: Word) -> Word | None:
    """Return who does what a verb says, through a relative clause too."""
    who = subject_of(verb)
    if who is not None and who.dep == "appos" and who.head.is_name and not who.is_name:
        return who.head  # "Agnes, the nun who has mediated"
    if who is not None and who.tag in _RELATIVES and verb.dep == "relcl":
        return _taken_up(who, verb.head)
    return None if who is None or who.tag in _RELATIVES else who


def _taken_up(relative: Word, noun: Word) -> Word:
    """Of "the Dassan across the border, who are allies of", the Dassan."""
    if relative.low != "who" or is_actor(noun) or is_somebody(noun):
        return named_in(noun)
    words = noun.sentence.words[max(0, noun.i - _NEAR) : noun.i]
    return next((one for one in reversed(words) if is_actor(one)), named_in(noun))


def behind(word: Word, *prepositions: str) -> Word | None:
    """Return what stands behind a preposition: "by neighbouring Torvan" too."""
    for one in word.children:
        if one.low not in prepositions or one.dep not in {
            "prep", "dative", "agent", "prt", "advmod",
        }:  # fmt: skip
            continue
        found = one.child("pobj")
        hung = one.child("pcomp")
        if found is None and hung is not None:
            found = hung.child("dobj")
        if found is not None:
            return found
    return None

"""Orders on which something hangs: "give me a boat and I will carry both sides".

How    An order is a verb without subject or helping verb at the head of a clause; "and"
       or "or" stands behind it, or behind the last of several orders, and then a clause
       with a subject of its own, which says what will be done or what becomes of it.
       "I give you my word that" only leads to what will be done.
Read   `orders`.
"""

from collections.abc import Iterator

from ceasefire.reading.commitments.hinge import Hinge
from ceasefire.reading.commitments.stretches import in_asides, stretch_of
from ceasefire.reading.lexicon import hinges as table
from ceasefire.reading.lexicon.conditions import CAN_ACT
from ceasefire.reading.lexicon.cues import VERBS
from ceasefire.reading.people.speakers import nearest_subject
from ceasefire.reading.text.clauses import modal_of
from ceasefire.reading.text.parse import Sentence, Word

_FOLLOWS = frozenset({"will", "shall", "'ll", "’ll", "wo"})
_LETS = frozenset({"may", "can"})
_OPERATORS = {"and": "if", "or": "unless", "otherwise": "unless"}
_FORMS = frozenset({"VB", "VBP"})
_HELPS = frozenset({"aux", "auxpass", "nsubj", "nsubjpass", "mark", "expl"})
_BEFORE_ORDERS = frozenset({"do", "don't", "n't", "n’t", "not", "never", "please",
                            "just", "so"})  # fmt: skip
_DO_NOT = frozenset({"do", "n't", "n’t", "not", "never", "don't"})
_ONE_MORE = (["one", "more"], ["a", "single"], ["any", "more"], ["any", "further"],
             ["a", "further"], ["one", "single"])  # fmt: skip
_OURS = frozenset({"i", "we"})
_THEIRS = frozenset({"yours", "hers", "theirs", "your", "her", "his", "their"})
_TOPICS = (["as", "to"], ["as", "for"], ["with", "regard"])
_NOBODY = frozenset({"it", "there", "this", "that"})
_MARKS = frozenset({",", '"', "“", "”", "else", "then", "only", "will", "shall"})


def orders(sentence: Sentence) -> Iterator[Hinge]:
    """Every order that is an "if", with what follows from it."""
    aside = in_asides(sentence)
    for link in sentence.words:
        operator = _OPERATORS.get(link.low)
        first = _order_before(link, aside) if operator is not None else None
        if first is None and operator == "if":
            first = _one_more_before(link)
        then = _follows(link) if first is not None else None
        if operator is None or first is None or then is None:
            continue
        told = sentence.words[_start_of(first, link) : link.i]
        given = tuple(o for o in told if o.i not in aside)
        yield Hinge(operator, link, first, then, given)


def _order_before(link: Word, aside: frozenset[int]) -> Word | None:
    """Return the order at the head of the clause that ends before a link."""
    start = max(_behind_a_topic(stretch_of(link)[0], link), _behind_a_clause(link))
    words = link.sentence.words[start : link.i]
    told = [one for one in words if one.text not in _MARKS and one.i not in aside]
    while told and told[0].low in _BEFORE_ORDERS:
        told = told[1:]
    if len(told) == 1 and _is_a_word_of_order(told[0], link):
        return told[0]
    if not told or not _is_an_order(told[0], link):
        return None
    helped = [
        one for one in told if one.dep in {"nsubj", "nsubjpass"} and _is_main(one)
    ]
    return None if helped else told[0]


def _behind_a_topic(start: int, link: Word) -> int:
    """Of "as to the miners, let them through and", return where "let" may stand."""
    words = link.sentence.words[start : link.i]
    comma = next((one.i for one in words if one.text == ","), None)
    led = [one.low for one in words[:2]] in _TOPICS
    return comma + 1 if led and comma is not None else start


def _is_a_word_of_order(only: Word, link: Word) -> bool:
    """Of "sign, and you can go": the parser takes such a word for a name."""
    words = link.sentence.words
    opens = not only.i or words[only.i - 1].tag == "``"
    you = [one.low for one in words[link.i + 1 : link.i + 2]] == ["you"]
    return opens and you and only.tag in {"NN", "NNP", "VB", "VBP"}


def _start_of(first: Word, link: Word) -> int:
    """Return where an order begins: at "do not", or at the first word of a thing."""
    words = first.sentence.words
    at = first.first if first.is_noun else first.i
    while at > stretch_of(link)[0] and words[at - 1].low in _DO_NOT:
        at -= 1
    return at


def _one_more_before(link: Word) -> Word | None:
    """Of "one more shot and we leave", return "shot"."""
    words = link.sentence.words[stretch_of(link)[0] : link.i]
    told = [one for one in words if one.text not in _MARKS]
    lows = [one.low for one in told[:2]]
    again = lows[:1] == ["another"] or lows in _ONE_MORE
    verb = any(one.is_verb and one.dep != "amod" for one in told)
    return told[-1] if again and not verb and told[-1].is_noun else None


def _behind_a_clause(link: Word) -> int:
    """Return the number of the first word behind the last words of speech."""
    words = link.sentence.words[: link.i]
    opened = [one.i + 1 for one in words[:-1] if one.tag == "``" and one.i > 0]
    return next((at for at in opened if _is_an_order(words[at], link)), 0)


def _is_main(subject: Word) -> bool:
    """Say whether a subject is that of the clause, and of no clause within it."""
    verb = subject.head
    relative = verb.dep in {"relcl", "advcl", "acl", "ccomp", "pcomp", "prt"}
    return not (relative or verb.child("mark") is not None)


def _is_an_order(verb: Word, link: Word) -> bool:
    helped = any(
        one.dep in _HELPS and one.i < verb.i and one.lemma != "do"
        for one in verb.children
    )
    alone = (verb.tag in _FORMS or verb.low == "let") and not helped
    return alone and verb.dep not in {"aux", "auxpass"} and verb.i < link.i


def _follows(link: Word) -> Word | None:
    """Return what will be done; "and you will find it" is done by nobody."""
    words = link.sentence.words
    stop = stretch_of(link)[1]
    for one in words[link.i + 1 : stop]:
        subject = nearest_subject(one)
        if subject is None or not link.i < subject.i < one.i:
            continue
        if any(o.text not in _MARKS for o in words[link.i + 1 : subject.first]):
            return None
        word = _word_given(one)
        if word is not None:
            return word
        return one if _comes_about(one, subject) else None
    return None


def _word_given(verb: Word) -> Word | None:
    """Of "I give you my word that no shot will be fired", return "fired"."""
    pledged = verb.child("dobj") if verb.lemma == "give" else None
    if pledged is not None and pledged.lemma in table.GIVES_WORD:
        return pledged.child("acl", "ccomp", "relcl") or verb.child("ccomp")
    promised = verb.lemma in {"promise", "swear", "pledge", "guarantee", "vow"}
    return verb.child("ccomp") if promised and verb.lemma in VERBS else None


def _comes_about(verb: Word, subject: Word) -> bool:
    """Say whether somebody does it, or it is what becomes of a bargain."""
    modal = modal_of(verb)
    if verb.lemma in table.TELLING - {"be", "have"}:
        return False  # "ask anybody and they will tell you"
    if modal in _LETS:
        return subject.low not in _NOBODY
    if modal in _FOLLOWS:
        passive = verb.child("auxpass") is not None
        return subject.low not in _NOBODY | {"you"} or (
            passive and subject.low == "you"
        )
    ours = subject.low in _OURS and verb.tag in {"VBZ", "VBP"}
    if ours and modal is None and verb.lemma not in table.STATES_OF_MIND | {"be"}:
        return True
    whose = {subject.low, *(one.low for one in subject.each("poss"))}
    person = subject.tag == "PRP" or subject.lemma in CAN_ACT
    if modal is None and person and whose & _THEIRS and verb.lemma in table.COMES_FREE:
        return verb.tag in {"VBZ", "VBP"}
    state = verb.lemma == "be" and any(o.low in table.OVER for o in verb.children)
    return state and verb.tag in {"VBZ", "VBP"} and subject.low not in {"there", "you"}

"""Speech without a verb: "according to", "in the view of", "by her account"."""

from collections.abc import Iterator

from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.cues import ACCOUNTS, REPORTED_ADVERBS, VIEWS, Act
from ceasefire.reading.lexicon.kinds import PEOPLE
from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.phrases import named_in, phrase_of, span_of
from ceasefire.reading.text.spans import Span

_BEFORE = frozenset({"in", "by", "to"})


def according_to(sentence: Sentence) -> Iterator[Attribution]:
    """Every such attribution of a sentence; what was said is the rest of it."""
    for word in sentence.words:
        source = _source(word)
        if source is not None and source.tag == "WP$":
            found = _behind_whose(sentence, word, source)
            if found is not None:
                yield found
        elif source is not None:
            yield _rest(sentence, word, source)
        elif word.low in REPORTED_ADVERBS:
            yield Attribution(
                cue=word,
                act=Act.REPORT,
                content=_without(sentence, word.i, word.i),
                speaker=None,
                mention=None,
                rule=f"adverb:{word.low}",
                confidence=0.7,
            )


def _source(word: Word) -> Word | None:
    if word.low == "according":
        to = word.preposition("to")
        if to is None and word.i + 1 < len(word.sentence.words):
            after = word.sentence.words[word.i + 1]
            to = after if after.low == "to" else None
        return to.child("pobj") if to is not None else None
    if word.low not in VIEWS | ACCOUNTS or word.head.low not in _BEFORE:
        return None
    owner = word.child("poss")
    if owner is not None:
        own = word.low == "words" and any(o.low == "own" for o in word.children)
        if own or owner.low == "your":
            return None  # "say, in your own words, what you saw"
        return owner if owner.tag == "WP$" or _is_set_apart(word) else None
    if word.low != "words" and not _is_set_apart(word):
        return None
    of = word.preposition("of")
    given = of.child("pobj") if of is not None else None
    speaks = given is not None and (
        word.low == "words" or given.is_name or given.lemma in SOMEBODY | PEOPLE
    )
    return given if speaks else None


def _is_set_apart(word: Word) -> bool:
    """Tell "In her eyes, the deal is dead" from "the dust got in her eyes"."""
    words, before = word.sentence.words, word.head.i - 1
    if before < 0 or words[before].text in {",", "“", '"', ";", ":"}:
        return True
    return words[before].low in {"that", "and", "but"}


def _behind_whose(sentence: Sentence, word: Word, whose: Word) -> Attribution | None:
    """Of "the council, in whose view the road is mined, left", return the clause."""
    clause = next((one for one in word.ancestors() if one.dep == "relcl"), None)
    if clause is None or not clause.head.is_noun or clause.head.i > whose.i:
        return None
    speaker = named_in(clause.head)
    said = span_of(sentence.words[word.i + 1 : clause.last + 1])
    if said is None:
        return None
    return Attribution(
        cue=word,
        act=_act_of(word),
        content=(said,),
        speaker=speaker,
        mention=phrase_of(speaker),
        rule="according-to",
        confidence=0.8,
    )


def _act_of(word: Word) -> Act:
    return Act.JUDGE if word.low in VIEWS else Act.REPORT


def _rest(sentence: Sentence, word: Word, source: Word) -> Attribution:
    first = word.i if word.low == "according" else word.head.i
    last = max(word.i, *(one.i for one in source.within()))
    comma = next(
        (one.i for one in sentence.words[word.i : last + 1] if one.text == ","), None
    )
    if comma is not None and comma > source.i:
        last = comma - 1
    speaker = named_in(source)
    return Attribution(
        cue=word,
        act=_act_of(word),
        content=_without(sentence, first, last),
        speaker=speaker,
        mention=phrase_of(speaker),
        rule="according-to",
        confidence=0.9,
    )


def _without(sentence: Sentence, first: int, last: int) -> tuple[Span, ...]:
    pieces = span_of(sentence.words[:first]), span_of(sentence.words[last + 1 :])
    kept = tuple(one for one in pieces if one is not None)
    return kept or (sentence.span,)

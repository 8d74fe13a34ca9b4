"""Acts told by everybody and nobody, or to somebody who is about to hear otherwise.

How    What "everyone repeats", what tradition has and what "you were told" goes round
       without anybody who answers for it. So is what a question lays before somebody.
Read   `is_hearsay`, `is_asked_about`.
"""

import re
from collections.abc import Iterator
from typing import Final

from ceasefire.reading.acts.governing import tellers
from ceasefire.reading.lexicon import telling, unreal, words
from ceasefire.reading.text.parse import Word

_EVERYBODY: Final = words(
    "everybody everyone people folk folks one somebody they gossips"
)
_LORE: Final = words("""legend tradition lore folklore saga gossip rumour rumor
    superstition
    prophecy fable myth hearsay proverb""")
_TOLD: Final = telling.TELLS | words("""tell repeat swear have maintain insist hold
    read hear
    whisper write claim allege""")
_ANYBODY: Final = words("anyone anybody everyone everybody comer comers world whoever")
_YOU: Final = words("you")
_YOURS: Final = words("your thy")
_LEARNS: Final = words("hear read learn tell inform assure")
_PASSES_ON: Final = words("""say write claim report tell hear read state maintain insist
    repeat assert announce declare learn complain argue""")
_HELD_TO_BE: Final = words(
    "court tribunal judge jury panel commission inquiry arbiter bench"
)
_TALE: Final = (
    r"(?:story|legend|tale|song|tradition|rumou?r|myth|saga|fable|gossip|saying)"
)
_GOES: Final = re.compile(
    rf"\b{_TALE}s? (?:goes|go|has it|have it|runs|run|would have it)\b"
    r"|\bas (?:the |his |her |their )?(?:plan|draft|script|joke|scenario|prophecy|tale|"
    r"legend|story|rumou?r) (?:had|has|goes|went) it\b|\bas (?:the )?(?:joke|story|"
    r"tale|"
    r"script|fable) (?:goes|went)\b"
    rf"|\bor so (?:[\w'’]+ ){{0,4}}(?:script|poem|novel|film|play|plan|joke|{_TALE})\b"
)
_IN_WORDS: Final = re.compile(
    r"^\W*(?:on the (?:radio|wireless|screen)|in the (?:news)?papers?|in (?:the |"
    r"their |our )?"
    r"(?:bulletins?|communiqués?|headlines|dispatches|propaganda))\b"
)
_BELIEVE_HIM: Final = re.compile(
    r"\bto (?:hear|listen to) (?:[\w'’]+ ){1,4}?(?:tell|talk|say|speak|,)"
    r"|\bif (?:one|you|we) (?:believes?|credits?|trusts?|goes? by|listens? to|asks?)\b"
    r"|\bif (?:[\w'’]+ ){1,5}(?:is|are|was|were) to be (?:believed|credited|trusted)\b"
    r"|\bto (?:believe|credit) (?:the|him|her|them|his|its|their)\b"
    r"|\bmake believe\b|\bmakes? out that\b|\bmade out that\b"
)


_COMES_TO_US: Final = words("hear read learn understand know believe gather")
_US: Final = words("we i")
_FOES: Final = words("enemy hostile")
_VOICES: Final = words("""radio television broadcaster press newspaper wireless station
    channel bulletin communique communiqué propaganda broadcast""")
_DISBELIEVED: Final = re.compile(
    r"\b(?:(?:do not|don['’]t|never) (?:believe|trust|credit|heed)|pay no (?:heed|"
    r"attention) to|take no notice of) (?:the |their |his |her )?(?:[\w-]+ )?"
    r"(?P<whom>[\w-]+)(?=[,.;!:]| when| if| says| on)"
)


def is_hearsay(word: Word) -> bool:
    """Say whether nobody in particular tells an act, or "you" were told it."""
    sentence = word.sentence.words
    text = " ".join(one.low for one in sentence)
    if _GOES.search(text) or _BELIEVE_HIM.search(text):
        return True
    if _IN_WORDS.match(text) and not any(tellers(word)):
        return True
    return any(
        _is_by_anybody(verb)
        or _is_to_anybody(verb)
        or _is_held(verb)
        or _is_by_the_enemys_voice(verb)
        for verb in _tellers(word)
    )


def is_asked_about(word: Word) -> bool:
    """Of "The general says his men withdrew." in the turn of who asks.

    So it is of "We were told that six were shot.", which is laid before somebody.
    """
    return any(
        (verb.tag in {"VBZ", "VBP"} and not any(verb.each("aux")))
        or any(verb.each("nsubjpass"))
        or (
            verb.lemma in _COMES_TO_US
            and any(who.low in _US for who in verb.each("nsubj"))
        )
        for verb in _tellers(word)
    )


def is_by_the_disbelieved(word: Word, names: frozenset[str]) -> bool:
    """Of "The fleet has sailed, says the palace.", where nobody is to believe it."""
    return any(
        who.lemma in names for verb in _tellers(word) for who in verb.each("nsubj")
    )


def disbelieved(text: str) -> frozenset[str]:
    """Return whom a text says not to believe, in small letters."""
    return frozenset(one["whom"] for one in _DISBELIEVED.finditer(text.lower()))


def _tellers(word: Word) -> Iterator[Word]:
    return (
        one
        for one in tellers(word)
        if one.is_verb and one is not word and one.lemma in _TOLD
    )


def _is_now(verb: Word) -> bool:
    helped = {one.low for one in verb.each("aux")}
    habit = bool(helped) and helped <= {"will", "would"}
    return habit or verb.tag in {"VBZ", "VBP"}


def _is_by_anybody(verb: Word) -> bool:
    for who in verb.each("nsubj"):
        if who.low in _LORE:
            return True
        whole = any(one.low == "whole" for one in who.each("amod"))
        bare = not any(who.each("det", "amod", "poss", "nummod", "relcl", "acl"))
        passed_on = who.low != "they" or verb.lemma in {
            "hold",
            "have",
            "repeat",
            "swear",
        }
        if _is_now(verb) and (whole or (who.low in _EVERYBODY and bare and passed_on)):
            return True
        if who.low in _YOU and not any(
            o.low in {"can", "must"} for o in verb.each("aux")
        ):
            return verb.lemma in _PASSES_ON
        if any(one.low in _YOURS for one in who.each("poss")):
            return who.lemma in unreal.PICTURES | unreal.TALES_TOLD | {
                "note",
                "message",
            }
    return False


def _is_by_the_enemys_voice(verb: Word) -> bool:
    """Of "the enemy radio says that we shot him", "the enemy says", to be gainsaid."""
    return any(
        who.lemma == "enemy"
        or (
            who.lemma in _VOICES
            and any(one.low in _FOES for one in who.each("amod", "compound", "poss"))
        )
        for who in verb.each("nsubj")
    )


def _is_to_anybody(verb: Word) -> bool:
    """Of "tells all comers", "told you"; what I told you myself is mine."""
    who = verb.child("nsubj")
    if who is not None and who.low in {"i", "we", "you"}:
        return False
    passive = [one for one in verb.each("nsubjpass") if one.low in _YOU]
    told = [*verb.each("dobj", "dative", "iobj"), *passive]
    told += [
        c for p in verb.each("prep", "dative") if p.low == "to" for c in p.each("pobj")
    ]
    if any(one.low in _ANYBODY for one in told):
        return _is_now(verb)
    return any(one.low in _YOU for one in told) and verb.lemma in _LEARNS


def _is_held(verb: Word) -> bool:
    """Of "they hold that he fired first"; a court's holding is a finding."""
    if verb.lemma != "hold" or not any(verb.each("ccomp")):
        return False
    return not any(one.lemma in _HELD_TO_BE for one in verb.each("nsubj"))

"""Acts denied behind the verb: "released not one", "met with no one".

Read   `is_of_nobody`.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.text.parse import Word

_NOBODY: Final = words("nobody none nowhere")
_NOT: Final = words("not hardly barely scarcely zero no neither none nobody nothing")
_ONE: Final = words("a an one single")
_OTHERWISE: Final = words("only just merely all")  # "not only the men but"
_TO: Final = words("to from at in on by with against")
_OUT_OF: Final = words("to from")
_NEAR: Final = 6  # words
_BETWEEN: Final = words("""has had have did was were he she they we i it upon on at
    against
    over into absolutely exactly precisely almost practically""")
_NO_MATTER: Final = words("avail effect purpose end use surprise")


def is_of_nobody(word: Word) -> bool:
    """Say whether an act is said of nobody or nothing, or its "not" set apart."""
    things = list(word.each("dobj", "nsubjpass", "attr", "nsubj"))
    if word.is_noun:
        things.append(word)
    if word.dep == "acl":
        things.append(word.head)
    if any(_is_none(one) for one in things):
        return True
    if _goes_on_to_nobody(word):
        return True
    return _has_no_place(word) or _is_cut_off(word) or _is_without(word)


def _goes_on_to_nobody(word: Word) -> bool:
    """Of "fired upon nobody", "killed has he nobody", whatever hangs on what."""
    if not word.is_verb:
        return False
    after = word.sentence.words[word.i + 1 : word.i + _NEAR]
    for at, one in enumerate(after):
        pair = " ".join(o.low for o in after[at : at + 2])
        if one.low in _NOBODY or pair in {"no one", "not one", "no soul"}:
            behind = after[at + 1 : at + 2]
            return not any(o.low in {"but", "else", "except"} for o in behind)
        if one.low not in _BETWEEN:
            return False
    return False


def _is_without(word: Word) -> bool:
    """Of "without a shot having been fired", "with nothing signed"."""
    near = word.sentence.words[max(0, word.i - _NEAR) : word.i]
    lone = [one for one in near if one.low == "without"]
    if not lone:
        return False
    between = near[near.index(lone[-1]) + 1 :]
    return not any(
        one.text == "," or (one.is_verb and one.head is not word) for one in between
    )


def _is_none(thing: Word) -> bool:
    """Of "not one of its men", "zero prisoners", "hardly anyone"."""
    within = [one.low for one in thing.within()]
    before = thing.sentence.words[max(0, thing.first - 1)].low
    if before == "not" and within[0] in _ONE:
        return True
    if any(one.dep == "neg" for one in thing.children):
        return True
    if within[0] in _NOT and not (len(within) > 1 and within[1] in _OTHERWISE):
        return True
    return any(one.low == "zero" for one in thing.each("nummod", "det"))


def _has_no_place(word: Word) -> bool:
    """Of "to nobody", "with no one", "from none of the posts", "from no post"."""
    for prep in word.children:
        if prep.low not in _TO or prep.dep not in {"prep", "dative", "agent"}:
            continue
        if word.sentence.words[prep.i - 1].text == ",":
            continue  # "met the envoy, with nobody else there"
        for one in prep.each("pobj", "pcomp"):
            lone = one.low == "one" and any(d.low == "no" for d in one.each("det"))
            if one.low in _NOBODY or lone:
                return True
            bare = any(d.low == "no" for d in one.each("det"))
            if bare and prep.low in _OUT_OF and one.lemma not in _NO_MATTER:
                return True
    return False


def _is_cut_off(word: Word) -> bool:
    """Of "the men were not, as we wrote, released"."""
    lows = [one.low for one in word.sentence.words[: word.i]]
    if not lows or lows[-1] != "," or lows.count(",") < 2:
        return False
    first = len(lows) - 2 - lows[:-1][::-1].index(",")
    return first > 0 and lows[first - 1] in {"not", "never", "n't", "n’t"}

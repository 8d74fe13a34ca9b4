"""Words whatever their tense: "left", "leaves", "has left" and "will leave" are one.

How    Helping verbs of time are left out; irregular forms are looked up; of others the
       ending goes. What is left is no word, and is only held against another such.
       Verbs of what may, must or should be are kept: they say something else.
Read   `untensed`.
"""

from collections.abc import Sequence
from typing import Final

from ceasefire.reading.lexicon import words

_HELPING: Final = words("will would shall has have had having do does did")
_BE: Final = words("is are was were am be been being")
_FORMS: Final = """
become became | begin began begun | break broke broken | bring brought | build built
buy bought | catch caught | choose chose chosen | come came | cut | deal dealt
draw drew drawn | drive drove driven | fall fell fallen | feed fed | feel felt
fight fought | find found | flee fled | fly flew flown | forbid forbade forbidden
forget forgot forgotten | forgive forgave forgiven | freeze froze frozen
get got gotten | give gave given | go went gone | grow grew grown | hang hung
hear heard | hide hid hidden | hold held | keep kept | know knew known | lay laid
lead led | leave left | lend lent | let | lie lay lain | lose lost | make made
mean meant | meet met | overthrow overthrew overthrown | pay paid | put | quit
read | rebuild rebuilt | resell resold | ride rode ridden | rise rose risen | run ran
say said | see saw seen | seek sought | sell sold | send sent | set | shake shook shaken
shoot shot | show shown | shut | sit sat | speak spoke spoken | spend spent | split
spread | stand stood | steal stole stolen | strike struck | swear swore sworn
take took taken | teach taught | tell told | think thought | throw threw thrown
undertake undertook undertaken | understand understood | uphold upheld | win won
withdraw withdrew withdrawn | withhold withheld | withstand withstood
write wrote written
"""
_PLAIN: Final = {
    form: one.split()[0]
    for line in _FORMS.strip().splitlines()
    for one in line.split("|")
    for form in one.split()[1:]
    if form != "lay"
}
_LEAST: Final = 2  # letters that are left of a word without its ending
_VOWELS: Final = frozenset("aeiouy")


def untensed(told: Sequence[str]) -> tuple[str, ...]:
    """Return words in small letters without what their tense adds to them."""
    behind = [*told[1:], ""]
    kept = (
        one
        for one, after in zip(told, behind, strict=True)
        if one not in _HELPING and not (one in _BE and after.endswith("ing"))
    )
    return tuple("be" if one in _BE else _plain(one) for one in kept)


def _plain(word: str) -> str:
    word = _without_ending(_PLAIN.get(word, word))
    doubled = len(word) > _LEAST + 1 and word[-1] == word[-2]
    if doubled and word[-1] not in {"s", "l", *_VOWELS}:
        word = word[:-1]  # "stopp"
    bare = word.rstrip("e")
    return bare if len(bare) >= _LEAST else word


def _without_ending(word: str) -> str:
    if word.endswith("ss"):
        return word
    for ending in ("ing", "ied", "ed", "ies", "es", "s"):
        short = word.removesuffix(ending)
        if short != word and len(short) >= _LEAST and set(short) & _VOWELS:
            return f"{short}y" if ending in {"ied", "ies"} else short
    return word

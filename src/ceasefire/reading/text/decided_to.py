"""What was decided, which the parser hangs on how: "decided by a show of hands to go".

Why    Of that the parser makes hands that go. Then nothing was decided.
How    An infinitive that is hung on a noun behind a verb of deciding and a preposition
       is what was decided, unless it is a noun of what may be done: "voted on a plan
       to go".
Read   `hang_what_is_decided`.
"""

from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.text.parse import Sentence, Word

_DECIDES: Final = words("decide resolve vote agree choose promise refuse undertake")
_HOW: Final = words("by at in after on during following with")
_TO_DO: Final = words("""plan proposal motion decision call request offer invitation
    promise refusal resolution bid attempt effort right duty chance demand pledge
    agreement idea wish order need way move ability freedom time deal""")


def hang_what_is_decided(sentence: Sentence) -> None:
    """Hang such infinitives on the verb, while a sentence is made."""
    moved = False
    for act in sentence.words:
        verb = _decides(act) if act.dep in {"acl", "relcl"} else None
        if verb is not None:
            act.head, act.dep, moved = verb, "xcomp", True
    if moved:
        sentence.wire()


def _decides(act: Word) -> Word | None:
    """Return the verb of deciding that an infinitive belongs to."""
    bare = act.child("nsubj", "nsubjpass", "mark") is None
    to = any(one.low == "to" and one.dep == "aux" for one in act.children)
    if act.tag != "VB" or not to or not bare:
        return None
    above = act.head
    while not above.is_verb and above.head is not above:
        if above.lemma in _TO_DO or (above.dep == "prep" and not _tells_how(above)):
            return None
        above = above.head
    open_ = above.child("xcomp", "ccomp", "dobj") is None
    return above if above.is_verb and above.lemma in _DECIDES and open_ else None


def _tells_how(prep: Word) -> bool:
    """Of "by a show of hands", "at its congress in Lom", that it is no aim."""
    inner = prep.head.dep in {"pobj", "dobj"}  # "of hands"
    return inner or prep.low in _HOW

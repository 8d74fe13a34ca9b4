"""What undoes the first of several verbs and holds for the next as well.

Why    Of "had not seized the ferry, looted the depot or left" the parser may hang the
       first on the second, and of "is believed to have fled and burned it" the second
       on the believing.
Read   `is_undone_with_the_first`, `joined_below`.
"""

from ceasefire.reading.acts.against import why_against
from ceasefire.reading.acts.governing import listed_before
from ceasefire.reading.acts.undone import is_as_though
from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.telling import BELIEVES
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Word

_WHOEVER = words("whoever whichever anyone anybody who")
_HE = words("he she anyone anybody whoever one")
_LEFT_OPEN = BELIEVES | words("fear hope dream wish pretend doubt deny pray")
_SEEMS = words("be seem look feel sound act behave appear")


def is_undone_with_the_first(word: Word) -> bool:
    """Say whether a verb shares what undoes the verb before it."""
    if not word.is_verb:
        return False
    who = [*word.each("nsubj", "nsubjpass")]
    if any(map(_is_he_who, who)):
        return True
    bare = not who and not any(word.each("aux", "auxpass", "mark"))
    if bare and any(map(_is_left_open, listed_before(word))):
        return True
    if bare and word.dep == "conj" and _is_told_to_have(word.head):
        return True
    return _is_seeming_too(word)


def _is_left_open(first: Word) -> bool:
    whoever = any(one.low in _WHOEVER for one in first.each("nsubj", "nsubjpass"))
    if any(map(is_as_though, first.each("mark", "advmod"))):
        return True
    if any(first.each("mark")) or (first.dep != "ccomp" and not whoever):
        return False
    return whoever or denied(first) or why_against(first, top=True) == "conditional"


def _is_he_who(who: Word) -> bool:
    """Of "he who hijacked it, sank it and fled would be punished", of the sinking."""
    behind = who.sentence.words[who.i + 1 : who.i + 2]
    generic = any(one.low in {"who", "that"} for one in behind)
    would = any(one.tag == "MD" or one.tag in {"VBZ", "VBP"}
                for one in who.sentence.words[who.last :])  # fmt: skip
    return generic and who.low in _HE and would


def _is_told_to_have(teller: Word) -> bool:
    """Of "is believed to have fled", whoever believes it."""
    passive = any(teller.each("auxpass"))
    return passive and any(
        {"to", "have"} <= {aux.low for aux in one.each("aux")}
        for one in teller.each("xcomp")
    )


def _is_seeming_too(word: Word) -> bool:
    """Of "it was as if it had fled and the guards had been shot", of the shooting."""
    over = word.head
    had = any(one.low == "had" for one in word.each("aux"))
    if word.dep != "conj" or not had or over.lemma not in _SEEMS:
        return False
    return any(
        over.i < one.i < word.i and any(map(is_as_though, one.each("mark", "advmod")))
        for one in over.each("advcl")
    )


def joined_below(word: Word) -> Word | None:
    """Return the clause that one goes on from: "the plan was that A left and B fled".

    Only without a comma, in one tense, and where the first is a clause of another verb
    and not denied itself.
    """
    if not word.is_verb or word.first < 1:
        return None
    if word.child("nsubj", "nsubjpass") is None:
        return _listed_below(word)
    and_ = word.sentence.words[word.first - 1]
    first = and_.head
    if and_.dep != "cc" or not first.is_verb or first.i > word.i or first is word.head:
        return None
    helps = {one.low for one in first.each("aux", "auxpass")}
    alike = helps == {one.low for one in word.each("aux", "auxpass")}
    below = first.dep in {"ccomp", "advcl", "csubj"} and any(first.each("mark"))
    return first if alike and below and not denied(first) else None


def _listed_below(word: Word) -> Word | None:
    """Of "guessed that it had fled, burned it and left", hung on the guessing."""
    over = word.head
    if word.dep != "conj" or any(word.each("aux", "auxpass")):
        return None
    before = word.sentence.words[word.first - 1].low
    if before not in {",", "or"} and over.lemma not in _LEFT_OPEN:
        return None
    return next(
        (
            one
            for one in over.each("ccomp", "xcomp")
            if over.i < one.i < word.i
            and any(aux.low in {"had", "have"} for aux in one.each("aux"))
        ),
        None,
    )

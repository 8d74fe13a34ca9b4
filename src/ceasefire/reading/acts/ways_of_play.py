"""Acts done for show, or by those who only stand for somebody: "burned in effigy".

Read   `is_for_show`.
"""

import re
from typing import Final

from ceasefire.reading.lexicon import unreal, words
from ceasefire.reading.text.parse import Word

_FOR_SHOW: Final = re.compile(
    r"\bin effigy\b"
    r"|\bfor (?:the |an? )?(?:cameras?|practice|show|fun|training|film|"
    r"photographers?)\b"
    r"|\bfor the benefit of (?:the )?(?:press|journalists|cameras?|visitors)\b"
    r"|\bin (?:jest|play|mime|miniature|pantomime)\b"
    r"|\b(?:on|from) (?:the )?(?:stage|screen|canvas|chessboard|game board|sand "
    r"?table)\b"
    r"|\bat (?:chess|cards|play|draughts)\b"
    r"|\bwith (?:wooden|toy|cardboard) (?:rifles?|guns?|swords?|pistols?)\b|\bwith "
    r"blanks\b"
    r"|\b(?:by way of|as an?|as) (?:rehearsal|stunt|exercise|game|joke)\b"
    r"|\bon (?:turn|move|round) (?:\d+|one|two|three|four|five|six|seven|eight|nine)\b"
)
_MADE_OF: Final = words("""toy tin cardboard dummy inflatable papier-mâché papier-mache
    lego
    wax snowman scarecrow puppet doll mannequin marionette""")
_UMPIRES: Final = unreal.UMPIRES | words("playwright dramatist novelist")
_RULES: Final = words(
    "rule declare judge adjudge call count score hold decide say have let"
)
_COLOURS: Final = words("blue red orange purple yellow blueland redland")
_IN_WHICH: Final = words("which wherein where")
_LONG: Final = 14  # words before "in which"
_TALE_PARTS: Final = words("""ending finale subplot epilogue prologue storyline
    denouement""")
_SERIALS: Final = (
    unreal.FICTION | _TALE_PARTS | words("serial chapter episode instalment feuilleton")
)
_WORDS: Final = words("""radio wireless press newspaper paper editorial headline rumour
    rumor
    gossip bulletin communiqué communique propaganda broadcast tabloid gazette journal
    pamphlet leaflet caption hearsay""")
_WORDS_DO: Final = words("visit meet investigate release withdraw examine inspect sign")
_POSES: Final = words("pose dress disguise masquerade make act")
_DEPICTS: Final = words(
    "draw paint sketch imagine picture carve embroider sculpt invent"
)
_MYTHICAL: Final = words("""king queen prince princess emperor empress giant dragon
    ogre witch
    wizard troll goddess demon pharaoh sultan giantess mermaid fox hare""")


_FABLED: Final = words("""giant giants giantess dragon dragons ogre ogres troll trolls
    goblin goblins unicorn mermaid werewolf""")
"""Who is of a tale by any article; a king may be of flesh and blood."""


def is_for_show(word: Word) -> bool:
    """Say whether an act is one of a show, a picture or a fairy tale."""
    text = " ".join(one.low for one in word.sentence.words)
    return (
        _FOR_SHOW.search(text) is not None
        or _is_by_a_stand_in(word)
        or _is_ruled(word)
        or _is_pictured(word)
        or _is_in_a_tale(word)
        or _is_done_by_words(word)
    )


def _is_in_a_tale(word: Word) -> bool:
    """Of "the chapter of our serial in which the hussar blew up the viaduct"."""
    for one in (word, word.head):
        if one.dep == "relcl" and one.head.lemma in _TALE_PARTS:
            return True  # "an ending that has everybody executed"
    before = word.sentence.words[: word.i]
    at = next((o.i for o in reversed(before) if o.low in _IN_WHICH), 0)
    if at < 1 or (before[at].low == "which" and before[at - 1].low != "in"):
        return False
    if any(one.text == ";" for one in before[at:]):
        return False
    near = before[max(0, at - (_LONG if before[at].low != "where" else 2)) : at]
    return any(o.lemma in _SERIALS and not o.is_name for o in near)


def _is_done_by_words(word: Word) -> bool:
    """Of "their radio sank the ferry", "the envoy, expelled by our editorial"."""
    if not word.is_verb or word.lemma in _WORDS_DO:
        return False
    agents = [*word.each("nsubj")]
    agents += [c for by in word.each("agent") for c in by.each("pobj")]
    if word.tag == "VBN" and not any(word.each("aux", "auxpass")):
        # "by our editorial expelled", which the parser hangs on the noun
        before = word.sentence.words[max(0, word.i - 4) : word.i]
        by = next((one for one in before if one.low == "by"), None)
        agents += [c for c in by.each("pobj") if c.i == word.i - 1] if by else []
    return any(one.lemma in _WORDS and not one.is_name for one in agents)


def _is_by_a_stand_in(word: Word) -> bool:
    """Of "Red attacked on turn two", "tin soldiers", "a king hanged one in ten"."""
    things = list(word.each("nsubj", "nsubjpass", "dobj"))
    one = word
    while one.dep == "conj" and not any(one.each("nsubj", "nsubjpass")):
        one = one.head
        things += one.each("nsubj", "nsubjpass")  # "Blue crossed and took it"
    if word.dep in {"relcl", "acl"}:
        things.append(word.head)
    if word.dep == "ccomp" and any(one.low == "that" for one in things):
        things += word.sentence.words[max(0, word.i - 2) : word.i - 1]
    for one in things:
        if one.lemma in _MADE_OF or any(
            c.low in _MADE_OF for c in one.each("amod", "compound")
        ):
            return True
        bare = not any(one.each("det", "poss", "compound", "amod"))
        if one.low in _COLOURS and one.text[0].isupper() and bare:
            return True
        if one.low in _FABLED and not one.is_name and not any(one.each("compound")):
            return True  # the mining giant is none of a tale
        any_ = any(d.low in {"a", "an"} for d in one.each("det"))
        if one.low in _MYTHICAL and not one.is_name and any_ and one.dep != "dobj":
            return True
    return False


def _is_ruled(word: Word) -> bool:
    """Of "umpires ruled the flagship sunk"."""
    return any(
        one.is_verb
        and one.lemma in _RULES
        and any(
            {who.lemma, who.low.removesuffix("s")} & _UMPIRES
            for who in one.each("nsubj")
        )
        for one in word.ancestors()
    )


def _is_pictured(word: Word) -> bool:
    """Of "drew soldiers who burned a house", "posed as men who had been wounded"."""
    if word.dep not in {"relcl", "acl", "ccomp"}:
        return False
    thing = word.head
    if thing.dep == "pobj" and thing.head.low == "as":
        return thing.head.head.lemma in _POSES
    verb = thing if thing.is_verb else thing.head
    if not verb.is_verb or verb.lemma not in _DEPICTS:
        return False
    fires = thing.lemma in unreal.GROUNDS | {
        "line",
        "fire",
        "gun",
        "weapon",
        "attention",
    }
    return not fires and (thing is verb or thing.dep == "dobj")

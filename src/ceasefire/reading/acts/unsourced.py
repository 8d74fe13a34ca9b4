"""Acts claimed by what nobody signs: "a website had written", "it has been said that".

How    A message, a leaflet or a post speaks for nobody unless the text says whose it
       is ("the ministry's website", "a message from the brigade"). So does "it was
       claimed" where nobody is named who claims.
Read   `is_unsourced`.
"""

import re
from typing import Final

from ceasefire.reading.acts.governing import tellers
from ceasefire.reading.lexicon import telling, unreal, words
from ceasefire.reading.text.parse import Word

_SHEETS: Final = words("""message website site leaflet flyer flier pamphlet poster
    placard
    graffito graffiti blog blogger forum post posting tweet hashtag thread meme slogan
    sticker broadcast caller chat internet podcast spam screenshot banner caption sms
    clip""")
_PAPERS: Final = words(
    "letter note telegram card call email e-mail fax account voice notice source"
)
"""Of somebody as a rule, and of nobody where they are not signed."""
_UNSIGNED: Final = words("""anonymous unsigned unnamed chain unknown forged unidentified
    unattributed fake crude nameless""")
_KINDS: Final = _UNSIGNED | words("""text voice chain telephone phone web internet news
    media e-mail email whatsapp telegram facebook twitter blog chat group family class
    social online video audio forum warning new further several some many other""")
_OFFICIAL: Final = words("""official presidential governmental ministerial military
    diplomatic royal papal parliamentary municipal""")
_FROM: Final = words("of from by")
_TELLS: Final = telling.TELLS | words("""tell write claim allege assert read carry
    spread circulate bring run warn have maintain insist announce repeat hold shout cry
    teach""")
_SAID: Final = words("say claim suggest assert whisper argue maintain hint")
_CAN: Final = words("must should can could may might need cannot")
_SOME: Final = words("some many others")
_SOME_SAY: Final = words("say claim hold maintain insist believe argue swear allege")
_ACCORDING: Final = re.compile(
    r"\baccording to (?:the |some |several |many |a |an |anonymous |unsigned |"
    r"these |those )*"
    r"(?:leaflets?|fl[yi]ers?|pamphlets?|posters?|placards?|graffiti|blogs?|forums?|"
    r"tweets?|posts?|social media|messages|websites|chat groups?)\b[^;]*,[^;]*$"
)


_IT_WAS_SAID: Final = re.compile(
    r"\bit (?:was|is|has been|had been)(?: \w+){0,1} (?:said|claimed|suggested|"
    r"asserted|whispered|rumou?red|argued|maintained|hinted) (?:at|in) the "
    r"[\w ]{2,20}? "
    r"that\b[^;]*$"
)
"""Before an act that the parser hangs on the time at which it was said."""


def is_unsourced(word: Word) -> bool:
    """Say whether an act is told by a message, a leaflet or a voice of nobody's."""
    before = " ".join(one.low for one in word.sentence.words[: word.i])
    if _ACCORDING.search(before) or _IT_WAS_SAID.search(before):
        return True
    return any(
        _is_by_a_sheet(one) or _is_said_by_nobody(one) or _is_what_some_say(one)
        for one in tellers(word)
        if one.is_verb and one is not word
    )


def _is_by_a_sheet(verb: Word) -> bool:
    """Of "a leaflet said", "unconfirmed reports say"."""
    marks = (m.low for who in verb.each("nsubj") for m in who.each("amod"))
    if not unreal.NOT_VOUCHED.isdisjoint(marks):
        return True
    by = [*verb.each("nsubj")]
    if verb.tag == "VBG" and verb.dep == "acl":
        by.append(verb.head)  # "a message saying that"
    return verb.lemma in _TELLS and any(map(_is_nobodys, by))


def _is_nobodys(sheet: Word) -> bool:
    """Of "posts on social media", not of "the ministry's website"."""
    if sheet.is_name and sheet.i:
        return False  # a first word may be taken for a name
    marks = {one.low for one in sheet.each("amod", "compound", "nmod")}
    unsigned = sheet.lemma in _PAPERS and bool(marks & _UNSIGNED)
    names = {sheet.lemma.lower(), sheet.low, sheet.low.removesuffix("s")}
    bare = sheet.low == "source" and not any(
        sheet.children
    )  # of a label: "Source says"
    if not (unsigned or bare or names & _SHEETS or _is_a_text(sheet)):
        return False
    return marks & _UNSIGNED != set() or not _has_an_owner(sheet)


def _is_a_text(sheet: Word) -> bool:
    """Of "we had a text saying that", which came by telephone; not of "the text"."""
    any_ = any(one.low in {"a", "another", "some"} for one in sheet.each("det"))
    return sheet.lemma == "text" and any_


def _has_an_owner(sheet: Word) -> bool:
    if any(sheet.each("poss", "appos")):
        return True
    if any(one.low not in _KINDS for one in sheet.each("compound", "nmod")):
        return True
    if any(one.low in _OFFICIAL for one in sheet.each("amod")):
        return True
    sent = [
        by
        for clause in sheet.each("acl")
        for by in clause.each("agent", "prep")
        if by.low == "by"
    ]
    return any(
        thing.kind != "DATE"
        for prep in (*sheet.each("prep"), *sent)
        if prep.low in _FROM
        for thing in prep.each("pobj")
    )


def _is_said_by_nobody(verb: Word) -> bool:
    """Of "it has been said that", not of "it must be said that"."""
    by = [who for one in verb.each("agent") for who in one.each("pobj")]
    somebody = [who for who in by if who.low not in _SOME]
    if verb.lemma not in _SAID | unreal.WHISPERS or somebody:
        return False
    if any(one.low in _CAN for one in verb.each("aux")):
        return False
    passive = any(verb.each("auxpass"))
    return passive and any(
        who.low == "it" for who in verb.each("nsubjpass", "nsubj", "expl")
    )


def _is_what_some_say(verb: Word) -> bool:
    """Of "some say that he was shot"; what some said they may have seen."""
    now = verb.tag in {"VBP", "VBZ"} and not any(verb.each("aux"))
    return (
        now
        and verb.lemma in _SOME_SAY
        and any(
            who.low in _SOME and not any(who.children) for who in verb.each("nsubj")
        )
    )

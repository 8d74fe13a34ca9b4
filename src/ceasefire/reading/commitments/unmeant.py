"""Clauses with "if" or "when" that set no condition, and acts that are only asked for.

Read   `is_comment`, `is_never`, `is_unreal` of what has to be; `is_history` of both;
       `is_question` of the act.
"""

from itertools import takewhile

from ceasefire.reading.lexicon import words
from ceasefire.reading.lexicon.acts import TABLES
from ceasefire.reading.lexicon.conditions import COMMENTS, EMPTY, NEVER, QUESTIONED
from ceasefire.reading.text.parse import Word

_HAVE = frozenset({"have", "has", "had"})
_HAS_TO = 3  # words
_OPENS = words("open begin start resume convene meet")


def is_question(main: Word) -> bool:
    """Say whether a clause asks: "what will it do", not "the man, who will leave"."""
    return any(
        one.tag in {"WP", "WRB"}
        and one.dep != "mark"
        and not (main.dep == "relcl" and one.dep == "nsubj")
        for one in main.children
    )


def is_comment(given: Word) -> bool:
    """Of "if you ask me", "in case you wonder", which only comments on the speech."""
    subject, object_ = given.child("nsubj"), given.child("dobj")
    need_be = given.low == "be" and given.sentence.words[given.i - 1].low == "need"
    if (given.low in EMPTY and subject is None) or need_be:
        return True
    asks = given.lemma == "ask" and object_ is not None and object_.low == "me"
    if subject is None and given.tag == "VBN" and given.lemma in QUESTIONED:
        return any(one.low in {"when", "once"} for one in given.each("advmod", "mark"))
    told = subject is not None and subject.low in {"you", "i"}
    return told and (asks or given.lemma in COMMENTS)


def is_history(main: Word, mark: Word, given: Word) -> bool:
    """Of "was to be mended when the war broke out", that "when" tells a time."""
    past = given.tag == "VBD" and not any(given.each("aux", "auxpass"))
    over = main.head if main.dep == "xcomp" else main
    return mark.low in {"when", "once"} and past and over.low in {"was", "were"}


def is_if_need_be(mark: Word) -> bool:
    """Of "on foot if they had to", "if need be", that nothing hangs on it."""
    behind = mark.sentence.words[mark.i + 1 :]
    run = [one.low for one in takewhile(lambda one: one.text.isalpha(), behind)]
    has_to = len(run) == _HAS_TO and run[1] in _HAVE and run[2] == "to"
    empty = len(run) == 1 and run[0] in EMPTY
    return mark.low == "if" and (has_to or empty or run == ["need", "be"])


def tells_the_time(mark: Word, given: Word) -> bool:
    """Of "will be there when the talks open", that it says only when."""
    subject = given.child("nsubj", "nsubjpass")
    of_talks = subject is not None and subject.lemma in TABLES
    return mark.low == "when" and given.lemma in _OPENS and of_talks


def is_never(given: Word) -> bool:
    """Of "when hell freezes over", which is to say never."""
    subject = given.child("nsubj")
    return subject is not None and (subject.lemma, given.lemma) in NEVER


def is_unreal(given: Word) -> bool:
    """Of "if I were a betting man", which is so of nobody."""
    subject = given.child("nsubj")
    one = subject is not None and subject.low in {"i", "he", "she", "it"}
    return one and given.low == "were"

"""What somebody is about to do, told in the present: "we strike at dawn".

Read   `is_ahead`.
"""

from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon import turns as turns_of
from ceasefire.reading.text.parse import Word


def is_ahead(main: Word) -> bool:
    """Of "on Sunday we march", "we strike at dawn": what somebody is about to do."""
    subject = main.child("nsubj")
    ours = subject is not None and subject.low in {"we", "i"}
    if not ours or main.tag not in {"VBP", "VBZ"} or any(main.each("aux")):
        return False
    if main.lemma in words_of.THINKS or main.lemma in {"be", "have", "know"}:
        return False
    beside = [
        *main.each("npadvmod", "advmod"),
        *(inner for one in main.each("prep") for inner in one.each("pobj")),
    ]
    coming = turns_of.COMING_TIMES
    when = [one for one in beside if one.low in coming or one.kind == "DATE"]
    often = any(o.low in turns_of.OFTEN_TIMES for one in when for o in one.within())
    return bool(when) and not often

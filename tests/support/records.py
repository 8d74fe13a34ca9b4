"""What a reading found, as plain values to hold against what was expected."""


def steps(reading) -> list[tuple[str, str, str]]:
    """Kind, status and words of each measure."""
    words = reading.document.words_of
    return [
        (str(one.kind), str(one.status), words(one.words)) for one in reading.measures
    ]


def done(reading) -> set[str]:
    """Words by which each act that took place was found."""
    words = reading.document.words_of
    return {words(one.trigger) for one in reading.events if one.done}


def rules(reading) -> list[tuple[str, str]]:
    """Kind and words of each decision rule."""
    words = reading.document.words_of
    return [(str(one.kind), words(one.cue)) for one in reading.decision_rules]


def relations(reading) -> list[tuple[str, str, str]]:
    """Who, is what, to whom."""
    words = reading.document.words_of
    return [
        (words(one.subject.span), one.kind, words(one.object.span))
        for one in reading.relations
    ]


def said(reading) -> list[tuple[str | None, str]]:
    """Speaker and words of each statement."""
    words = reading.document.words_of
    return [
        (
            words(one.speaker.span) if one.speaker and one.speaker.span else None,
            " | ".join(map(words, one.content)),
        )
        for one in reading.statements
    ]


def hinged(reading) -> list[tuple[str, bool, str, str]]:
    """Operator, whether it will be, act and condition of what hangs on something."""
    words = reading.document.words_of
    return [
        (one.operator, one.will, words(one.action), words(one.condition))
        for one in reading.commitments
        if one.condition is not None
    ]

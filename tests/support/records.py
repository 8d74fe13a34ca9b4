"""What a reading found, as plain values to hold against what was expected."""


def steps(reading) -> list[tuple[str, str, str]]:
    """Kind, status and words of each measure."""
    words = reading.document.words_of
    return [
        (str(one.kind), str(one.status), words(one.words)) for one in reading.measures
    ]

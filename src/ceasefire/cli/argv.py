"""Several files after one ``--events``, as people type them.

Why    A shell turns ``--events data/*.csv`` into one flag and many files; the
       option parser takes one value per flag.
How    `spread` repeats the flag before each further file, and leaves the rest be.
"""

from pathlib import Path

EVENTS = "--events"
_DATA_SUFFIXES = frozenset({".csv", ".tsv", ".gz", ".zip", ".txt"})


def spread(words: list[str]) -> list[str]:
    """Repeat ``--events`` before every file that follows one.

    A word counts as a file if there is a file of that name, or if it ends like
    one: a misspelt file is then reported as missing, not as a stray argument.

    >>> spread(["brief", "syria-2016", "--events", "a.csv", "b.csv.gz", "--json"])
    ['brief', 'syria-2016', '--events', 'a.csv', '--events', 'b.csv.gz', '--json']
    """
    spread_words: list[str] = []
    values_follow = False
    wants_value = False
    for word in words:
        if word == EVENTS:
            values_follow = wants_value = True
        elif word.startswith("-"):
            values_follow = wants_value = False
        elif wants_value:
            wants_value = False
        elif values_follow and _is_file(word):
            spread_words.append(EVENTS)
        else:
            values_follow = False
        spread_words.append(word)
    return spread_words


def _is_file(word: str) -> bool:
    path = Path(word)
    return path.suffix.lower() in _DATA_SUFFIXES or path.is_file()

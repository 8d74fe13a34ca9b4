"""Nouns for what is done: "the release", "payment of the arrears", "lending its men".

Read   `is_of_an_act`.
"""

from ceasefire.reading.lexicon.hinges import ACT_ENDINGS, ACT_NOUNS, NO_ACT_NOUNS
from ceasefire.reading.text.parse import Word


def is_of_an_act(word: Word) -> bool:
    """Say whether a noun or gerund names something that somebody does."""
    if word.is_verb:
        return True
    if not word.is_noun or word.is_name or word.lemma in NO_ACT_NOUNS:
        return False
    if word.lemma in ACT_NOUNS or word.low in ACT_NOUNS:
        return True
    long = len(word.lemma) > max(map(len, ACT_ENDINGS)) + 2
    return long and word.lemma.endswith(ACT_ENDINGS)

"""Whatever a parser makes of a sentence, its words hang together afterwards."""

import random

from ceasefire.reading.text.hidden_verbs import give_a_verb
from ceasefire.reading.text.parse import Sentence, Word
from ceasefire.reading.text.rehung import rehang

TAGS = {
    "if": "IN", "unless": "IN", "until": "IN", "once": "IN", "provided": "VBN IN",
    "that": "IN", "on": "IN", "as": "IN RB", "long": "RB", "condition": "NN",
    "only": "RB",
    "and": "CC", "or": "CC", "but": "CC", ",": ",", "the": "DT", "it": "PRP",
    "Army": "NNP", "Norway": "NNP", "shelling": "VBG NN", "stops": "NNS VBZ",
    "attends": "VBZ", "attend": "VB VBP", "is": "VBZ", "not": "RB", "will": "MD",
    "would": "MD", "invited": "VBN", "freed": "VBN VBD", "said": "VBD", "to": "TO IN",
    "votes": "NNS",
}  # fmt: skip
DEPS = ["mark", "nsubj", "nsubjpass", "advcl", "ccomp", "conj", "cc", "prep", "pobj",
        "aux", "auxpass", "neg", "dobj", "acl", "dep", "punct", "det", "compound",
        "advmod", "parataxis", "preconj"]  # fmt: skip
ACTS = ("the Army will attend", "it would attend", "Norway said it will attend")
OPENS = ("if", "only if", "unless", "until", "once", "provided that", "provided",
         "on condition that", "as long as")  # fmt: skip
CLAUSES = ("Norway attends", "the Army is invited", "shelling stops", "it is not freed",
           "Norway and the Army attend", "the Army is not", "votes stops")  # fmt: skip
N_TREES = 8_000


def _words(rng: random.Random) -> list[str]:
    """Draw an act, a word of condition and clauses, the act before or behind them."""
    clauses = [rng.choice(CLAUSES) for _ in range(rng.randint(1, 3))]
    link = rng.choice([" and ", " or ", " , ", " , and ", " but "])
    given = f"{rng.choice(OPENS)} {link.join(clauses)}"
    act = rng.choice(ACTS)
    return rng.choice([f"{act} {given}", f"{given} , {act}", given]).split()


def _tree(rng: random.Random) -> Sentence:
    """Draw such a sentence, hung together in any way."""
    words, at = [], 0
    for i, text in enumerate(_words(rng)):
        word = Word(
            i=i,
            text=text,
            low=text.lower(),
            lemma=text.lower().rstrip("s"),
            tag=rng.choice(TAGS[text].split()),
            dep=rng.choice(DEPS),
            kind="",
            start=at,
            end=at + len(text),
        )
        words.append(word)
        at = word.end + 1
    sentence = Sentence(words, 0)
    order = rng.sample(words, len(words))
    for number, one in enumerate(order):
        one.sentence = sentence
        one.head = rng.choice(order[:number]) if number else one
    sentence.wire()
    return sentence


def test_words_hang_on_one_and_none_on_itself_by_way_of_others() -> None:
    n_changed = 0
    for seed in range(N_TREES):
        sentence = _tree(random.Random(seed))
        before = [one.head for one in sentence.words]
        give_a_verb(sentence)
        rehang(sentence)
        roots = [one for one in sentence.words if one.head is one]
        held, new = set(roots), set(roots)
        while new:
            new = {one for one in sentence.words if one.head in new} - held
            held |= new
        assert len(roots) == 1, seed
        assert len(held) == len(sentence.words), seed
        n_changed += before != [one.head for one in sentence.words]
    assert n_changed > N_TREES // 40  # trees that nothing is done to prove little

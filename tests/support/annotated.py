"""The annotated test set of `reading`: strings of an annotation to spans of its text.

Why    Whoever annotates writes strings, whoever measures needs spans; a string that
       is not in the text word for word must be found before it is counted.
How    `read_article` reads one pair of files, `read_half` all pairs of one half;
       `read_second` what a second annotator made of them; every fault of a file is
       listed at once, in `WrongAnnotation`.
Read   `tests/reading/set/README.md` has the rules by which it was annotated.
Else   `python -m tests.support.annotated` checks all that is annotated and counts it.
"""

import re
import sys
from collections import Counter
from dataclasses import dataclass, fields
from datetime import date
from pathlib import Path
from typing import Any

import yaml

SET_FOLDER = Path(__file__).parents[1] / "reading" / "set"
SECOND_FOLDER = (
    SET_FOLDER / "second"
)  # annotated once more; the texts stay in the halves
HALVES = {"seen": 1, "unseen": 0}  # folder, and what its numbers leave divided by 2
N_WORDS = range(100, 261)

STATEMENT_KINDS = {
    "proposal", "demand", "precondition", "offer", "acceptance", "objection",
    "red-line", "position", "report",
}  # fmt: skip
FORMS = {"direct", "indirect", "mixed"}
STATEMENT_POLARITIES = {"positive", "negative"}
OPERATORS = {
    "if", "only-if", "unless", "without", "until", "as-condition-for", "provided-that",
}  # fmt: skip
CONDITION_POLARITIES = {"will", "will-not"}
# PLOVER's names under each root code of CAMEO that this set uses.
PLOVER_OF_ROOT = {
    "04": {"CONSULT"},
    "05": {"SUPPORT"},
    "06": {"COOPERATE"},
    "07": {"AID"},
    "08": {"CONCEDE", "RETREAT"},
    "09": {"ACCUSE"},
    "14": {"PROTEST"},
    "15": {"MOBILIZE"},
    "16": {"SANCTION"},
    "17": {"COERCE", "ASSAULT"},
    "18": {"ASSAULT"},
    "19": {"ASSAULT", "COERCE"},
    "20": {"ASSAULT"},
}
RULES = {
    "consensus", "unanimity", "mutual-consent", "majority", "qualified-majority",
    "one-decides",
}  # fmt: skip
MEASURE_KINDS = {
    "localised-ceasefire", "prisoner-exchange", "humanitarian-access",
    "easing-of-siege", "evacuation", "talks", "other",
}  # fmt: skip
MEASURE_STATUSES = {
    "proposed", "discussed", "offered", "agreed", "under-way", "done", "refused",
    "abandoned",
}  # fmt: skip
RELATION_KINDS = {"backs", "ally-of", "mediates-for", "member-of", "opposes"}


class WrongAnnotation(ValueError):
    """An annotation does not fit its text."""

    def __init__(self, file: str, faults: tuple[str, ...]) -> None:
        super().__init__(file, faults)
        self.file, self.faults = file, faults

    def __str__(self) -> str:
        return "\n".join(f"{self.file}: {fault}" for fault in self.faults)


@dataclass(frozen=True, slots=True)
class Span:
    """Characters of a text, from `start` up to and not including `end`."""

    text: str
    start: int
    end: int


@dataclass(frozen=True, slots=True, kw_only=True)
class Statement:
    """Words that the text lays to somebody; `nested_in` counts from 0."""

    content: tuple[Span, ...]
    speaker: Span | None
    speaker_is: str | None
    speaks_for: str | None
    to: tuple[Span, ...]
    kind: str
    form: str
    polarity: str
    nested_in: int | None


@dataclass(frozen=True, slots=True, kw_only=True)
class Condition:
    """What an actor will do, or not, depending on something else."""

    actor: Span | None
    action: Span
    condition: Span
    operator: str
    polarity: str
    hearsay: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Event:
    """Something that took place, by the text's word or that of somebody in it."""

    trigger: Span
    source: Span | None
    target: Span | None
    cameo_root: str
    plover: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DecisionRule:
    """Who decides something, and how."""

    decision: Span | None
    deciders: tuple[Span, ...]
    rule: str
    cue: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class Measure:
    """A step between the parties, at its first full mention."""

    text: Span
    kind: str
    place: Span | None
    parties: tuple[Span, ...]
    proposed_by: tuple[Span, ...]
    status: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Relation:
    """How one actor stands to another, by the word in `cue`."""

    subject: Span
    object: Span
    kind: str
    cue: Span


@dataclass(frozen=True, slots=True, kw_only=True)
class AnnotatedArticle:
    """A text with everything that a reader should find in it."""

    name: str
    half: str
    text: str
    date: date
    style: str
    setting: str
    statements: tuple[Statement, ...]
    conditions: tuple[Condition, ...]
    events: tuple[Event, ...]
    not_done: tuple[Span, ...]
    decision_rules: tuple[DecisionRule, ...]
    measures: tuple[Measure, ...]
    relations: tuple[Relation, ...]

    def counts(self) -> Counter[str]:
        """How many of each list, and the text itself."""
        values = {field.name: getattr(self, field.name) for field in fields(self)}
        lists = {name: len(v) for name, v in values.items() if isinstance(v, tuple)}
        return Counter(lists | {"texts": 1})


class _Reader:
    """One annotation against one text, with its faults gathered."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.faults: list[str] = []
        self.where = ""

    def fault(self, what: str) -> None:
        self.faults.append(f"{self.where}: {what}")

    def span(self, written: Any) -> Span | None:
        """The place of a string, or of `{text:, nth:}`; whole words only."""
        if written is None:
            return None
        asked = written if isinstance(written, dict) else {"text": written}
        string, nth = str(asked["text"]), asked.get("nth")
        found = [
            m.start()
            for m in re.finditer(rf"(?<!\w){re.escape(string)}(?!\w)", self.text)
        ]
        if not found:
            self.fault(f"{string!r} is not in the text word for word")
        elif nth is None and len(found) > 1:
            self.fault(f"{string!r} stands there {len(found)} times: say which by nth")
        elif nth is not None and not 1 <= nth <= len(found):
            self.fault(
                f"{string!r} has no nth {nth}: it stands there {len(found)} times"
            )
        else:
            start = found[(nth or 1) - 1]
            return Span(string, start, start + len(string))
        return None

    def spans(self, written: Any) -> tuple[Span, ...]:
        found = [self.span(one) for one in written or ()]
        return tuple(one for one in found if one is not None)

    def needed(self, entry: dict[str, Any], key: str) -> Span:
        """A span that has to be given; an empty one stands in after a fault."""
        if entry.get(key) is None:
            self.fault(f"{key} is missing")
        return self.span(entry.get(key)) or Span("", 0, 0)

    def one_of(self, entry: dict[str, Any], key: str, allowed: set[str]) -> str:
        value = entry.get(key)
        if value not in allowed:
            self.fault(f"{key} is {value!r}, not one of {sorted(allowed)}")
        return str(value)

    def name(self, entry: dict[str, Any], key: str) -> str | None:
        """A name as the text has it somewhere."""
        value = entry.get(key)
        if value is not None and value not in self.text:
            self.fault(f"{key}: {value!r} is not in the text word for word")
        return value

    def keys(self, entry: dict[str, Any], allowed: str) -> None:
        if strange := sorted(set(entry) - set(allowed.split())):
            self.fault(f"has no such field as {strange}")


def _statement(r: _Reader, entry: dict[str, Any]) -> Statement:
    r.keys(
        entry,
        "content speaker speaker_is speaks_for to kind form polarity nested_in",
    )
    content, speaker = r.spans(entry.get("content")), r.span(entry.get("speaker"))
    if not content:
        r.fault("content is missing")
    if "speaker" not in entry or "speaker_is" not in entry:
        r.fault("speaker and speaker_is have to be given, if only as null")
    if speaker and any(
        speaker.start < c.end and c.start < speaker.end for c in content
    ):
        r.fault("the speaker stands inside the content")
    return Statement(
        content=content,
        speaker=speaker,
        speaker_is=r.name(entry, "speaker_is"),
        speaks_for=r.name(entry, "speaks_for"),
        to=r.spans(entry.get("to")),
        kind=r.one_of(entry, "kind", STATEMENT_KINDS),
        form=r.one_of(entry, "form", FORMS),
        polarity=r.one_of(entry, "polarity", STATEMENT_POLARITIES),
        nested_in=entry.get("nested_in"),
    )


def _condition(r: _Reader, entry: dict[str, Any]) -> Condition:
    r.keys(entry, "actor action condition operator polarity hearsay")
    if not isinstance(entry.get("hearsay"), bool):
        r.fault("hearsay is neither true nor false")
    return Condition(
        actor=r.span(entry.get("actor")),
        action=r.needed(entry, "action"),
        condition=r.needed(entry, "condition"),
        operator=r.one_of(entry, "operator", OPERATORS),
        polarity=r.one_of(entry, "polarity", CONDITION_POLARITIES),
        hearsay=bool(entry.get("hearsay")),
    )


def _event(r: _Reader, entry: dict[str, Any]) -> Event:
    r.keys(entry, "trigger source target cameo_root plover")
    root = r.one_of(entry, "cameo_root", set(PLOVER_OF_ROOT))
    return Event(
        trigger=r.needed(entry, "trigger"),
        source=r.span(entry.get("source")),
        target=r.span(entry.get("target")),
        cameo_root=root,
        plover=r.one_of(entry, "plover", PLOVER_OF_ROOT.get(root, set())),
    )


def _decision_rule(r: _Reader, entry: dict[str, Any]) -> DecisionRule:
    r.keys(entry, "decision deciders rule cue")
    return DecisionRule(
        decision=r.span(entry.get("decision")),
        deciders=r.spans(entry.get("deciders")),
        rule=r.one_of(entry, "rule", RULES),
        cue=r.needed(entry, "cue"),
    )


def _measure(r: _Reader, entry: dict[str, Any]) -> Measure:
    r.keys(entry, "text kind place parties proposed_by status")
    return Measure(
        text=r.needed(entry, "text"),
        kind=r.one_of(entry, "kind", MEASURE_KINDS),
        place=r.span(entry.get("place")),
        parties=r.spans(entry.get("parties")),
        proposed_by=r.spans(entry.get("proposed_by")),
        status=r.one_of(entry, "status", MEASURE_STATUSES),
    )


def _relation(r: _Reader, entry: dict[str, Any]) -> Relation:
    r.keys(entry, "subject object kind cue")
    return Relation(
        subject=r.needed(entry, "subject"),
        object=r.needed(entry, "object"),
        kind=r.one_of(entry, "kind", RELATION_KINDS),
        cue=r.needed(entry, "cue"),
    )


def _check_nesting(r: _Reader, statements: list[Statement]) -> None:
    """Speech inside speech lies inside the content that it is nested in."""
    for i, inner in enumerate(statements):
        if inner.nested_in is None:
            continue
        r.where = f"statements[{i}]"
        if inner.nested_in not in range(len(statements)) or inner.nested_in == i:
            r.fault(f"nested_in is {inner.nested_in}, which is no other statement")
            continue
        outer = statements[inner.nested_in].content
        if not all(
            any(o.start <= c.start and c.end <= o.end for o in outer)
            for c in inner.content
        ):
            r.fault(f"does not lie inside the content of statements[{inner.nested_in}]")


def _check_events(r: _Reader, events: list[Event], not_done: list[Span]) -> None:
    """One happening has one trigger, and is done or not done."""
    triggers = [e.trigger for e in events] + not_done
    for span, n in Counter(triggers).items():
        if n > 1:
            r.where = "events and not_done"
            r.fault(f"{span.text!r} at {span.start} stands there {n} times")


def _check_file(r: _Reader, half: str, name: str) -> None:
    r.where = "file"
    if int(name.split("-", maxsplit=1)[0]) % 2 != HALVES[half]:
        r.fault(f"its number does not belong in {half}/")
    if (n := len(r.text.split())) not in N_WORDS:
        r.fault(f"its text has {n} words, not {N_WORDS.start} to {N_WORDS.stop - 1}")


def read_article(annotation: Path, text: Path | None = None) -> AnnotatedArticle:
    """Read one annotation and its text, which lies beside it where none is named.

    Raises
    ------
    WrongAnnotation
        If a string is not in the text word for word, or stands there several times and
        `nth` does not say which, or a value is none of those allowed: all at once.
    """
    text = text or annotation.with_suffix(".txt")
    r = _Reader(text.read_text(encoding="utf-8"))
    raw = yaml.safe_load(annotation.read_text(encoding="utf-8"))
    half, name = annotation.parent.name, annotation.stem
    _check_file(r, half, name)

    def each(key: str, make: Any) -> list[Any]:
        made = []
        for i, entry in enumerate(raw.get(key) or ()):
            r.where = f"{key}[{i}]"
            made.append(make(r, entry))
        return made

    r.where = "file"
    r.keys(
        raw,
        "date style setting statements conditions events not_done decision_rules"
        " measures relations",
    )
    if not isinstance(raw.get("date"), date):
        r.fault(f"date is {raw.get('date')!r}, not a day")
    statements = each("statements", _statement)
    events = each("events", _event)
    not_done = [s for s in each("not_done", _Reader.span) if s is not None]
    article = AnnotatedArticle(
        name=name,
        half=half,
        text=r.text,
        date=raw.get("date"),
        style=str(raw.get("style")),
        setting=r.one_of(raw, "setting", {"invented", "public-record"}),
        statements=tuple(statements),
        conditions=tuple(each("conditions", _condition)),
        events=tuple(events),
        not_done=tuple(not_done),
        decision_rules=tuple(each("decision_rules", _decision_rule)),
        measures=tuple(each("measures", _measure)),
        relations=tuple(each("relations", _relation)),
    )
    _check_nesting(r, statements)
    _check_events(r, events, not_done)
    if r.faults:
        raise WrongAnnotation(f"{half}/{annotation.name}", tuple(r.faults))
    return article


def read_half(half: str, folder: Path = SET_FOLDER) -> list[AnnotatedArticle]:
    """Read all articles of `seen` or `unseen`, in the order of their numbers."""
    return [read_article(file) for file in sorted((folder / half).glob("*.yaml"))]


def read_second(half: str = "unseen") -> list[AnnotatedArticle]:
    """Read what was annotated a second time, in the order of `read_half`."""
    return [
        read_article(file, SET_FOLDER / half / f"{file.stem}.txt")
        for file in sorted((SECOND_FOLDER / half).glob("*.yaml"))
    ]


def main() -> int:
    """Check all annotations; print every fault, or the counts."""
    n_faults = 0
    folders = [SET_FOLDER / half for half in HALVES] + [SECOND_FOLDER / "unseen"]
    for folder in folders:
        total: Counter[str] = Counter()
        for file in sorted((SET_FOLDER / folder.name).glob("*.txt")):
            try:
                article = read_article(folder / f"{file.stem}.yaml", file)
            except WrongAnnotation as wrong:
                n_faults += len(wrong.faults)
                sys.stdout.write(f"{wrong}\n")
                continue
            total += article.counts()
            total += Counter(f"  kind {s.kind}" for s in article.statements)
            total += Counter(f"  form {s.form}" for s in article.statements)
            total += Counter(f"  operator {c.operator}" for c in article.conditions)
        lines = [f"{key:28}{n:5}" for key, n in sorted(total.items())]
        name = str(folder.relative_to(SET_FOLDER))
        sys.stdout.write("\n".join([name, *lines, ""]))
    return 1 if n_faults else 0


if __name__ == "__main__":
    sys.exit(main())

"""Places by their names, with coordinates; ranked by the country in the text.

How    Names the parser takes for places, and names beside "in", "at", "near", are
       looked up in a file that ships: towns from GeoNames, and districts of conflicts
       by hand. Of several of one name a country goes first, then what lies in a country
       of the text, then the most populous. What is in no list has no coordinates.
Read   `places_of`.
"""

import gzip
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from importlib import resources
from itertools import chain

from ceasefire.reading.lexicon.districts import DISTRICTS
from ceasefire.reading.people.figures import Cast
from ceasefire.reading.records import PlaceFound
from ceasefire.reading.text.parse import Parse, Word
from ceasefire.reading.text.spans import Span

_COUNTRY = "country"  # a kind of row, among places
_DISTRICT_PEOPLE = 50_000  # ranks a district before a village of its name
_LOCATES = frozenset(
    ["in", "at", "near", "from", "to", "around", "of", "outside", "towards", "on"]
)
_REACHES = frozenset(
    {"reach", "enter", "leave", "hit", "shell", "bomb", "attack", "take", "visit"}
)
_KINDS = frozenset({"GPE", "LOC", "FAC"})


@dataclass(frozen=True, slots=True)
class Known:
    """A place of the gazetteer; `country` is its code of two letters."""

    name: str
    country: str
    is_country: bool
    latitude_deg: float
    longitude_deg: float
    people: int


class Gazetteer(Mapping[str, tuple[Known, ...]]):
    """The places of every name, in small letters.

    A text names a few of the 65,000 names: a row becomes a place when it is asked for.

    Attributes
    ----------
    countries
        Codes of countries by their names in small letters.
    """

    def __init__(self, rows: Iterable[list[str]]) -> None:
        self.countries: dict[str, str] = {}
        self._rows: dict[str, list[list[str]]] = {}
        for row in rows:
            name, others, country, kind, *_ = row
            if kind == _COUNTRY:
                self.countries[name.lower()] = country
            for word in (name, *filter(None, others.split("|"))):
                self._rows.setdefault(word.lower(), []).append(row)

    def __getitem__(self, name: str) -> tuple[Known, ...]:
        return tuple(map(_place, self._rows[name]))

    def __contains__(self, name: object) -> bool:
        return name in self._rows

    def __iter__(self) -> Iterator[str]:
        return iter(self._rows)

    def __len__(self) -> int:
        return len(self._rows)


def _place(row: list[str]) -> Known:
    name, _, country, kind, latitude, longitude, people = row
    return Known(
        name, country, kind == _COUNTRY, float(latitude), float(longitude), int(people)
    )


@cache
def gazetteer() -> Gazetteer:
    """Return the places that ship."""
    return Gazetteer(chain(_rows(), _rows_of_districts()))


def _rows() -> Iterator[list[str]]:
    packed = resources.files("ceasefire.reading") / "data" / "places.tsv.gz"
    for line in gzip.decompress(packed.read_bytes()).decode("utf-8").splitlines():
        yield line.split("\t")


def _rows_of_districts() -> Iterator[list[str]]:
    for row in DISTRICTS.strip().splitlines():
        names, country, latitude, longitude = (
            cell.strip() for cell in row.split(" | ")
        )
        name, _, others = names.partition("|")
        people = str(_DISTRICT_PEOPLE)
        yield [name, others, country, "district", latitude, longitude, people]


def places_of(parse: Parse, cast: Cast) -> tuple[PlaceFound, ...]:
    """Return every place named, each once, with the one of its name it is taken for."""
    known = gazetteer()
    spans = [span for span in _named(parse) if _key(parse, span) in known]
    countries = _countries(parse, cast, spans, known)
    found: dict[str, PlaceFound] = {}
    for span in spans:
        key = _key(parse, span)
        if key not in found:
            found[key] = _taken(f"p{len(found) + 1}", span, known[key], countries)
    return tuple(found.values())


def _key(parse: Parse, span: Span) -> str:
    return parse.document.words_of(span).lower().replace("’", "'").replace("\n", " ")


def _named(parse: Parse) -> list[Span]:
    spans: list[Span] = []
    for sentence in parse.sentences:
        run: list[Word] = []
        for word in [*sentence.words, None]:
            if word is not None and (word.is_name or (run and word.text == "-")):
                run.append(word)
                continue
            spans += _inside(run, parse)
            run = []
    return spans


def _inside(run: list[Word], parse: Parse) -> list[Span]:
    """Return the longest names of places in a run of names that is said to be one."""
    found = []
    at = 0
    known = gazetteer()
    while at < len(run):
        for end in range(len(run), at, -1):
            span = Span(run[at].start, run[end - 1].end)
            if _key(parse, span) in known and _is_place(run[at:end], run):
                found.append(span)
                at = end - 1
                break
        at += 1
    return found


def _is_place(words: list[Word], run: list[Word]) -> bool:
    if any(one.kind == "PERSON" for one in run) or len(words[0].text) < 3:
        return False
    if all(one.kind in _KINDS for one in words):
        return True
    head = words[-1]
    while head.dep in {"compound", "amod", "nmod"}:
        head = head.head
    if head.dep == "dobj":
        return head.head.lemma in _REACHES
    return head.dep in {"pobj", "conj"} and (
        head.head.low in _LOCATES or head.head.kind in _KINDS
    )


def _countries(
    parse: Parse, cast: Cast, spans: list[Span], known: Gazetteer
) -> Counter[str]:
    """Count the countries that the text speaks of, by name or by adjective."""
    counts: Counter[str] = Counter()
    for named in cast.named:
        code = known.countries.get(named.actor.name.lower())
        if code is not None:
            counts[code] += 1
    for span in spans:
        all_ = known[_key(parse, span)]
        if len({one.country for one in all_}) == 1:
            counts[all_[0].country] += 1
    return counts


def _taken(
    id_: str, span: Span, all_: tuple[Known, ...], countries: Counter[str]
) -> PlaceFound:
    ranked = sorted(
        all_, key=lambda one: (not one.is_country, -countries[one.country], -one.people)
    )
    best = ranked[0]
    others = len(ranked) - 1
    sure = 0.9 if countries[best.country] else 0.6
    return PlaceFound(
        id=id_,
        span=span,
        name=best.name,
        country=best.country,
        latitude_deg=best.latitude_deg,
        longitude_deg=best.longitude_deg,
        others=others,
        rule="place:country-in-text" if countries[best.country] else "place:largest",
        confidence=sure if others == 0 or countries[best.country] else 0.45,
    )

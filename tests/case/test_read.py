"""A folder becomes a case: what is written, what is left out, in which zone."""

import random
from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from ceasefire.case import new_case, read_case
from ceasefire.core import (
    Act,
    Around,
    Case,
    CeasefireClass,
    Clause,
    FaultyInput,
    Population,
    Reader,
)

_TRUCE = """
parties: [{id: north, name: North, kind: state}]
ceasefires:
  - {id: truce, title: Truce, parties: [north], start: %s}
"""


def test_what_is_left_out_is_unknown_and_not_no(read) -> None:
    case = read(
        """
        places: [{id: p, name: P, point: {latitude_deg: 1, longitude_deg: 2}}]
        parties: [{id: north, name: North, kind: state}]
        ceasefires: [{id: c, title: C, parties: [north], start: 2030-01-01T00:00Z}]
        """
    )
    assert case.as_of is None
    assert case.place("p").population == Population(people=None)
    assert case.place("p").shape == Around(
        latitude_deg=1, longitude_deg=2, radius_km=10
    )
    truce = case.ceasefire("c")
    assert truce.ends_at is None is truce.announced_at
    assert truce.provisions.written is None
    assert truce.places == ()
    assert not truce.is_localised


def test_an_unknown_number_of_people_is_none_and_nobody_is_zero(read) -> None:
    case = read(
        """
        places:
          - id: a
            name: A
            point: { latitude_deg: 1, longitude_deg: 2 }
            population: { people: unknown }
          - id: b
            name: B
            point: { latitude_deg: 1, longitude_deg: 2 }
            population: { people: 0, as_of: 2030-01-01 }
        """
    )
    assert case.place("a").population.people is None
    assert case.place("b").population == Population(people=0, as_of=date(2030, 1, 1))


def test_clauses_can_be_an_act_alone(read) -> None:
    case = read(
        """
        parties: [{id: north, name: North, kind: state}]
        ceasefires:
          - id: c
            title: C
            parties: [north]
            start: 2030-01-01T00:00Z
            prohibits: [air-strike, {id: 2(a), act: looting, says: Nobody may loot}]
            provisions: { compliance_mechanism: true }
        """
    )
    truce = case.ceasefire("c")
    assert truce.prohibits == (
        Clause(id="air strike", act=Act.AIR_STRIKE, says="air strike"),
        Clause(id="2(a)", act=Act.LOOTING, says="Nobody may loot"),
    )
    assert truce.provisions.ceasefire_class is CeasefireClass.PRELIMINARY


@pytest.mark.parametrize(
    ("written", "utc"),
    [
        ("2016-02-27T00:00:00+02:00", "2016-02-26T22:00"),
        ("2016-02-27T00:00Z", "2016-02-27T00:00"),
        ("{local: 2016-02-27T00:00, zone: Asia/Damascus}", "2016-02-26T22:00"),
        ("{local: 2016-09-12T19:00, zone: Asia/Damascus}", "2016-09-12T16:00"),
        ("{zone: Asia/Kathmandu, local: 2030-01-01T05:45}", "2030-01-01T00:00"),
        # Clocks were put back at midnight: the first of the two half past elevens.
        ("{local: 2016-10-27T23:30, zone: Asia/Damascus}", "2016-10-27T20:30"),
    ],
)
def test_an_instant_is_known_in_every_zone(read, written: str, utc: str) -> None:
    starts_at = read(_TRUCE % written).ceasefire("truce").starts_at
    assert starts_at == datetime.fromisoformat(utc).replace(tzinfo=UTC)
    assert starts_at.utcoffset() is not None


@pytest.mark.parametrize(
    ("written", "says"),
    [
        ("{local: 2016-03-25T00:30, zone: Asia/Damascus}", "never showed"),
        ("{local: 2016-03-27T02:30, zone: Europe/Paris}", "never showed"),
        ("{local: 2011-12-30T12:00, zone: Pacific/Apia}", "never showed"),
        ("{local: 2016-02-27T00:00+02:00, zone: UTC}", "an offset and a zone"),
        ("{local: 2016-02-27T00:00, zone: Mars}", "'Mars' is no time zone"),
        ("{local: 2016-02-27T00:00, zone: ../etc}", "is no time zone"),
        ("{local: 2016-02-27T00:00, zone: }", "is no time zone"),
        ("{local: noon, zone: UTC}", "'noon' is no instant"),
        ("{local: 2016-02-27T00:00}", "has 'local' and 'zone'"),
        ("2016-02-27T24:30Z", "is no instant"),
        ("2016-02-27T00:00+25:00", "is no instant"),
    ],
)
def test_a_time_that_never_was_is_refused(read, written: str, says: str) -> None:
    with pytest.raises(FaultyInput) as refusal:
        read(_TRUCE % written)
    (fault,) = refusal.value.faults
    assert says in fault.what
    assert fault.line == 4


def test_an_hour_that_the_clocks_show_twice_is_an_hour_long(read) -> None:
    """Clocks of Damascus went back from midnight to 23 hours on 28 October 2016."""
    case = read(
        """
        parties: [{id: north, name: North, kind: state}]
        ceasefires:
          - id: c
            title: C
            parties: [north]
            start: { local: 2016-10-27T23:50, zone: Asia/Damascus }
            end: 2016-10-27T23:10:00+02:00
        """
    )
    truce = case.ceasefire("c")
    assert truce.ends_at - truce.starts_at == timedelta(minutes=20)


@given(
    st.datetimes(datetime(1950, 1, 1), datetime(2035, 1, 1)),  # noqa: DTZ001
    st.sampled_from(["Asia/Damascus", "Africa/Khartoum", "Asia/Gaza", "Asia/Aden"]),
)
def test_a_local_time_is_read_back_as_written_or_never_was(
    tmp_path: Path, local: datetime, zone: str
) -> None:
    written = f"{{local: {local.isoformat()}, zone: {zone}}}"
    head = "case: {id: x, title: X, time_zone: UTC, countries: [X]}"
    (tmp_path / "case.yaml").write_text(head + _TRUCE % written, "utf-8")
    try:
        starts_at = read_case(tmp_path).ceasefire("truce").starts_at
    except FaultyInput as refusal:
        assert "never showed" in str(refusal)  # noqa: PT017
    else:
        assert starts_at.replace(tzinfo=None) == local
        assert abs(starts_at.utcoffset() or timedelta()) <= timedelta(hours=14)


def test_files_of_the_case_are_found_from_anywhere(
    read, tmp_path: Path, monkeypatch
) -> None:
    case = read(
        "events: [{file: a.csv, mapping: a.map.yaml, layout: sheet}]\n",
        {"a.csv": "", "a.map.yaml": ""},
    )
    (file,) = case.event_files
    assert file.name == "a.csv"
    assert Path(file.path) == tmp_path / "a.csv"
    assert Path(file.mapping or "") == tmp_path / "a.map.yaml"
    monkeypatch.chdir(tmp_path)
    assert Path(read_case(".").event_files[0].path) == tmp_path / "a.csv"


def test_a_case_is_named_by_its_folder_its_file_or_its_name(
    read, tmp_path: Path, monkeypatch
) -> None:
    case = read("")
    assert read_case(tmp_path / "case.yaml") == case == read_case(str(tmp_path))
    assert read_case("syria-2016").id == "syria-2016"
    here = tmp_path / "syria-2016"
    here.mkdir()
    (tmp_path / "case.yaml").rename(here / "case.yaml")
    monkeypatch.chdir(tmp_path)
    assert read_case("syria-2016").id == "x"  # a folder here goes first


def test_a_case_reads_the_same_twice(read) -> None:
    text = _TRUCE % "{local: 2016-02-27T00:00, zone: Asia/Damascus}"
    assert read(text) == read(text)


_SECRET = """
parties:
  - { id: north, name: North, kind: state }
  - { id: south, name: South, kind: state }
sources:
  - { id: paper, title: Paper, publisher: P }
statements:
  - { id: a, by: north, on: 2030-01-01, says: A, kind: offer, source: paper }
  - id: told-in-confidence
    by: south
    on: %(on)s
    says: %(says)s
    kind: %(kind)s
    source: paper
    owner: mediator
    firmness: %(firmness)s
    about: [%(about)s]
  - { id: b, by: south, on: 2030-01-01, says: B, kind: demand, source: paper }
"""


@given(
    st.fixed_dictionaries(
        {
            "on": st.dates(date(1900, 1, 1), date(2100, 1, 1)).map(date.isoformat),
            "says": st.from_regex(r"[A-Z][a-z ]{0,40}[a-z]", fullmatch=True),
            "kind": st.sampled_from(["offer", "red-line", "precondition"]),
            "firmness": st.sampled_from(["wish", "firm", "unknown"]),
            "about": st.sampled_from(["north", "south", "a", "b", ""]),
        }
    )
)
def test_a_confidence_leaves_no_trace_in_the_public_case(
    tmp_path: Path, words: dict[str, str]
) -> None:
    head = "case: {id: x, title: X, time_zone: UTC, countries: [X]}"
    without = {"on": "2030-01-01", "says": "Z", "kind": "offer", "firmness": "wish"}
    cases = []
    for chosen in (words, {**without, "about": ""}):
        (tmp_path / "case.yaml").write_text(head + _SECRET % chosen, "utf-8")
        cases.append(read_case(tmp_path))
    one, other = (case.for_reader(Reader("public")) for case in cases)
    assert one == other
    assert repr(one) == repr(other)
    assert [said.id for said in one.statements] == ["a", "b"]
    assert len(cases[0].for_reader(Reader("mediator")).statements) == 3


_SWAPS = (
    "null",
    "[]",
    "{}",
    "-1",
    "1e999",
    ".nan",
    "true",
    "[[1]]",
    "{a: 1}",
    '"2016-02-30"',
    "9999-12-31T23:59:59+00:00",
    "0001-01-01T00:00:00+14:00",
    "{local: 0001-01-01T00:00, zone: Asia/Damascus}",
    "{local: [1], zone: [2]}",
    "../../etc",
    "/",
    '"\\0"',
    '"\\ud800"',
    "&a [*a]",
    "*b",
    "everywhere",
    "unnamed",
    "party:",
    "party:front",
    "mediator",
    "!!python/object:os.system x",
    "!!binary aGk=",
    "|",
    ">-",
    "9" * 400,
)
_STROKES = "\x00\t\r\x85\u2028\ufeffé\"'[]{}:-#&*,!|>%@`?~"


def _mutate(text: str, chance: random.Random) -> str:
    lines = text.split("\n")
    at = chance.randrange(len(lines))
    match chance.randrange(6):
        case 0:
            del lines[at]
        case 1 | 2 if ":" in lines[at]:
            lines[at] = f"{lines[at].split(':')[0]}: {chance.choice(_SWAPS)}"
        case 3:
            lines.insert(at, chance.choice(lines))
        case 4:
            middle = chance.randrange(len(text) + 1)
            stroke = chance.choice(_STROKES)
            return text[:middle] + stroke + text[middle + chance.randrange(3) :]
        case _:
            return text[: chance.randrange(len(text) + 1)]
    return "\n".join(lines)


@given(st.integers(0, 2**32), st.integers(1, 4), st.booleans())
def test_whatever_is_done_to_a_case_it_is_read_or_refused(
    tmp_path: Path, seed: int, n_changes: int, whole: bool
) -> None:
    """Never another exception, never a refusal without a fault and its place."""
    path = tmp_path / "case.yaml"
    path.unlink(missing_ok=True)
    new_case(tmp_path, "Fuzz")
    chance = random.Random(seed)
    text = path.read_text("utf-8")
    if whole:  # the commented examples, too
        text = text.replace("    # ", "    ").replace("    as_of", "  as_of")
    for _ in range(n_changes):
        text = _mutate(text, chance)
    path.write_bytes(text.encode("utf-8", "surrogatepass"))
    try:
        case = read_case(tmp_path)
    except FaultyInput as refusal:
        assert refusal.faults  # noqa: PT017
        n_lines = len(text.splitlines()) + 1
        assert all(0 <= fault.line <= n_lines for fault in refusal.faults)  # noqa: PT017
        assert "Traceback" not in str(refusal)  # noqa: PT017
    else:
        assert isinstance(case, Case)
        assert case.for_reader(Reader("public")).id == case.id


@given(st.binary(max_size=300), st.integers(0, 3000))
def test_random_bytes_in_a_case_are_read_or_refused(
    tmp_path: Path, raw: bytes, at: int
) -> None:
    path = tmp_path / "case.yaml"
    path.unlink(missing_ok=True)
    new_case(tmp_path, "Fuzz")
    text = path.read_bytes()
    path.write_bytes(text[:at] + raw + text[at + len(raw) :])
    try:
        assert isinstance(read_case(tmp_path), Case)
    except FaultyInput as refusal:
        assert refusal.faults  # noqa: PT017

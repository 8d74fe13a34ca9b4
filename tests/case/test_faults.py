"""Each way to write an entry wrong is told on its line, and all of them at once."""

import pytest

from ceasefire.case import read_case
from ceasefire.core import FaultyInput


def test_all_faults_of_a_case_are_told_at_once(refuse) -> None:
    faults = refuse(
        """
        case: # ! 'title' is missing
          id: Not An Id # ! 'Not An Id' cannot be an id
          titel: X # ! no key 'titel'
          time_zone: Mars/Olympus # ! 'Mars/Olympus' is no time zone
          countries: [] # ! list under 'countries' is empty
          as_of: 2016-02-30 # ! no day 2016-02-30
          simulated: no # ! 'no' under 'simulated' is not true or false
        parties:
          - id: north
            name: 3 # ! '3' under 'name' is not a text
            kind: tribe # ! 'tribe' cannot stand under 'kind'
            ucdp_ids: [118, 2.5] # ! '2.5' under 'ucdp_ids' is not a whole number
          - name: South # ! 'id' is missing ! 'kind' is missing
          - id: north # ! two entries of the party 'north'
            name: North again
            kind: state
            excluded: { by: nowhere } # ! no source 'nowhere'
        backing:
          - id: b
            backer: north
            backed: south # ! no party 'south'
            how: [] # ! list under 'how' is empty
        places:
          - id: nowhere # ! neither 'point' nor 'area'
            name: Nowhere
          - id: both
            name: Both
            point: { latitude_deg: 95, longitude_deg: 190 } # ! latitude ! longitude
            area: missing.geojson # ! no file 'missing.geojson'
            population: { people: about 300 } # ! 'about 300' is no number
          - id: small
            name: Small
            point: { latitude_deg: 1, longitude_deg: 2, radius_km: 0 } # ! radius of 0
        ceasefires:
          - id: c
            title: C
            parties: [north, west] # ! no party 'west'
            start: 2016-02-27T00:00:00 # ! has no time zone
            area: somewhere # ! area of a ceasefire ! 'somewhere'
            prohibits:
              - war # ! 'war' cannot stand
              - { act: looting, clause: 2 } # ! no key 'clause'
        statements:
          - id: s
            by: north
            on: 27 February 2016 # ! '27 February 2016' is no day
            says: "" # ! '' under 'says' does not fit
            kind: rumour # ! 'rumour' cannot stand under 'kind'
            source: press # ! no source 'press'
            confidence: 1.5 # ! '1.5' under 'confidence' does not fit
            span: [9, 3] # ! holds no character
        events:
          - file: gone.csv # ! no file 'gone.csv'
            layout: excel # ! 'excel' cannot stand under 'layout'
        weather: fine # ! no key 'weather'
        """,
        head=False,
    )
    assert [fault.line for fault in faults] == sorted(fault.line for fault in faults)
    assert {fault.file for fault in faults} == {"case.yaml"}


@pytest.mark.parametrize(
    "entry",
    [
        "{start: 2016-03-01T00:00Z, end: 2016-02-01T00:00Z} # ! before it starts",
        "{start: 2016-03-01T00:00Z, end: 2016-03-01T00:00Z} # ! before it starts",
        "{start: 2016-03-01T00:00Z, announced: 2016-03-02T00:00Z} # ! is announced",
        "{start: 2016-03-01T00:00Z, excludes: [north]} # ! binds 'north' and leaves",
        "{start: 2016-03-01T00:00Z, area: []} # ! a list of places, or the word",
        "{start: 2016-03-01} # ! has no time zone",
        "{start: noon} # ! 'noon' is no instant",
        "{start: 12} # ! '12' is no instant",
        "{start: 0216-03-01T00:00Z} # ! year 0216",
        "{start: 9999-12-31T23:59-12:00} # ! year 9999",
        "{start: {local: 0001-01-01T00:00, zone: UTC}} # ! year 0001",
        "{start: } # ! Nothing is no instant",
        "{} # ! 'start' is missing",
    ],
)
def test_a_ceasefire_that_cannot_be_is_refused(refuse, entry: str) -> None:
    own, mark = entry.split(" # ! ")
    rest = f", {own[1:-1]}" if own != "{}" else ""
    refuse(
        "parties: [{id: north, name: North, kind: state}]\n"
        "ceasefires:\n"
        f"  - {{id: c, title: C, parties: [north]{rest}}} # ! {mark}\n"
    )


@pytest.mark.parametrize(
    ("collection", "entry"),
    [
        (
            "backing",
            "id: b, backer: a, backed: a, how: money, since: 2016-01-02, "
            "until: 2016-01-01} # ! 'until' (2016-01-01) lies before 'since'",
        ),
        (
            "places",
            "id: p, name: P, point: {latitude_deg: 1, longitude_deg: 1}, siege: "
            "{status: besieged, since: 2016-01-02, until: 2016-01-01}} # ! lies before",
        ),
        (
            "places",
            "id: p, name: P, area: a.geojson, "
            "point: {latitude_deg: 1, longitude_deg: 1}} # ! both ! a.geojson",
        ),
        (
            "places",
            "id: p, name: P, point: {latitude_deg: .nan, longitude_deg: 1}} "
            "# ! '.nan' under 'latitude_deg' is not a number",
        ),
        (
            "places",
            "id: p, name: P, point: {latitude_deg: 1e999, longitude_deg: 1}} "
            "# ! inf is no measurement",
        ),
        (
            "places",
            "id: p, name: P, admin: [a, b, c], "
            "point: {latitude_deg: 1, longitude_deg: 1}} # ! 'admin'",
        ),
        (
            "statements",
            "id: s, by: a, on: 2016-01-01, says: S, kind: offer, source: q, "
            "span: [9, 3]} # ! holds no character",
        ),
        ("sources", "id: s, title: '', publisher: P} # ! '' under 'title'"),
        ("sources", "id: s, title: T, publisher: P, owner: me} # ! 'me' is no owner"),
        ("sources", "id: s, title: T, publisher: P, file: gone.txt} # ! gone.txt"),
        ("texts", "id: -t, title: T} # ! '-t' cannot be an id"),
        ("texts", "id: , title: T} # ! Nothing cannot be an id"),
        ("measures", "id: m, title: M, kind: hope, status: proposed} # ! 'hope'"),
    ],
)
def test_an_entry_at_odds_with_itself_is_refused(
    refuse, collection: str, entry: str
) -> None:
    others = {
        "parties": "{id: a, name: A, kind: state}",
        "sources": "{id: q, title: Q, publisher: Q}",
    }
    others.pop(collection, None)
    head = "".join(f"{key}: [{value}]\n" for key, value in others.items())
    refuse(f"{head}{collection}:\n  - {{{entry}\n")


@pytest.mark.parametrize(
    "own",
    [
        "rule: qualified-majority} # ! has no share",
        "rule: consensus, share: 0.6} # ! has a share",
        "rule: qualified-majority, share: 0.5} # ! '0.5' under 'share' does not fit",
        "rule: by-lot} # ! 'by-lot' cannot stand",
    ],
)
def test_a_rule_has_a_share_where_it_needs_one(refuse, own: str) -> None:
    refuse(
        f"""
        parties: [{{id: a, name: A, kind: state}}]
        forum:
          id: f
          title: F
          decision_rules:
            - {{id: r, decision: D, members: [a], {own}
        """
    )


def test_a_seat_is_not_taken_back_before_it_is_offered(refuse) -> None:
    refuse(
        """
        parties: [{id: a, name: A, kind: state}]
        forum:
          id: f
          title: F
          invited:
            - party: a
              on: 2014-01-20
              withdrawn_on: 2014-01-19 # ! lies before 'on'
        """
    )


@pytest.mark.parametrize(
    "text",
    [
        "parties: {a: b} # ! is not a list",
        "forum: [] # ! is not keys and values",
        "case: # ! second time",
        "parties:\n  - # ! nothing under 'parties'",
        "parties:\n  - word # ! 'word' under 'parties' is not keys and values",
        "weather: # ! no key 'weather'",
    ],
)
def test_what_has_the_wrong_shape_is_told_on_its_line(refuse, text: str) -> None:
    refuse(text + "\n")


def test_a_document_without_its_head_is_refused(refuse) -> None:
    refuse("case: # ! nothing under 'case'\n", head=False)
    refuse("parties: [] # ! 'case' is missing\n", head=False)


def test_an_empty_collection_is_no_fault(read) -> None:
    case = read("parties:\nplaces: ~\nceasefires: []\nforum:\n")
    assert case.parties == () == case.ceasefires
    assert case.forum is None


def test_a_fault_in_one_item_does_not_move_the_next(refuse) -> None:
    refuse(
        """
        parties:
          - id: a
            name: A
            kind: wrong # ! 'wrong'
          - id: b
            name: B
            kind: state
            colour: red # ! no key 'colour'
          - id: c
            name: C
            kind: worse # ! 'worse'
        """
    )


@pytest.mark.parametrize(
    ("wrong", "hint"),
    [
        ("parties: [{id: a, name: A, knd: state}]", "Did you mean kind?"),
        ("partis: []", "Did you mean parties"),
        (
            "parties: [{id: free-army, name: A, kind: state}]\n"
            "measures: [{id: m, title: M, kind: talks, status: done, "
            "actors: [free-amry]}]",
            "Did you mean free-army?",
        ),
        ("parties: [{id: a, name: A, kind: State}]", "Write one of: government, state"),
        (
            "places: [{id: p, name: P, point: {latitude_deg: 120, longitude_deg: 1}}]",
            "Is it the longitude?",
        ),
    ],
)
def test_a_fault_says_how_to_mend_it(read, wrong: str, hint: str) -> None:
    with pytest.raises(FaultyInput) as refusal:
        read(wrong)
    assert hint in str(refusal.value)


def test_a_long_value_is_not_repeated_in_full(read) -> None:
    with pytest.raises(FaultyInput) as refusal:
        read(f"parties: [{{id: a, name: A, kind: {'x' * 5000}}}]")
    assert len(refusal.value.faults[0].what) < 200


def test_a_folder_without_a_case_says_what_to_do(tmp_path) -> None:
    for name in (tmp_path, tmp_path / "nowhere", "no-such-case"):
        with pytest.raises(FaultyInput) as refusal:
            read_case(name)
        (fault,) = refusal.value.faults
        assert fault.line == 0
        assert "ceasefire case new" in fault.mend
        assert "aleppo-2014, syria-2016" in fault.mend


@pytest.mark.parametrize(
    "wrong",
    [
        "parties: [{id: a, name: A, kind: state, %s: 1}]",
        "parties: [{id: %s, name: A, kind: state}]",
        "parties: [{id: a, name: A, kind: %s}]",
        "sources: [{id: s, title: T, publisher: P, owner: %s}]",
        "ceasefires: [{id: c, title: C, parties: [a], start: %s}]",
        "ceasefires: [{id: c, title: C, parties: [a], start: {local: %s, zone: UTC}}]",
        "places: [{id: p, name: P, area: %s}]",
        "places: [{id: p, name: P, population: {people: %s}}]",
    ],
)
def test_a_fault_is_one_line_whatever_it_repeats(read, wrong: str) -> None:
    """A value may be long, and may turn the direction in which text is printed."""
    for value in ("X" * 5000, '"\\u202eab\\ncd"'):
        with pytest.raises(FaultyInput) as refusal:
            read(wrong % value)
        for fault in refusal.value.faults:
            assert str(fault).isprintable()
            assert len(str(fault)) < 2100


def test_a_name_too_long_for_a_file_is_the_name_of_none(read) -> None:
    for name in ("x" * 5000, "no-such-case/" * 900):
        with pytest.raises(FaultyInput, match="There is no such folder"):
            read_case(name)
    with pytest.raises(FaultyInput, match="There is no file"):
        read(f"events: [{{file: {'x' * 5000}.csv}}]")


@pytest.mark.parametrize(
    ("entry", "mend"),
    [
        ("name: 3", "Put it in quotes."),
        ('name: N, ucdp_ids: ["118"]', "Write it without quotes."),
        ("name: N, ucdp_ids: [about 3]", "Write a whole number."),
        ("name: N, aliases: Norland", "Write a list, as in [a, b]."),
    ],
)
def test_what_quotes_or_brackets_would_mend_is_told_so(refuse, entry, mend) -> None:
    (fault,) = refuse(f"parties: [{{ id: north, kind: state, {entry} }}] # ! under\n")
    assert fault.mend == mend


@pytest.mark.parametrize("said", ["[weather]", "[]", "weather", "3", "{events: true}"])
def test_what_cannot_be_simulated_is_a_fault_with_the_words_that_can(
    refuse, said
) -> None:
    refuse(
        f"""
        case:
          id: x
          title: X
          time_zone: UTC
          countries: [X]
          simulated: {said} # ! nor what is invented
        """,
        head=False,
    )


def test_a_number_with_a_comma_in_braces_is_told_as_such(refuse) -> None:
    """YAML takes what stands after the comma for a key with nothing behind it."""
    faults = refuse(
        """
        places:
          - id: a
            name: A
            point: {latitude_deg: 1, longitude_deg: 1}
            population: {people: 2,500} # ! '500' stands here as a key of its own
        sources:
          - {id: b, publisher: P, title: Kept, as agreed} # ! no key 'as agreed'
        """
    )
    number, text = (fault.mend for fault in faults)
    assert number == "Write the number before it without commas, as in 2500."
    assert text.endswith(
        " If it is the rest of a text with a comma, put that in quotes."
    )

"""Rules, values and lists of an exchange are about its parties, and done stages are its own."""  # noqa: E501

import json

import pytest

_PARTIES = """
parties:
  - {id: a, name: A, kind: armed-group}
  - {id: b, name: B, kind: armed-group}
  - {id: c, name: C, kind: armed-group}
"""
_LISTS = {"a.csv": "name\nX\n"}


def test_what_is_about_a_party_outside_the_exchange_is_a_fault(refuse) -> None:
    faults = refuse(
        _PARTIES
        + """
exchange:
  parties: [a, b]
  lists:
    - {file: a.csv, kind: held, by: a, of: c} # ! 'c' is no party of the exchange
  values:
    - {party: c, value: 3} # ! 'c' is no party of the exchange
    - {party: a, by: c, value: 3} # ! 'c' is no party of the exchange
  rules:
    - {id: r, kind: ratio, by: c, against: b, rates: [{n: 2}]} # ! 'c' is no party
    - {id: s, kind: ratio, by: a, against: c, rates: [{n: 2}]} # ! 'c' is no party
    - {id: m, kind: minimum, n: 1, to: [b, c]} # ! 'c' is no party
    - {id: l, kind: only-if, by: a, condition: {by: c}} # ! 'c' is no party
    - {id: y, kind: cycles, starts: [{by: c, n: 1}]} # ! 'c' is no party
""",
        _LISTS,
    )
    mend = "Add it under its 'parties', or name one of: a, b."
    assert {fault.mend for fault in faults} == {mend}


def test_two_classes_of_one_id_and_a_class_of_the_others_are_faults(refuse) -> None:
    refuse(
        _PARTIES
        + """
exchange:
  parties: [a, b]
  priority:
    - {id: weak, categories: [child]}
    - {id: weak, categories: [woman]} # ! There are two classes 'weak'
    - {id: others, categories: [elderly]} # ! whoever is in none of those listed
"""
    )


_STAGE = {
    "counts": [{"by": "a", "to": "b", "class": "weak", "n": 3}],
    "exposure": {},
    "conditional": [],
}
_PLAN = {
    "stages": [_STAGE, _STAGE],
    "released": {"weak": 6},
    "limit": 0,
    "proved": True,
}


@pytest.mark.parametrize(("files", "n"), [({}, 1), ({"p.json": json.dumps(_PLAN)}, 2)])
def test_no_more_stages_took_place_than_there_are(read, refuse, files, n) -> None:
    text = (
        _PARTIES
        + """
exchange:
  parties: [a, b]
  plan: p.json
  done: """
    )
    assert read(f"{text}{n}\n", files).exchange.n_done == n
    are = "is" if n == 1 else "are"
    refuse(f"{text}3 # ! 3 stages of the exchange are said to have\n", files)
    refuse(f"{text}4 # ! taken place, and there {are} {n}.\n", files)

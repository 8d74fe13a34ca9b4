"""An exchange as it is written down: what is read, and what is refused where."""

from fractions import Fraction

from ceasefire.core import Category, ExchangeRuleKind, Reader

PARTIES = """
parties:
  - {id: a, name: A, kind: armed-group}
  - {id: b, name: B, kind: armed-group}
"""
LISTS = {"a.csv": "name\nX\n", "b.csv": "name\nY\n"}


def test_rules_are_read_as_they_are_meant(read) -> None:
    case = read(
        PARTIES
        + """
exchange:
  parties: [a, b]
  stages: 3
  lists:
    - {file: a.csv, kind: held, by: a}
    - {file: b.csv, kind: claimed, by: b, of: a, owner: "party:b"}
  values: [{party: a, categories: combatant, value: 2.5}]
  rules:
    - {id: r, kind: ratio, by: a, against: b, per: stage, rates: [{n: 3, for: 2}]}
    - {id: c, kind: capacity, flights: 2, seats: 100}
    - {id: i, kind: capacity, interviews_per_day: 20, days: 3}
    - {id: l, kind: only-if, by: a, condition: {by: b}, at_least: 4}
    - {id: m, kind: maximum, by: b, categories: [child, woman], n: 9, owner: mediator}
""",
        LISTS,
    )
    exchange = case.exchange
    ratio, capacity, interviews, link, most = exchange.rules
    assert (ratio.kind, ratio.each_stage) == (ExchangeRuleKind.RATIO, True)
    assert (ratio.rates[0].n, ratio.rates[0].for_) == (3, 2)
    assert (capacity.n, interviews.n) == (200, 60)
    assert (link.condition.by, link.at_least) == (("b",), 4)
    assert most.scope.categories == (Category.CHILD, Category.WOMAN)
    assert exchange.values[0].value == Fraction(5, 2)
    assert [one.owner for one in exchange.lists] == ["mediator", "party:b"]
    assert case.owners >= {"mediator", "party:b"}
    seen = case.for_reader(Reader("party:b")).exchange
    assert [one.name for one in seen.lists] == ["b.csv"]
    assert [one.id for one in seen.rules] == ["r", "c", "i", "l"]
    assert seen.values == ()


def test_what_contradicts_itself_is_refused_on_its_line(refuse) -> None:
    refuse(
        PARTIES
        + """
exchange:
  parties: [a, b]
  lists:
    - {file: none.csv, kind: held, by: a} # ! There is no file 'none.csv'
  rules:
    - {id: n, kind: minimum} # ! has no 'n'
    - {id: w, kind: ratio, by: a, against: z, rates: [{n: 3}]} # ! no party 'z'
    - {id: x, kind: first, rows: [a-1], n: 3} # ! has 'n'
    - {id: s, kind: capacity, seats: 40} # ! does not say once
    - {id: t, kind: ratio, by: a, against: a, rates: [{n: 3}]} # ! against itself
    - {id: k, kind: barter} # ! cannot stand under 'kind'
""",
        LISTS,
    )


def test_rules_need_ids_of_their_own(refuse) -> None:
    refuse(
        PARTIES
        + """
exchange:
  parties: [a, b]
  rules: # ! Two rules
    - {id: consent, kind: maximum, n: 3}
""",
    )

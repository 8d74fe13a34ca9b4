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
    - {id: w, kind: ratio, by: a, against: z, rates: [{n: 3}]} # ! a party that
    - {id: x, kind: first, rows: [a-1], n: 3} # ! has 'n'
    - {id: s, kind: capacity, seats: 40} # ! does not say once
    - {id: t, kind: ratio, by: a, against: a, rates: [{n: 3}]} # ! against itself
    - {id: k, kind: barter} # ! cannot stand under 'kind'
""",
        LISTS,
    )


def test_a_name_where_an_id_belongs_is_not_repeated(refuse) -> None:
    faults = refuse(
        PARTIES
        + """
exchange:
  parties: [a, b]
  rules:
    - {id: f, kind: first, rows: Zefarn Adoluk} # ! is not a list ! has no 'rows'
    - {id: Zefarn-stays, kind: all-for-all} # ! A text cannot be an id
    - {id: g, kind: all-for-all, Zefarn: 1} # ! Key number 3 of this entry cannot
    - {id: h, kind: Adoluk} # ! A text cannot stand under 'kind'
""",
    )
    assert not any("Zefarn" in str(one) or "Adoluk" in str(one) for one in faults)


def test_a_party_that_is_none_is_told_by_its_line_and_not_repeated(refuse) -> None:
    faults = refuse(
        PARTIES
        + """
exchange:
  parties: [a, b, Zefarn] # ! a party that the case does
  lists:
    - {file: a.csv, kind: held, by: a, of: Zefarn} # ! a party that the case does not
  values: [{party: Adoluk, value: 2}] # ! a party that the case does
  rules:
    - id: c
      owner: "party:Adoluk" # ! The owner is a party that the case does not
      kind: capacity
      n: 3
      by: Zefarn Adoluk # ! a party that the case does
      at: Adoluk # ! a place that the case does not have
""",
        LISTS,
    )
    assert not any("Zefarn" in str(one) or "Adoluk" in str(one) for one in faults)
    refuse(
        PARTIES
        + """
exchange:
  parties: [a, b]
  lists: # ! a party that the exchange does not have
    - {file: a.csv, kind: held, by: Adoluk} # ! a party that the case does
""",
        LISTS,
    )


def test_lines_of_rows_are_kept_for_whom_the_rule_is(read) -> None:
    exchange = read(
        PARTIES
        + """
exchange:
  parties: [a, b]
  rules:
    - id: f
      kind: first
      rows:
        - a-1
        - a-2
    - {id: m, kind: only-if, condition: {rows: [b-1]}, owner: mediator}
""",
    )
    whole = exchange.exchange.row_lines
    first = whole["f", "rows"][0]
    assert whole["f", "rows"] == (first, first + 1)
    assert whole["m", "condition"] == (first + 2,)
    seen = exchange.for_reader(Reader("public")).exchange.row_lines
    assert set(seen) == {("f", "rows")}


def test_rates_that_no_whole_number_of_people_meets_are_refused(refuse) -> None:
    rates = "[{n: 999983, for: 999979}, {n: 1, for: 999953}]"
    refuse(
        PARTIES
        + f"""
exchange:
  parties: [a, b]
  values: [{{party: a, value: 0.0001}}] # ! more than three decimals
  rules:
    - {{id: r, kind: ratio, by: a, against: b, rates: {rates}}} # ! no common measure
""",
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

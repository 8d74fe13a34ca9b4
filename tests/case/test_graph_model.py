"""Graph-model files: the ways to write one, and what is refused."""

from itertools import product

import pytest

from ceasefire.case import read_graph_model
from ceasefire.case.option_logic import Unreadable, parse_statement
from ceasefire.core import Direction, FaultyInput

CUBA = """
title: Cuban missile crisis
decision_makers:
  - name: US
    ranking: [5, 7, 6, 8, 3, 2, 4, 1, 12, 10, 11, 9]
  - name: USSR
    ranking: 1 > 5 > 7 > 3 > 6 > 2 > 8 > 4 > 12 > 10 > 11 > 9
options:
  - { name: air strike, owner: US, direction: forward }
  - { name: blockade, owner: US }
  - { name: withdraw, owner: USSR, direction: both }
  - { name: escalate, owner: USSR }
infeasible: [--YY]
status_quo: NNNN
wanted: 5
coalitions: [[US, USSR]]
"""
NESTED = """
decisionMakers:
  MoE:
    options: { Modify: fwd }
    ranking: [9, 3, 4, 10, 7, 1, 2, 8, [5, 6, 11, 12]]
  Uniroyal:
    options:
      - { name: Delay, permittedDirection: back }
      - Accept
      - { name: Abandon, direction: forward }
    preferences: "1>4>10>7>{5,6,11,12}>2>3>9>8"
  Local Government:
    options: [Insist]
    preferences: [NNYNY, 3, 7, 1, 10, 8, 4, 2, "5=6=11=12"]
infeasible: ["-YY--", "*Y*Y*", "--YY-", -NNN-]
"""


@pytest.fixture
def read(tmp_path):
    def read_text(text: str):
        path = tmp_path / "model.yaml"
        path.write_text(text, "utf-8")
        return read_graph_model(path, "model.yaml")

    return read_text


def _labels(model) -> list[str]:
    return [model.label(state) for state in range(len(model.states))]


@pytest.mark.parametrize(
    ("word", "direction"),
    [
        ("fwd", "forward"), ("forward only", "forward"), ("N->Y", "forward"),
        ("->", "forward"), ("irreversible", "forward"), ("back", "back"),
        ("Backwards", "back"), ("Y->N", "back"), ("both", "both"), ("<->", "both"),
    ],
)  # fmt: skip
def test_directions_may_be_written_in_several_ways(read, word, direction) -> None:
    model = read(CUBA.replace("direction: forward", f'direction: "{word}"'))
    assert model.options[0].direction.value == direction


def test_states_are_counted_with_the_first_option_changing_fastest(read) -> None:
    model = read(CUBA)
    assert _labels(model) == (
        [
            "NNNN",
            "YNNN",
            "NYNN",
            "YYNN",
            "NNYN",
            "YNYN",
            "NYYN",
            "YYYN",
            "NNNY",
            "YNNY",
            "NYNY",
            "YYNY",
        ]
    )
    assert model.options[0].direction is Direction.FORWARD
    assert (model.status_quo, model.wanted, model.coalitions) == (0, 4, ((0, 1),))
    best = max(range(12), key=lambda state: model.levels[0][state])
    assert best == 4


def test_options_may_stand_under_their_decision_makers(read) -> None:
    model = read(NESTED)
    assert _labels(model) == (
        [
            "NYNNN",
            "YYNNN",
            "NNYNN",
            "YNYNN",
            "NNNYN",
            "YNNYN",
            "NYNNY",
            "YYNNY",
            "NNYNY",
            "YNYNY",
            "NNNYY",
            "YNNYY",
        ]
    )
    assert [(o.name, o.owner, o.direction.value) for o in model.options] == [
        ("Modify", 0, "forward"),
        ("Delay", 1, "back"),
        ("Accept", 1, "both"),
        ("Abandon", 1, "forward"),
        ("Insist", 2, "both"),
    ]
    for levels in model.levels:
        assert levels[4] == levels[5] == levels[10] == levels[11]


def test_a_list_of_states_is_their_order_and_leaves_out_the_rest(read) -> None:
    listed = CUBA.replace("infeasible: [--YY]", "states: [YYNN, NNNN]").replace(
        "ranking: [5, 7, 6, 8, 3, 2, 4, 1, 12, 10, 11, 9]", "ranking: [1, 2]"
    )
    listed = listed.replace(
        "1 > 5 > 7 > 3 > 6 > 2 > 8 > 4 > 12 > 10 > 11 > 9", "2 > YYNN"
    )
    model = read(listed.replace("wanted: 5", ""))
    assert _labels(model) == ["YYNN", "NNNN"]
    assert model.status_quo == 1
    assert model.levels[1][1] > model.levels[1][0]
    assert model.notes == ("14 states that are not listed are taken as infeasible.",)


def test_statements_rank_states_by_the_weightiest_that_differs(read) -> None:
    text = """
decision_makers: [{name: A, statements: [not y, x if y]}, {name: B, statements: ["y"]}]
options: {x: A, y: {owner: B, direction: <->}}
"""
    model = read(text)
    assert _labels(model) == ["NN", "YN", "NY", "YY"]
    assert model.levels[0] == (2, 2, 0, 1)
    assert model.levels[1] == (0, 0, 1, 1)


@pytest.mark.parametrize(
    ("statement", "holds"),
    [
        ("not a", lambda a, b, c: not a),
        ("a and b or c", lambda a, b, c: (a and b) or c),
        ("a and (b or c)", lambda a, b, c: a and (b or c)),
        ("a if b", lambda a, b, c: a or not b),
        ("a only if b", lambda a, b, c: b or not a),
        ("if a and b then c", lambda a, b, c: c or not (a and b)),
        ("a iff not b", lambda a, b, c: a == (not b)),
        ("NOT (a OR b) IFF c", lambda a, b, c: (not (a or b)) == c),
        ("1 & -2 | 3", lambda a, b, c: (a and not b) or c),
        ("a -> b", lambda a, b, c: b or not a),
        ("a <-> b", lambda a, b, c: a == b),
        ("b if c if a", lambda a, b, c: (b or not c) or not a),
    ],
)
def test_a_statement_means_what_it_says(statement, holds) -> None:
    truth = parse_statement(statement, ["a", "b", "c"])
    for state in product((False, True), repeat=3):
        assert truth(state) == holds(*state), state


def test_names_of_several_words_are_told_from_words_of_logic() -> None:
    truth = parse_statement("not air strike and Iffy or", ["air strike", "iffy or"])
    assert truth((False, True))
    assert not truth((True, True))


@pytest.mark.parametrize(
    "statement",
    ["", "a b", "a and", "(a", "d", "a if", "4", "0", "not", "a)", "(" * 99],
)
def test_a_statement_that_says_nothing_is_refused(statement) -> None:
    with pytest.raises(Unreadable):
        parse_statement(statement, ["a", "b", "c"])


@pytest.mark.parametrize(
    ("old", "new", "fault"),
    [
        ("direction: forward", "direction: sideways",
         "8: 'sideways' is no direction."),
        ("blockade, owner: US", "blockade, owner: UK",
         "9: The option 'blockade' belongs to 'UK', who is no decision maker."),
        ("name: blockade", "name: Air Strike",
         "9: There are two options 'Air Strike'."),
        ("5, 7, 6, 8", "5, 7, 5, 8",
         "4: 'US' would prefer a state to itself: 5 > 7 > 5."),
        ("5, 7, 6, 8", "5, 7, 99, 8", "4: '99' is no feasible state."),
        ("[5, 7, 6, 8, ", "[", "4: 'US' does not rank the states 5, 6, 7, 8."),
        ("[5, 7, 6, 8, ", "[5, 7, 6, ", "4: 'US' does not rank the state 8."),
        ("[--YY]", "[--Y]", "12: '--Y' is no pattern: 'Y' begins with no option and no "
         "known word."),
        ("[--YY]", "[----]", "1: No state is feasible."),
        ("status_quo: NNNN", "status_quo: NNYY",
         "13: 'NNYY' under 'status_quo' is no feasible state."),
        ("[[US, USSR]]", "[[US]]", "15: This is no coalition."),
        ("coalitions:", "coalition:", "15: There is no key 'coalition' here."),
        ("    ranking: 1 >", "    rnking: 1 >", "5: Nothing says what 'USSR' prefers."),
        ("    ranking: 1 >", "    colour: red\n    ranking: 1 >",
         "6: There is no key 'colour' here."),
        ("    ranking: 1 >", "    statements: [withdraw]\n    ranking: 1 >",
         "7: 'statements' and 'ranking' both say what is preferred."),
        ("[[US, USSR]]", "US + USSR", "15: This is no list of coalitions."),
        ("coalitions:", "preferences: {UK: [1]}\ncoalitions:",
         "15: 'UK' prefers something and is no decision maker."),
        ("coalitions:", "preferences: {US: [withdraw]}\ncoalitions:",
         "15: What 'US' prefers stands here and at the top of the file."),
        ("name: USSR\n", "name: US\n", "5: There are two decision makers 'US'."),
    ],
)  # fmt: skip
def test_what_cannot_be_is_refused_with_its_line(read, old, new, fault) -> None:
    assert old in CUBA
    with pytest.raises(FaultyInput) as refusal:
        read(CUBA.strip().replace(old, new))
    faults = [f"{f.line}: {f.what}" for f in refusal.value.faults]
    assert fault in faults


def test_a_file_of_something_else_is_refused(read) -> None:
    for text in ("", "[1, 2]", "title: nothing more"):
        with pytest.raises(FaultyInput):
            read(text)

"""Negotiation files of GENIUS: what is read of them, and what is refused."""

from fractions import Fraction
from pathlib import Path

import pytest

from ceasefire.case import read_genius
from ceasefire.core import FaultyInput, is_inside
from ceasefire.terms import solve

DOMAIN = """<negotiation_template><utility_space number_of_issues="2">
<objective index="0" name="root" type="objective" etype="objective">
<issue index="1" name="Area" vtype="discrete" type="discrete" etype="discrete">
<item index="1" value="Town"/><item index="2" value="Country"/></issue>
<issue index="2" name="Days" vtype="integer" type="integer" etype="integer"
 lowerbound="0" upperbound="9"/>
</objective></utility_space></negotiation_template>
"""
PROFILE = """<utility_space>
<objective index="0" name="root">
<issue index="1" name="Area" type="discrete">
<item index="1" value="Town" evaluation="3"/>
<item index="2" value="Country" evaluation="0.7"/></issue>
<issue index="2" name="Days" type="integer" lowerbound="0" upperbound="9">
<evaluator ftype="linear" offset="0.5" slope="-0.1"/></issue>
<weight index="1" value="0.4"/><weight index="2" value="0.6"/>
</objective>
<discount_factor value="0.9"/><reservation value="0.25"/>
</utility_space>
"""
RECTANGLES = """<!-- a comment before the declaration -->
<?xml version="1.0" encoding="utf-8" ?>
<utility_space type="nonlinear"><objective index="0" name="root">
<issue index="1" name="Days" type="integer" lowerbound="0" upperbound="9"/>
<issue index="2" name="Places" type="integer" lowerbound="0" upperbound="9"/>
<utility maxutility="20"><ufun type="PlainUfun" weight="2" aggregation="sum">
<hyperRectangle utility="5"><INCLUDES index="1" min="2" max="6"/></hyperRectangle>
<hyperRectangle utility="7"><INCLUDES index="1" min="6" max="9"/>
<INCLUDES index="2" min="9" max="9"/></hyperRectangle>
</ufun></utility></objective></utility_space>
"""


@pytest.fixture
def written(tmp_path):
    def write(*texts: str) -> list[Path]:
        paths = []
        for number, text in enumerate(texts):
            paths.append(tmp_path / f"file{number}.xml")
            paths[-1].write_text(text, "utf-8")
        return paths

    return write


def _faults(paths: list[Path]) -> list[str]:
    with pytest.raises(FaultyInput) as refusal:
        read_genius(paths[0], paths[1:])
    return [f"{f.line}: {f.what}" for f in refusal.value.faults]


def test_options_weights_lines_and_reservations_are_read_exactly(written) -> None:
    domain, profile = written(DOMAIN, PROFILE)
    read = read_genius(domain, [profile])
    assert read.issues == ("Area", "Days")
    assert read.options == (("Town", "Country"), tuple(range(10)))
    (party,) = read.profiles
    assert party.score((0, 0)) == Fraction("1.5")  # 0.4 * 3 + 0.6 * 0.5
    assert party.score((1, 9)) == Fraction("0.04")  # 0.28 + 0.6 * (0.5 - 0.9)
    assert party.reservation == Fraction(1, 4)
    assert any("undiscounted" in note for note in read.notes)


def test_intervals_of_rectangles_are_closed(written) -> None:
    """The ends 2 and 6 of the first and the one value 9 of the second are in it."""
    domain, profile = written(_bare(RECTANGLES), RECTANGLES)
    (party,) = read_genius(domain, [profile]).profiles
    scores = {day: party.score((day, 0)) for day in range(10)}
    assert scores == {day: 10 if 2 <= day <= 6 else 0 for day in range(10)}
    assert party.score((6, 9)) == 24
    assert party.score((6, 8)) == 10


def _bare(text: str) -> str:
    """A domain of the issues of a profile."""
    return text.replace("utility_space", "negotiation_template")


def test_a_domain_of_rectangles_is_solved(written) -> None:
    mirrored = RECTANGLES.replace('min="2" max="6"', 'min="0" max="6"').replace(
        'min="6" max="9"', 'min="0" max="1"'
    )
    paths = written(_bare(RECTANGLES), RECTANGLES, mirrored)
    found = solve(read_genius(paths[0], paths[1:]))
    assert {p.scores for p in found.front} == {(24, 10), (0, 24)}
    package = found.domain.package(found.egalitarian.points[0].picks)
    assert package == {"Days": 6, "Places": 9}


def test_rectangles_may_count_issues_from_nought(written) -> None:
    shifted = RECTANGLES
    for number in (1, 2):
        shifted = shifted.replace(f'index="{number}"', f'index="{number - 1}"')
    domain, profile = written(_bare(shifted), shifted)
    (party,) = read_genius(domain, [profile]).profiles
    assert party.score((6, 9)) == 24


def test_a_profile_may_count_its_issues_otherwise_than_the_domain(written) -> None:
    turned = PROFILE.replace('index="1" name="Area"', 'index="7" name="Area"').replace(
        '<weight index="1"', '<weight index="7"'
    )
    domain, profile = written(DOMAIN, turned)
    assert read_genius(domain, [profile]).profiles[0].score((0, 0)) == Fraction("1.5")


def test_every_fault_of_every_file_is_told_with_its_line(written) -> None:
    broken = PROFILE.replace('value="Country"', 'value="Contry"').replace(
        'slope="-0.1"', 'slope="steep"'
    )
    other = PROFILE.replace('name="Days"', 'name="Nights"')
    faults = _faults(written(DOMAIN, broken, other))
    assert faults == [
        "5: The issue 'Area' has no option 'Contry'.",
        "3: Nothing scores the option 'Country' of 'Area'.",
        "7: 'slope' of <evaluator> is no number: 'steep'.",
        "6: The domain has no issue 'Nights'.",
        "1: Nothing scores the issue 'Days'.",
    ]


@pytest.mark.parametrize(
    ("old", "new", "what"),
    [
        ('<item index="1" value="Town"/><item index="2" value="Country"/>', "",
         "3: The issue 'Area' has no option."),
        ('type="integer" etype', 'type="real" etype',
         "5: The issue 'Days' is of the type 'real'."),
        ('upperbound="9"', 'upperbound="-1"', "5: The issue 'Days' runs from 0 to -1."),
        ('name="Days"', 'name="Area"', "5: There are two issues 'Area'."),
        ("</objective>", "</objectiv>", "7: This is no XML: mismatched tag."),
    ],
)  # fmt: skip
def test_a_domain_that_cannot_be_is_refused(written, old, new, what) -> None:
    assert _faults(written(DOMAIN.replace(old, new), PROFILE)) == [what]


def test_entities_that_would_unfold_are_refused(written) -> None:
    bomb = '<!DOCTYPE a [<!ENTITY b "bbbb">]>' + DOMAIN
    assert _faults(written(bomb, PROFILE)) == ["1: The file declares a document type."]


@pytest.mark.parametrize(
    "number", ["1e400", "nan", "1e-999999999", "9" * 99, "1_0", "²"]
)
def test_a_number_beyond_reason_is_refused(written, number) -> None:
    profile = PROFILE.replace('evaluation="0.7"', f'evaluation="{number}"')
    assert len(_faults(written(DOMAIN, profile))) == 1


def test_a_file_that_is_not_there_is_a_fault(tmp_path) -> None:
    gone = tmp_path / "gone.xml"
    assert (
        _faults([gone, gone])
        == ["0: The file cannot be read: no such file or directory."] * 2
    )


def test_two_files_of_one_name_are_two_parties(written, tmp_path) -> None:
    domain, first = written(DOMAIN, PROFILE)
    second = tmp_path / "other" / first.name
    second.parent.mkdir()
    second.write_text(PROFILE, "utf-8")
    read = read_genius(domain, [first, second])
    assert [one.name for one in read.profiles] == [str(first), str(second)]


def test_three_profiles_are_three_parties(written) -> None:
    paths = written(
        DOMAIN, PROFILE, PROFILE, PROFILE.replace('slope="-0.1"', 'slope="1"')
    )
    found = solve(read_genius(paths[0], paths[1:]))
    assert [p.name for p in found.domain.profiles] == ["file1", "file2", "file3"]
    assert all(p.scores[0] == p.scores[1] for p in found.front)
    assert not is_inside((0, 0), ((0, frozenset({1})),))


def test_a_reservation_is_read_wherever_the_file_keeps_it(written) -> None:
    """In the frame of a domain file too, and inside the objective."""
    framed = f"<negotiation_template>{PROFILE}</negotiation_template>"
    least = '<reservation value="0.25"/>'
    inside = PROFILE.replace(least, "").replace("</objective>", f"{least}</objective>")
    for profile in (PROFILE, framed, inside):
        paths = written(DOMAIN, profile)
        domain = read_genius(paths[0], paths[1:])
        assert domain.profiles[0].reservation == Fraction(1, 4)
        assert any("Discount" in note for note in domain.notes)


@pytest.mark.parametrize(
    ("twice", "what"),
    [
        ('<reservation value="0.3"/>', "There are two reservations, 0.3 and 0.25."),
        (
            '<weight index="1" value="0.6"/>',
            "There are two weights of the issue number '1'.",
        ),
        (
            '<issue name="Area"><item value="Town" evaluation="1"/></issue>',
            "There are two issues 'Area'.",
        ),
    ],
)
def test_what_a_profile_says_twice_is_refused(written, twice: str, what: str) -> None:
    """Neither is chosen in silence: which one holds is for its maker to say."""
    profile = PROFILE.replace("</objective>", f"{twice}</objective>")
    assert any(one.endswith(what) for one in _faults(written(DOMAIN, profile)))
    items = PROFILE.replace(
        '<item index="2"', '<item value="Town" evaluation="2"/><item index="2"'
    )
    assert any(
        one.endswith("The option 'Town' of 'Area' is scored twice.")
        for one in _faults(written(DOMAIN, items))
    )


def test_a_weight_that_meets_no_issue_is_told_and_not_guessed_at(written) -> None:
    """Counted from nought in the weights alone: both ends of the slip are named."""
    slipped = PROFILE.replace('<weight index="1"', '<weight index="0"')
    paths = written(DOMAIN, slipped)
    notes = read_genius(paths[0], paths[1:]).notes
    assert (
        "'file1' gives no weight to 'Area', which counts as 1 beside the weights of "
        "the others. See whether issues and weights are numbered alike."
    ) in notes
    assert (
        "'file1' gives a weight to no issue of the file: 0.4 is added to its score of "
        "every package."
    ) in notes
    assert all("weight" not in one for one in read_genius(*_pair(written)).notes)


def _pair(written) -> tuple[Path, list[Path]]:
    domain, *profiles = written(DOMAIN, PROFILE)
    return domain, profiles

"""Many equal faults are told once; none of another cause is lost."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from ceasefire.core import Fault, FaultyInput


def _fault(line: int, what: str = "It is odd.", file: str = "a.csv") -> Fault:
    return Fault(file=file, line=line, what=what, mend="Mend it.")


def test_a_few_equal_faults_are_told_one_by_one() -> None:
    told = str(FaultyInput(tuple(_fault(line) for line in range(2, 6))))
    assert len(told.splitlines()) == 4


def test_many_are_told_where_the_first_stands_with_their_number() -> None:
    faults = [_fault(line) for line in range(2, 29)] + [_fault(7, "It is bad.")]
    told = str(FaultyInput(tuple(faults))).splitlines()
    assert told == [
        "a.csv:2: It is odd. Mend it. The same in lines 3, 4, 5 and 23 more.",
        "a.csv:7: It is bad. Mend it.",
    ]


@given(
    st.lists(
        st.tuples(
            st.integers(0, 9), st.sampled_from("xy"), st.sampled_from(["a", "b"])
        ),
        max_size=40,
    )
)
def test_every_cause_of_every_file_is_told_and_every_fault_counted(rows) -> None:
    faults = tuple(_fault(line, what, file) for line, what, file in rows)
    counted = Counter((one.file, one.what) for one in faults)
    told = str(FaultyInput(faults)).splitlines()
    assert len(told) == sum(n if n <= 4 else 1 for n in counted.values())
    assert FaultyInput(faults).faults == faults

"""The contents of `ceasefire.events`: each name imports its home, and no more."""

import subprocess
import sys

import pytest

import ceasefire.events


def test_a_name_that_is_none_is_refused_as_of_any_module() -> None:
    with pytest.raises(AttributeError, match=r"'ceasefire.events' has no attribute"):
        _ = ceasefire.events.read_everything
    assert "read_events" in dir(ceasefire.events)


def test_who_has_counts_does_not_wait_for_maps_and_tables() -> None:
    code = (
        "import sys\n"
        "from ceasefire.events import CountSeries\n"
        "print([one for one in ('pyarrow', 'shapely') if one in sys.modules])"
    )
    done = subprocess.run(
        [sys.executable, "-c", code], capture_output=True, text=True, check=True
    )
    assert done.stdout.strip() == "[]"

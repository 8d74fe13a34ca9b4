"""What all tests share: real event data where they are, and how hard to try."""

import os
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

_REPOSITORY = Path(__file__).resolve().parents[1]

settings.register_profile(
    "default",
    deadline=None,
    max_examples=60,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.register_profile(
    "thorough",
    deadline=None,
    max_examples=2000,
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "default"))


def pytest_addoption(parser: pytest.Parser) -> None:
    parser.addoption(
        "--update-golden", action="store_true", help="Rewrite golden files."
    )


@pytest.fixture(scope="session")
def shared_data() -> Path:
    """The folder of real event data; tests that need it skip where it is missing."""
    default = _REPOSITORY.parent / "shared" / "data"
    folder = Path(os.environ.get("CEASEFIRE_SHARED_DATA", default))
    if not folder.is_dir():
        pytest.skip(
            "no real event data here: set CEASEFIRE_SHARED_DATA to their folder"
        )
    return folder


@pytest.fixture(scope="session")
def syria_file(shared_data: Path) -> Path:
    """UCDP's events of Syria, 2016 to 2019."""
    return shared_data / "ucdp" / "ged_syria_2016_2019.csv.gz"

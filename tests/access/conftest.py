"""A ground written to disk."""

import pytest
from tests.support.ground_folder import ACCESS, HEAD, NODES, ROADS, control, square


@pytest.fixture
def write(tmp_path):
    """Write a case, with what is given in place of what is usual."""

    def write(access: str = ACCESS, **files: str):
        texts = {
            "roads.csv": ROADS,
            "nodes.csv": NODES,
            "control.geojson": control(
                square(0.05, 0.22, "north"), square(0.15, 0.35, "south")
            ),
        } | {name.replace("__", "."): text for name, text in files.items()}
        for name, text in texts.items():
            (tmp_path / name).write_text(text, "utf-8")
        (tmp_path / "case.yaml").write_text(HEAD + access, "utf-8")
        return tmp_path

    return write

"""Briefs written once, and a browser to open them in."""

import os
import shutil
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from ceasefire.brief import BriefFiles, write_brief
from ceasefire.case import read_case
from ceasefire.core import EventFile, Reader
from ceasefire.events.evidence import Evidence
from ceasefire.events.read import read_events

_FLAGS = [
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]


def _chromium() -> str:
    found = next(
        filter(None, map(shutil.which, ("chromium", "chromium-browser"))), None
    )
    if found is None:
        if os.environ.get("CEASEFIRE_REQUIRE_BROWSER"):
            pytest.fail("Chromium is missing: install it, as .ci/run does.")
        pytest.skip("no Chromium here: the pages are not looked at")
    return found


@pytest.fixture(scope="session")
def browser() -> Iterator[Any]:
    from playwright.sync_api import sync_playwright

    executable = _chromium()
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=executable, args=_FLAGS)
        yield opened
        opened.close()


@dataclass
class WatchedPage:
    """A page, and everything it complained of or asked for."""

    page: Any
    complaints: list[str] = field(default_factory=list)
    requests: list[str] = field(default_factory=list)


@pytest.fixture
def open_page(browser: Any) -> Iterator[Any]:
    """Open a brief at a width, watched."""
    contexts = []

    def open_at(path: Path, width: int = 1200) -> WatchedPage:
        context = browser.new_context(
            viewport={"width": width, "height": 900}, reduced_motion="reduce"
        )
        contexts.append(context)
        watched = WatchedPage(context.new_page())
        watched.page.on("console", lambda said: watched.complaints.append(said.text))
        watched.page.on("pageerror", lambda one: watched.complaints.append(str(one)))
        watched.page.on("request", lambda one: watched.requests.append(one.url))
        watched.page.goto(path.resolve().as_uri())
        watched.page.wait_for_load_state("load")
        return watched

    yield open_at
    for context in contexts:
        context.close()


def _write(name: str, folder: Path, reader: str = "public", *files: Path) -> BriefFiles:
    case = read_case(name).for_reader(Reader(reader))
    given = tuple(EventFile(path=str(path), name=str(path)) for path in files)
    all_files = case.event_files + given
    evidence = read_events(all_files) if all_files else Evidence.none()
    return write_brief(case, evidence, folder)


@pytest.fixture(scope="session")
def two_rivers(tmp_path_factory: pytest.TempPathFactory) -> BriefFiles:
    return _write("two-rivers", tmp_path_factory.mktemp("two-rivers"))


@pytest.fixture(scope="session")
def for_mediator(tmp_path_factory: pytest.TempPathFactory) -> BriefFiles:
    return _write("two-rivers", tmp_path_factory.mktemp("mediator"), "mediator")


@pytest.fixture(scope="session")
def aleppo(tmp_path_factory: pytest.TempPathFactory) -> BriefFiles:
    return _write("aleppo-2014", tmp_path_factory.mktemp("aleppo"))


@pytest.fixture(scope="session")
def syria(tmp_path_factory: pytest.TempPathFactory, syria_file: Path) -> BriefFiles:
    return _write("syria-2016", tmp_path_factory.mktemp("syria"), "public", syria_file)

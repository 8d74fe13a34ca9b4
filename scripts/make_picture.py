"""Take the picture of a brief that stands in the README.

Needs Chromium and the extra 'test'. The picture shows `two-rivers`: all of it is
invented.
"""

import shutil
import tempfile
from pathlib import Path

from playwright.sync_api import sync_playwright

from ceasefire.brief import write_brief
from ceasefire.case import read_case
from ceasefire.core import Reader
from ceasefire.events.read import read_events

PICTURE = Path(__file__).resolve().parents[1] / "docs/images/brief.png"
WIDTH, HEIGHT = 1120, 1960  # pixels: the first minute, the map, the first table


def main() -> None:
    """Write the brief, open it, and photograph its upper part."""
    case = read_case("two-rivers").for_reader(Reader("public"))
    with tempfile.TemporaryDirectory() as folder:
        files = write_brief(case, read_events(case.event_files), Path(folder))
        with sync_playwright() as playwright:
            browser = playwright.chromium.launch(
                executable_path=shutil.which("chromium"),
                args=["--headless", "--no-sandbox", "--disable-gpu"],
            )
            page = browser.new_page(viewport={"width": WIDTH, "height": HEIGHT})
            page.goto(files.html.as_uri())
            PICTURE.parent.mkdir(parents=True, exist_ok=True)
            page.screenshot(path=PICTURE)
            browser.close()
    print(f"{PICTURE.name}: {PICTURE.stat().st_size / 1000:.0f} kB")


if __name__ == "__main__":
    main()

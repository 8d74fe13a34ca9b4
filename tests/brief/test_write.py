"""What is written: the same bytes, no confidences, every finding with its grounds."""

import json
import re
from dataclasses import replace
from datetime import date, timedelta

import pytest
from tests.support.invented import case as invented_case
from tests.support.invented import event, truce
from tests.support.invented import evidence as events_of
from tests.support.tables import said, table

from ceasefire.brief import write_brief
from ceasefire.brief.sections import SECTIONS
from ceasefire.case import new_case, read_case
from ceasefire.core import Reader
from ceasefire.events.evidence import Evidence
from ceasefire.events.read import read_events
from ceasefire.monitoring.effect import assess_effects


def _brief(folder, out, reader="public"):
    case = read_case(folder).for_reader(Reader(reader))
    evidence = read_events(case.event_files) if case.event_files else Evidence.none()
    files = write_brief(case, evidence, out)
    return files.html.read_bytes(), files.json.read_bytes()


@pytest.fixture
def invented(tmp_path):
    """A case of one's own, from the template."""
    new_case(tmp_path / "mine")
    return tmp_path / "mine"


def _with_statements(folder, *statements) -> None:
    """Add entries to the list that ends the template."""
    path = folder / "case.yaml"
    entries = "".join(f"  - {json.dumps(one)}\n" for one in statements)
    path.write_text(path.read_text("utf-8") + entries, "utf-8")


def _says(id_: str, owner: str, says: str) -> dict[str, object]:
    return {
        "id": id_,
        "by": "front",
        "on": "2026-01-11",
        "says": says,
        "kind": "red-line",
        "firmness": "red-line",
        "source": "announcement",
        "owner": owner,
        "claim": {"place": "example-town", "kind": "calm"},
        "about": ["example-town"],
    }


def test_the_same_case_gives_the_same_bytes(two_rivers, tmp_path) -> None:
    first = two_rivers.html.read_bytes(), two_rivers.json.read_bytes()
    assert first == _brief("two-rivers", tmp_path)


@pytest.mark.parametrize("reader", ["public", "party:government"])
@pytest.mark.parametrize("owner", ["mediator", "party:front"])
def test_what_a_reader_may_not_see_changes_no_byte(
    invented, tmp_path, reader, owner
) -> None:
    without = _brief(invented, tmp_path / "without", reader)
    _with_statements(invented, _says("secret", owner, "We would give up the town"))
    with_one = _brief(invented, tmp_path / "one", reader)
    _with_statements(invented, _says("second", owner, "And the bridge as well"))
    assert without == with_one == _brief(invented, tmp_path / "two", reader)


@pytest.mark.parametrize("reader", ["mediator", "party:front"])
def test_whoever_may_see_it_reads_it(invented, tmp_path, reader) -> None:
    _with_statements(invented, _says("secret", "party:front", "We would give it up"))
    html, _ = _brief(invented, tmp_path / "out", reader)
    assert b"We would give it up" in html


def test_events_of_another_owner_change_no_byte(invented, tmp_path) -> None:
    def public_brief(out):
        return _brief(invented, tmp_path / out)

    before = public_brief("before")
    (invented / "secret.csv").write_text(
        "date_start,side_a,side_b,best\n2026-01-13,Example Front,Others,3\n", "utf-8"
    )
    path = invented / "case.yaml"
    entry = "\nevents:\n  - {file: secret.csv, owner: mediator}\n"
    path.write_text(path.read_text("utf-8") + entry, "utf-8")
    assert public_brief("after") == before
    assert _brief(invented, tmp_path / "m", "mediator") != before


def test_every_finding_of_every_section_has_its_grounds(two_rivers) -> None:
    answer = json.loads(two_rivers.json.read_text("utf-8"))
    found = list(answer["one_minute"])
    for section in answer["sections"].values():
        found += section.get("findings", [])
        for record in section.get("ceasefires", []):
            found += record["findings"]
    assert len(found) > 5
    assert all(finding["grounds"] for finding in found)
    known = {note["id"] for note in answer["methods"]}
    assert {finding["method"] for finding in found} <= known


def test_what_cannot_be_told_waits_until_all_that_can_has_had_its_turn(aleppo) -> None:
    answer = json.loads(aleppo.json.read_text("utf-8"))
    told = [one["certainty"]["words"] for one in answer["one_minute"]]
    assert len(told) == 8
    assert "unknown" not in told
    assert "unknown" in aleppo.html.read_text("utf-8")


def test_each_section_that_has_something_to_tell_is_heard_first(two_rivers) -> None:
    minute = json.loads(two_rivers.json.read_text("utf-8"))["one_minute"]
    heard = {one["id"].partition("/")[0] for one in minute}
    assert {"trust", "convening", "terms", "stability"} <= heard


def test_read_is_kept_and_rejected_and_duplicates(two_rivers) -> None:
    for read in json.loads(two_rivers.json.read_text("utf-8"))["read"]:
        assert read["read"] == read["kept"] + read["rejected"] + read["duplicates"]


def test_a_page_tells_nothing_of_the_machine(two_rivers, aleppo, tmp_path) -> None:
    for files in (two_rivers, aleppo):
        for path in (files.html, files.json):
            text = path.read_text("utf-8")
            assert str(files.html.parent) not in text
            assert not re.search(r"/(home|root|tmp|usr|work|var)/", text)


def test_a_name_made_to_break_the_page_stays_a_name(invented, tmp_path) -> None:
    path = invented / "case.yaml"
    evil = "</script><script>document.title='broken'</script>"
    text = path.read_text("utf-8").replace("Example Town", evil)
    path.write_text(text, "utf-8")
    html, _ = _brief(invented, tmp_path / "out")
    assert evil.encode() not in html


def test_a_case_without_events_says_in_one_line_how_to_give_them(aleppo) -> None:
    html = aleppo.html.read_text("utf-8")
    assert "--events" in html
    answer = json.loads(aleppo.json.read_text("utf-8"))
    assert answer["sections"]["sites"]["missing"]
    assert answer["sections"]["ceasefires"]["missing"]


def test_every_section_has_its_template_and_its_method_notes(aleppo) -> None:
    answer = json.loads(aleppo.json.read_text("utf-8"))
    assert list(answer["sections"]) == [section.id for section in SECTIONS]
    known = {note["id"] for note in answer["methods"]}
    assert all(set(section.methods) <= known for section in SECTIONS)


def test_a_file_is_named_without_its_folder(syria, syria_file) -> None:
    """The fixture gives the file by its whole path."""
    assert str(syria_file.parent) not in syria.html.read_text("utf-8")
    assert str(syria_file.parent) not in syria.json.read_text("utf-8")
    answer = json.loads(syria.json.read_text("utf-8"))
    assert answer["read"][0]["read"] == 16_566
    assert len(answer["sections"]["ceasefires"]["ceasefires"]) == 7


def test_what_a_ceasefire_provides_is_not_guessed(invented, tmp_path) -> None:
    page, _ = _brief(invented, tmp_path / "a")
    assert b"<dt>Provides</dt><dd>not said</dd>" in page
    path = invented / "case.yaml"
    said = path.read_text("utf-8").replace(
        "provisions: { written: true }", "provisions: { compliance_mechanism: false }"
    )
    path.write_text(said, "utf-8")
    page, _ = _brief(invented, tmp_path / "b")
    assert b"<dt>Provides</dt><dd>a stop, without a mechanism</dd>" in page


def test_the_first_minute_takes_an_effect_that_can_be_compared() -> None:
    days = [date(2029, 6, 1) + timedelta(days=i) for i in range(500)]
    made = events_of(event(i, day) for i, day in enumerate(days) if i % 3)
    other = "elsewhere"
    far = replace(invented_case().places[0], id=other, name="Elsewhere")
    far = replace(far, shape=replace(far.shape, latitude_deg=30.0))
    one_day = truce(
        id="one-day",
        title="One day",
        places=(other,),
        announced_at=None,
        starts_at=truce().starts_at + timedelta(days=60),
        ends_at=truce().starts_at + timedelta(days=61),
    )
    base = invented_case()
    case = replace(
        base, places=(*base.places, far), ceasefires=(one_day, truce(excludes=()))
    )
    answer = assess_effects(case, made)
    section = next(one for one in SECTIONS if one.id == "changes")
    first = section.headlines(case, made, answer)[0]
    assert first.claim.startswith("Truce: events between")


def test_a_graph_model_is_one_ground_and_no_others(tmp_path) -> None:
    page, _ = _brief("two-rivers", tmp_path / "a")
    told = page.decode().split('<section id="stability"')[1].split("</section>")[0]
    grounds = re.findall(r'<span class="refs">(graph_models/[^<]*)</span>', told)
    assert grounds
    assert not any("and others" in one for one in grounds)


def test_real_ground_under_invented_groups_is_not_called_invented(
    invented, tmp_path
) -> None:
    path = invented / "case.yaml"
    said = "countries: [Example]\n  simulated: [parties, events]"
    text = path.read_text("utf-8")
    found = re.search(r"countries: \[.*\]", text)
    assert found
    path.write_text(text.replace(found[0], said), "utf-8")
    html, told = _brief(invented, tmp_path / "out")
    assert b"events on this page are invented; the country is not." in html
    assert b"Simulated: the parties and the events are invented; the" in html
    assert json.loads(told)["case"]["invented"] == ["parties", "events"]


def test_no_count_of_one_stands_before_several(two_rivers, aleppo) -> None:
    nouns = "events|rows|pairs|steps|stages|names|places|consents|lines|packages|people"
    for files in (two_rivers, aleppo):
        page = re.sub(
            r"<(script|style).*?</\1>",
            "",
            files.html.read_text("utf-8"),
            flags=re.DOTALL,
        )
        told = re.sub(r"<[^>]+>", "\n", page)
        assert not re.findall(rf"(?<![\d.,])1 (?:{nouns})\b(?! who).*", told)


def test_a_member_of_whom_nobody_speaks_is_not_said_to_be_untold() -> None:
    case = table(
        said("x", "d", "attend(a) only if attend(b)"),
        parties="a b c d",
        sides="a",
        invited="a",
    )
    section = next(one for one in SECTIONS if one.id == "convening")
    answer = section.compute(case, Evidence.none(), lambda *_: None)
    picture = section.view(case, Evidence.none(), answer)["picture"]
    marks = dict(re.findall(r"<title>(\w)</title>.*?<title>([^<]*)</title>", picture))
    assert marks == {
        "A": "comes",
        "B": "would come if invited",
        "D": "nobody speaks of its coming",
    }

"""``ceasefire attribute``, as it is typed."""

import json
from pathlib import Path

import pytest
from typer.testing import CliRunner

from ceasefire.cli import app

SHEET = (
    "incident,source,reliability,credibility,party,claims,copied_from\n"
    "i1,Patrol 4,B,2,none,South,\n"
    "i1,Radio North,C,3,North,South,\n"
    "i1,Daily North,C,3,North,South,Radio North\n"
    "i1,South HQ,D,3,South,Wolves,\n"
    "i2,Visitor,,,none,North,\n"
)


@pytest.fixture
def sheet(tmp_path: Path) -> Path:
    path = tmp_path / "accounts.csv"
    path.write_text(SHEET, "utf-8")
    return path


def run(*words: object):
    return CliRunner().invoke(app, ["attribute", *map(str, words)])


def test_an_attribution_is_said_with_its_grounds(sheet) -> None:
    done = run(sheet, "--excluded", "wolves")
    assert done.exit_code == 0, done.output
    assert "Incident i1: by South, very probably" in done.output
    assert "Daily North (C3, of North): South; copy of Radio North" in done.output
    assert "Incident i2: not attributable" in done.output


def test_an_attribution_comes_in_json(sheet) -> None:
    done = run(sheet, "--excluded", "wolves", "--estimate-copying", "--json")
    answer = json.loads(done.output)
    assert list(answer["prior"]) == ["South", "North", "Wolves", "accident", "other"]
    first, second = answer["incidents"]
    assert first["attributed_to"] == "South"
    assert sum(first["probabilities"].values()) == pytest.approx(1)
    assert second["attributed_to"] is None


def test_a_record_is_learned_from(sheet, tmp_path) -> None:
    record = tmp_path / "record.csv"
    header, patrol, *_ = SHEET.splitlines()
    rows = [patrol.replace("i1", f"r{n}") + ",North" for n in range(30)]
    record.write_text("\n".join([header + ",truth", *rows]), "utf-8")
    plain = json.loads(run(sheet, "--json").output)["incidents"][0]
    learned = json.loads(run(sheet, "--record", record, "--json").output)
    share = learned["incidents"][0]["probabilities"]["South"]
    assert share < plain["probabilities"]["South"] - 0.1


def test_a_case_names_the_candidates_and_who_is_left_out(tmp_path) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text(
        "incident,source,reliability,credibility,party,claims\n"
        "1,Monitor,B,2,none,Islamic State\n"
        "1,SANA,D,6,Government of Syria,Islamic State\n",
        "utf-8",
    )
    answer = json.loads(run(path, "--case", "syria-2016", "--json").output)
    assert len(answer["prior"]) == 4
    assert answer["incidents"][0]["attributed_to"] in answer["prior"]


def test_excluded_groups_that_the_sheet_does_not_name_are_refused(sheet) -> None:
    done = run(sheet, "--excluded", "wolfs", "--excluded", "bears")
    assert done.exit_code == 2
    assert "--excluded: Nobody is called 'wolfs' in" in done.stderr
    assert "Did you mean Wolves?" in done.stderr
    assert "'bears'" in done.stderr
    assert "There are: South, North, Wolves." in done.stderr


def test_an_excluded_group_of_the_record_alone_is_a_candidate(sheet, tmp_path) -> None:
    record = tmp_path / "record.csv"
    header, patrol, *_ = SHEET.splitlines()
    record.write_text(f"{header},truth\n{patrol},Al-Ashaer\n", "utf-8")
    done = run(sheet, "--record", record, "--excluded", "al ashaer", "--json")
    assert list(json.loads(done.stdout)["prior"])[2:4] == ["Wolves", "Al-Ashaer"]


def test_a_case_says_itself_who_is_excluded(sheet) -> None:
    done = run(sheet, "--case", "syria-2016", "--excluded", "wolves")
    assert done.exit_code == 2
    assert "only without" in done.stderr


def test_faults_leave_by_standard_error_with_code_two(tmp_path) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text(SHEET.replace("B,2", "Q,9"), "utf-8")
    done = run(path)
    assert done.exit_code == 2
    assert "accounts.csv:2: 'Q' is no grade" in done.stderr
    assert "2 faults." in done.stderr


def test_with_a_case_ids_names_and_aliases_find_the_same_party(tmp_path) -> None:
    told = {}
    for name in (
        "government",
        "Government of Syria",
        "Syrian government",
    ):
        path = tmp_path / "accounts.csv"
        path.write_text(
            "incident,source,reliability,credibility,party,claims\n"
            f'1,Monitor,B,2,none,"{name}"\n',
            "utf-8",
        )
        done = run(path, "--case", "syria-2016", "--json")
        told[name] = json.loads(done.stdout)["prior"] if not done.exit_code else None
    assert len({str(one) for one in told.values()}) == 1, told
    assert None not in told.values()


def test_a_name_that_no_party_bears_is_refused_with_what_would_do(tmp_path) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text("incident,source,party,claims\n1,Monitor,none,Crwn\n", "utf-8")
    done = run(path, "--case", "syria-2016")
    assert done.exit_code == 2
    assert "'Crwn' under claims is no party of the case. Write the id" in done.stderr


@pytest.mark.parametrize(
    ("rows", "what"),
    [
        ("", "There is no row under the header."),
        ("1,Monitor,none,other\n", "No row names a party or a group"),
    ],
)
def test_a_sheet_that_names_nobody_is_refused_by_its_name(
    tmp_path, rows: str, what: str
) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text(f"incident,source,party,claims\n{rows}", "utf-8")
    done = run(path)
    assert done.exit_code == 2
    assert f"accounts.csv: {what}" in done.stderr


def test_all_that_are_as_probable_as_the_first_are_named(tmp_path) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text(
        "incident,source,reliability,credibility,party,claims\n"
        "1,Monitor,B,2,none,front\n1,Visitor,B,2,none,government\n",
        "utf-8",
    )
    said = json.loads(run(path, "--json").stdout)["incidents"][0]
    assert said["attributed_to"] is None
    assert said["not_attributable"] == (
        "the most probable, front and government, have 0.49 each"
    )


def test_a_name_one_slip_from_another_is_pointed_out(tmp_path) -> None:
    path = tmp_path / "accounts.csv"
    path.write_text(SHEET + "i3,Patrol 9,B,2,none,Sotuh,\n", "utf-8")
    done = run(path)
    assert done.exit_code == 0, done.output
    assert "'South' and 'Sotuh' are taken for two; if they are one" in done.output
    assert json.loads(run(path, "--json").output)["names_alike"] == [["South", "Sotuh"]]


def test_names_that_are_two_are_not_pointed_out(sheet) -> None:
    assert "taken for two" not in run(sheet).output
    assert json.loads(run(sheet, "--json").output)["names_alike"] == []


def test_a_copy_is_one_however_the_source_is_spelled(tmp_path) -> None:
    """One C3 account: 0.4 x 0.64 / (0.4 x 0.64 + 0.6 x 0.12) = 0.7805."""
    path = tmp_path / "accounts.csv"
    path.write_text(
        "incident,source,reliability,credibility,party,claims,copied_from\n"
        "i1,Herald,C,3,none,North,\n"
        "i1,Gazette,C,3,none,North,herald\n"
        "i2,Post,C,3,none,South,\n",
        "utf-8",
    )
    first = json.loads(run(path, "--json").output)["incidents"][0]
    assert first["origins"] == 1
    assert first["probabilities"]["North"] == pytest.approx(0.7805, abs=1e-4)


def test_a_record_may_spell_parties_and_sources_in_its_own_way(sheet, tmp_path) -> None:
    """Thirty times wrong by the record: Patrol 4 is the same source in capitals."""
    record = tmp_path / "record.csv"
    header, patrol, *_ = SHEET.splitlines()
    rows = [patrol.replace("i1", f"r{n}") + ",North" for n in range(30)]
    whole = "\n".join([header + ",truth", *rows])
    record.write_text(whole, "utf-8")
    plain = json.loads(run(sheet, "--record", record, "--json").output)
    record.write_text(
        whole.replace("Patrol", "PATROL").replace("South", "SOUTH"), "utf-8"
    )
    loud = json.loads(run(sheet, "--record", record, "--json").output)
    assert list(loud["prior"]) == ["South", "North", "Wolves", "accident", "other"]
    assert loud["incidents"] == plain["incidents"]


def test_a_source_one_slip_from_another_is_pointed_out(sheet) -> None:
    sheet.write_text(SHEET.replace("South,Radio North", "South,Radio Nroth"), "utf-8")
    assert json.loads(run(sheet, "--json").output)["names_alike"] == [
        ["Radio North", "Radio Nroth"]
    ]
    assert "'Radio North' and 'Radio Nroth' are taken for two" in " ".join(
        run(sheet).output.split()
    )


def test_with_a_case_parties_are_called_by_their_names_and_kept_by_id_in_json(
    tmp_path,
) -> None:
    sheet = tmp_path / "accounts.csv"
    sheet.write_text(
        "incident,source,reliability,credibility,party,claims\n"
        "i1,Patrol 4,B,2,none,River Front\n"
        "i1,Radio,C,3,Government of Two Rivers,River Front\n"
        "i2,Visitor,,,none,Hill Guard\n",
        "utf-8",
    )
    told = run(sheet, "--case", "two-rivers").output
    assert "Incident i1: by River Front" in told
    assert "Radio (C3, of Government of Two Rivers): River Front;" in told
    assert not any(id_ in told for id_ in ("river-front", "government", "hill-guard"))
    answer = json.loads(run(sheet, "--case", "two-rivers", "--json").output)
    assert answer["incidents"][0]["attributed_to"] == "river-front"
    assert answer["incidents"][0]["words"].startswith("Incident i1: by River Front")

"""``ceasefire read``, as it is typed: prints, reviews, refuses."""

import json
from pathlib import Path

import pytest
from tests.support.command import run

ARTICLE = (
    "Truce holds\n\n4 March 2025\n\n"
    "Estmark's envoy, Anton Keld, said on Monday that Estmark would attend the talks "
    "only if Russia signed the text. “We will wait,” he said.\n\n"
    "Russia accused Estmark of shelling the depot, and the mission was silent.\n"
)


@pytest.fixture
def article(tmp_path: Path) -> Path:
    path = tmp_path / "truce-holds.txt"
    path.write_text(ARTICLE, "utf-8")
    return path


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    assert run("case", "new", tmp_path / "mine").returncode == 0
    return tmp_path / "mine"


def test_a_reading_is_printed_in_words_and_in_json(article: Path) -> None:
    said = run("read", article)
    assert said.returncode == 0, said.stderr
    assert "Anton Keld" in said.stdout
    assert "only-if" in said.stdout
    answer = json.loads(run("read", article, "--json").stdout)
    (document,) = answer["documents"]
    assert document["date"] == "2025-03-04"
    assert document["commitments"][0]["operator"] == "only-if"
    assert answer["faults"] == []


def test_all_who_act_are_printed_and_what_can_be_read_in_two_ways(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "4 March 2025\n\nIran and Norway will attend the talks if the army leaves and "
        "the police stay or the mayor resigns.\n",
        "utf-8",
    )
    done = run("read", path)
    assert "Iran and Norway" in done.stdout
    assert 'c1: its "and" and "or" can be read in two ways.' in done.stdout


def test_one_bad_file_does_not_stop_the_rest(article: Path, tmp_path: Path) -> None:
    (tmp_path / "empty.txt").write_text("", "utf-8")
    done = run("read", tmp_path / "empty.txt", article, tmp_path / "none.txt", "--json")
    assert done.returncode == 2
    answer = json.loads(done.stdout)
    assert [one["name"] for one in answer["documents"]] == ["truce-holds.txt"]
    assert [one["file"] for one in answer["faults"]] == ["empty.txt", "none.txt"]
    assert "Traceback" not in done.stderr


def test_a_document_without_a_day_is_asked_for_one(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE.replace("4 March 2025\n\n", ""), "utf-8")
    asked = run("read", tmp_path / "a.txt", "--json")
    assert "Give it with --date" in asked.stderr
    assert json.loads(asked.stdout)["documents"][0]["date"] is None
    given = run("read", tmp_path / "a.txt", "--date", "2020-03-04", "--json")
    assert given.stderr == ""
    assert json.loads(given.stdout)["documents"][0]["dated_by"] == "given"


@pytest.mark.parametrize(
    ("written", "why"),
    [
        ("3/4/2025", "3/4/2025, which can be read in two ways"),
        ("31 February 2025", "31 February 2025, which is no day of the calendar"),
    ],
)
def test_a_date_that_cannot_be_used_is_said_to_be_seen(
    tmp_path: Path, written: str, why: str
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE.replace("4 March 2025", written), "utf-8")
    asked = run("read", tmp_path / "a.txt", "--json")
    assert why in asked.stderr
    assert "Give it with --date" in asked.stderr
    (document,) = json.loads(asked.stdout)["documents"]
    assert document["date"] is None
    assert document["unusable_date"]["text"] == written


def test_a_day_that_is_still_to_come_is_remarked_on(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE.replace("2025", "2999"), "utf-8")
    assert "still to come" in run("read", tmp_path / "a.txt").stderr


def test_a_case_cannot_be_reviewed_into_without_a_day(
    tmp_path: Path, folder: Path
) -> None:
    (tmp_path / "a.txt").write_text(ARTICLE.replace("4 March 2025\n\n", ""), "utf-8")
    before = (folder / "case.yaml").read_bytes()
    done = run("read", "--review", tmp_path / "a.txt", "--case", folder, "--accept-all")
    assert done.returncode == 2
    assert "--date" in done.stderr
    assert (folder / "case.yaml").read_bytes() == before


def test_all_that_is_accepted_stands_in_the_case_with_its_span(
    article: Path, folder: Path
) -> None:
    from ceasefire.case import read_case

    done = run("read", "--review", article, "--case", folder, "--accept-all")
    assert done.returncode == 0, done.stderr
    case = read_case(folder)
    source = case.source("truce-holds")
    assert source.published_on.isoformat() == "2025-03-04"
    said = {one.id: one for one in case.statements if one.source == source.id}
    conditional = next(one for one in said.values() if one.condition)
    assert str(conditional.condition).endswith("only if signs(russia, text)")
    assert conditional.on.isoformat() == "2025-03-03"
    first, last = conditional.span
    assert ARTICLE[first:last].startswith("Estmark would attend")
    again = run("read", "--review", article, "--case", folder, "--accept-all")
    assert again.returncode == 0, again.stderr
    assert len(read_case(folder).statements) == len(case.statements)


def test_a_report_that_is_not_for_everybody_goes_in_for_its_owner_alone(
    article: Path, folder: Path
) -> None:
    from ceasefire.case import read_case
    from ceasefire.core import Reader

    before = read_case(folder)
    words = ("--case", folder, "--accept-all", "--owner", "mediator")
    done = run("read", "--review", article, *words)
    assert done.returncode == 0, done.stderr
    assert "owned by mediator" in done.stdout
    after = read_case(folder)
    assert len(after.statements) > len(before.statements)
    public = after.for_reader(Reader("public"))
    assert public.statements == before.for_reader(Reader("public")).statements
    assert public.parties == before.for_reader(Reader("public")).parties
    assert public.forum == before.for_reader(Reader("public")).forum
    odd = run("read", "--review", article, *words[:-1], "everyone")
    assert odd.returncode == 2
    assert "is no reader" in odd.stderr


def test_records_are_accepted_corrected_and_rejected_one_by_one(
    article: Path, folder: Path
) -> None:
    from ceasefire.case import read_case

    answers = "r\nc\nneighbour\nposition\n\n\na\nq\n"
    done = run("read", "--review", article, "--case", folder, answers=answers)
    assert done.returncode == 0, done.stderr
    said = [one for one in read_case(folder).statements if one.source == "truce-holds"]
    assert [(one.by, str(one.kind)) for one in said] == [
        ("neighbour", "position"),
        ("russia", "report"),
    ]
    assert said[0].confidence == 1


def test_a_slip_of_the_pen_is_asked_for_again_at_once(
    article: Path, folder: Path
) -> None:
    from ceasefire.case import read_case

    answers = (
        "c\nneighbor\nneighbour\nposiTION\nposition\n\nattend(neighbour\n"
        "attend(neighbor)\nattend(neighbour)\nq\n"
    )
    done = run("read", "--review", article, "--case", folder, answers=answers)
    assert done.returncode == 0, done.stderr
    assert "is no kind. Kinds are: proposal, demand" in done.stdout
    assert "lacks ')'" in done.stdout
    assert done.stdout.count("Did you mean neighbour?") == 2
    (said,) = [o for o in read_case(folder).statements if o.source == "truce-holds"]
    assert (said.by, str(said.condition)) == ("neighbour", "attend(neighbour)")


@pytest.mark.parametrize(
    ("before", "leaving"),
    [("", "exit"), ("c\n", "q"), ("c\nneighbour\n", "QUIT"), ("c\n\n\n", " exit ")],
)
def test_a_review_is_left_from_within_a_correction(
    article: Path, folder: Path, before: str, leaving: str
) -> None:
    from ceasefire.case import read_case

    answers = f"a\n{before}{leaving}\n"
    done = run("read", "--review", article, "--case", folder, answers=answers)
    assert done.returncode == 0, done.stderr
    said = [o for o in read_case(folder).statements if o.source == "truce-holds"]
    assert len(said) == 1
    assert ("2 is left undecided" in done.stdout) == bool(before)
    decided = json.loads((folder / "reviewed.json").read_text("utf-8"))
    assert [len(each) for each in decided.values()] == [1]


def test_a_word_of_leaving_can_be_meant_literally(article: Path, folder: Path) -> None:
    from ceasefire.case import read_case

    case = folder / "case.yaml"
    case.write_text(case.read_text("utf-8").replace("neighbour", "exit"), "utf-8")
    answers = 'c\n"exit"\n\n\n\nq\n'
    done = run("read", "--review", article, "--case", folder, answers=answers)
    assert done.returncode == 0, done.stderr
    assert "put it in quotes" in done.stdout
    (said,) = [o for o in read_case(folder).statements if o.source == "truce-holds"]
    assert said.by == "exit"


def test_a_denial_does_not_stand_in_a_case_as_an_admission(folder: Path) -> None:
    from ceasefire.case import read_case

    path = folder / "denied.txt"
    path.write_text(
        "4 March 2025\n\nRussia denied that it had shelled the town. Iran rejected a "
        "truce of ten days. Russia and Iran said that they would wait. Norway said "
        "that Russia had offered to open the road.\n",
        "utf-8",
    )
    assert "denied that it had shelled" in run("read", path).stdout
    run("read", "--review", path, "--case", folder, "--accept-all")
    said = {
        (one.by, str(one.kind), one.says)
        for one in read_case(folder).statements
        if one.source == "denied"
    }
    assert ("russia", "report", "denied that it had shelled the town") in said
    assert ("iran", "objection", "rejected a truce of ten days") in said
    assert {by for by, _, says in said if says == "they would wait"} == {
        "russia", "iran",
    }  # fmt: skip
    assert not [one for one in said if one[:2] == ("russia", "offer")]
    assert ("norway", "report", "Russia: offered to open the road") in said


def test_the_text_that_spans_count_in_is_kept_in_the_case(
    article: Path, folder: Path
) -> None:
    from ceasefire.case import read_case

    run("read", "--review", article, "--case", folder, "--accept-all")
    case = read_case(folder)
    source = case.source("truce-holds")
    assert source.file == "sources/truce-holds.txt"
    text = (folder / source.file).read_text("utf-8")
    said = next(one for one in case.statements if one.condition and one.span)
    assert text[slice(*said.span)].startswith("Estmark would attend")


def test_nothing_is_written_without_a_review(article: Path, folder: Path) -> None:
    done = run("read", article, "--case", folder, "--accept-all")
    assert (done.returncode, "goes with --review" in done.stderr) == (2, True)


def test_what_is_rejected_leaves_the_case_as_it_was(
    article: Path, folder: Path
) -> None:
    before = (folder / "case.yaml").read_bytes()
    done = run("read", "--review", article, "--case", folder, answers="q\n")
    assert "the case is as it was" in done.stdout
    assert (folder / "case.yaml").read_bytes() == before


def test_what_was_decided_is_remembered_and_written_once(
    article: Path, folder: Path
) -> None:
    from ceasefire.case import read_case

    answers = "r\nc\nneighbour\nposition\n\n\nq\n"
    run("read", "--review", article, "--case", folder, answers=answers)
    first = (folder / "case.yaml").read_bytes()
    again = run("read", "--review", article, "--case", folder, answers="q\n")
    assert "2 of" in again.stdout
    assert "were decided before" in again.stdout
    assert (folder / "case.yaml").read_bytes() == first
    run("read", "--review", article, "--case", folder, "--accept-all")
    said = [one.by for one in read_case(folder).statements if one.source]
    assert said.count("neighbour") == 1
    assert (folder / "reviewed.json").read_text("utf-8").count("rejected") == 1
    assert "Keld" not in (folder / "reviewed.json").read_text("utf-8")
    (folder / "reviewed.json").write_text("[", "utf-8")
    odd = run("read", "--review", article, "--case", folder, "--accept-all")
    assert (odd.returncode, "take the file away" in odd.stderr) == (2, True)


def test_two_articles_of_one_name_are_two_sources_and_one_under_two_names_is_one(
    article: Path, folder: Path, tmp_path: Path
) -> None:
    from ceasefire.case import read_case

    run("read", "--review", article, "--case", folder, "--accept-all")
    n_first = len(read_case(folder).statements)
    (tmp_path / "other").mkdir()
    other = tmp_path / "other" / article.name
    rejected = "4 March 2025\n\nRussia rejected the plan of the envoy.\n"
    other.write_text(rejected, "utf-8")
    run("read", "--review", other, "--case", folder, "--accept-all")
    case = read_case(folder)
    assert len(case.statements) == n_first + 1
    assert case.statements[-1].source == "truce-holds-2"
    copy = tmp_path / "a-copy.txt"
    copy.write_text(ARTICLE, "utf-8")
    done = run("read", "--review", copy, "--case", folder, "--accept-all")
    assert "Nothing was added" in done.stdout
    assert len(read_case(folder).sources) == len(case.sources)


def test_a_corrected_speaker_stands_with_the_condition_too(
    article: Path, folder: Path
) -> None:
    from ceasefire.case import read_case

    answers = "c\nneighbour\n\n\n\nr\nr\na\nq\n"
    run("read", "--review", article, "--case", folder, answers=answers)
    conditional = next(
        one for one in read_case(folder).statements
        if one.condition and one.source == "truce-holds"
    )  # fmt: skip
    assert conditional.by == "neighbour"


def test_what_is_accepted_and_has_no_place_in_a_case_is_named(folder: Path) -> None:
    path = folder / "a.txt"
    path.write_text(
        "4 March 2025\n\nThe mission said it was quiet. A decision needs a two-thirds "
        "majority of the council.\n",
        "utf-8",
    )
    done = run("read", "--review", path, "--case", folder, "--accept-all")
    assert "has no place in a case" in done.stdout


def test_what_a_terminal_would_obey_is_not_printed(tmp_path: Path) -> None:
    said = "The envoy said that \x1b[2Jthe road was open. " + "It was quiet. " * 20
    (tmp_path / "a.txt").write_text(f"4 March 2025\n\n{said}\n", "utf-8")
    shown = run("read", tmp_path / "a.txt").stdout
    assert "road was open" in shown
    assert "\x1b" not in shown


def test_a_review_needs_one_file_and_a_case(article: Path) -> None:
    done = run("read", "--review", article)
    assert done.returncode == 2
    assert "--case" in done.stderr


def test_hidden_parties_of_a_case_are_not_looked_for_by_others(
    article: Path, folder: Path
) -> None:
    plain = run("read", article, "--case", folder, "--json").stdout
    path = folder / "case.yaml"
    hidden = (
        "parties:\n  - id: secret\n    name: Anton Keld\n    kind: person\n"
        "    owner: mediator\n"
    )
    path.write_text(path.read_text("utf-8").replace("parties:\n", hidden, 1), "utf-8")
    assert run("read", article, "--case", folder, "--json").stdout == plain
    seen = run("read", article, "--case", folder, "--json", "--for", "mediator").stdout
    assert '"actor": "secret"' in seen


def test_what_is_told_according_to_somebody_is_printed_without_that(
    tmp_path: Path,
) -> None:
    path = tmp_path / "a.txt"
    path.write_text(
        "4 March 2025\n\nThe road was open, according to Estmark's envoy, Anton Keld.\n"
    )
    printed = run("read", path).stdout
    assert "The road was open" in printed
    assert "according" not in printed


def test_of_many_those_that_cannot_be_read_and_those_without_a_day_are_named(
    tmp_path: Path,
) -> None:
    folder = tmp_path / "in"
    folder.mkdir()
    (folder / "a.txt").write_text(ARTICLE.replace("4 March 2025\n\n", ""), "utf-8")
    (folder / "b.txt").write_text("", "utf-8")
    done = run("read", folder, "--out", tmp_path / "out.jsonl")
    assert done.returncode == 2
    assert "1 that cannot be read" in done.stdout
    assert "in/b.txt: The file is empty." in done.stderr
    assert "1 has no date" in done.stderr
    assert "  in/a.txt\n" in done.stderr


@pytest.mark.parametrize("out", [(), ("--out", "out.jsonl"), ("--json",)])
def test_where_there_is_nothing_to_read_that_is_said(
    tmp_path: Path, out: tuple[str, ...]
) -> None:
    (tmp_path / "none").mkdir()
    (tmp_path / "none.jsonl").write_text("\n", "utf-8")
    words = [str(tmp_path / one) if one.endswith("jsonl") else one for one in out]
    done = run("read", tmp_path / "none", tmp_path / "none.jsonl", *words)
    assert done.returncode == 2
    assert done.stderr.count("There is nothing to read in it.") == 2
    assert not (tmp_path / "out.jsonl").exists()


@pytest.mark.parametrize(
    ("words", "said"),
    [
        (("--out", "out.jsonl", "--json"), "leave out --json"),
        (("--model-name", "x"), "--model-name goes with --model"),
        (("--owner", "mediator"), "--owner goes with --review"),
        (("--workers", "2"), "--workers goes with --out"),
        (("--date", "tomorrow"), "'tomorrow' is no day. Write it as 2031-03-04."),
        (("--out", "nodir/x.jsonl"), "There is no folder nodir: make it"),
        (("--out", "."), "is a folder: name a file in it"),
    ],
)
def test_options_that_would_do_nothing_are_refused_in_plain_words(
    article: Path, words: tuple[str, ...], said: str
) -> None:
    done = run("read", article, *words)
    assert done.returncode == 2
    assert said in " ".join(done.stderr.split())


def test_a_model_that_cannot_be_reached_is_told_as_such(article: Path) -> None:
    done = run("read", article, "--model", "http://127.0.0.1:9/v1")
    assert "is sent" not in done.stderr
    assert "could not be reached, and nothing was sent" in done.stderr
    assert "See that the address is right" in done.stderr

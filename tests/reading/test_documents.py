"""Files in: what is taken out of them, and what is refused with which words."""

from datetime import date
from pathlib import Path

import docx
import pytest

from ceasefire.core import FaultyInput
from ceasefire.reading import document_of, read_document
from ceasefire.reading.documents import Dating
from ceasefire.reading.documents.read import MOST_BYTES

WORDS = (
    "The mission said that the road to Karsk was open again and that both sides had "
    "kept the truce, but it would not say for how long they were going to keep it."
)
PAGE = f"""<!doctype html><html><head><title>x</title>
<meta property="article:published_time" content="2031-03-04T08:00:00Z">
<script>var said = "nothing";</script></head>
<body><nav>Home and the like</nav><article><h1>Road open</h1><p>{WORDS}</p></article>
<footer>All rights</footer></body></html>"""


def pdf_of(words: str) -> bytes:
    """The least PDF that holds one line."""
    stream = f"BT /F1 10 Tf 20 700 Td ({words}) Tj ET".encode()
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[3 0 R]/Count 1>>",
        b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 2000 800]/Contents 4 0 R"
        b"/Resources<</Font<</F1 5 0 R>>>>>>",
        b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    out, at = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        at.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % one for one in at)
    head = b"xref\n0 6\n0000000000 65535 f \n" + table
    return (
        out + head + b"trailer<</Size 6/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % len(out)
    )


def refusal(path: Path) -> str:
    with pytest.raises(FaultyInput) as refused:
        read_document(path)
    return str(refused.value)


def test_text_page_pdf_and_docx_give_the_same_words(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(WORDS, "utf-8")
    (tmp_path / "a.html").write_text(PAGE, "utf-8")
    (tmp_path / "a.pdf").write_bytes(pdf_of(WORDS))
    written = docx.Document()
    written.add_paragraph(WORDS)
    written.save(str(tmp_path / "a.docx"))
    for name in ("a.txt", "a.html", "a.pdf", "a.docx"):
        assert WORDS in read_document(tmp_path / name).text, name


def test_a_page_is_its_article_and_its_day_is_in_its_head(tmp_path: Path) -> None:
    (tmp_path / "a").write_text(PAGE, "utf-8")  # seen by its bytes, not by its name
    document = read_document(tmp_path / "a")
    assert document.text == f"Road open\n\n{WORDS}"
    assert (document.on, document.dating) == (date(2031, 3, 4), Dating.HEAD)


def test_an_empty_file_is_refused(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_text(" \n\n", "utf-8")
    assert "no text in the file" in refusal(tmp_path / "a.txt")


def test_a_file_of_fifty_megabytes_is_refused_unread(tmp_path: Path) -> None:
    with (tmp_path / "a.txt").open("wb") as file:
        file.truncate(50_000_000)
    assert f"more than {MOST_BYTES // 1_000_000}" in refusal(tmp_path / "a.txt")


@pytest.mark.parametrize(
    "raw", [bytes(range(256)) * 20, b"\x89PNG\r\n\x1a\n" + b"\0" * 99]
)
def test_what_is_no_text_is_refused(tmp_path: Path, raw: bytes) -> None:
    (tmp_path / "a").write_bytes(raw)
    assert "This is no text" in refusal(tmp_path / "a")


def test_a_broken_pdf_and_a_broken_docx_are_refused(tmp_path: Path) -> None:
    (tmp_path / "a.pdf").write_bytes(b"%PDF-1.7\nnothing")
    (tmp_path / "a.docx").write_bytes(b"PK\x03\x04word/nothing")
    assert "like a PDF" in refusal(tmp_path / "a.pdf")
    assert "like a DOCX" in refusal(tmp_path / "a.docx")


@pytest.mark.parametrize(
    "text",
    [
        "Le gouvernement a déclaré que la route était ouverte et que les deux camps "
        "avaient respecté la trêve, mais il n'a pas voulu dire pour combien de temps.",
        "Die Regierung erklärte, die Straße sei wieder offen und beide Seiten hätten "
        "die Waffenruhe eingehalten, wollte aber nicht sagen, wie lange noch.",
        "El gobierno declaró que la carretera estaba abierta y que ambas partes habían "
        "respetado la tregua, pero no quiso decir por cuánto tiempo.",
        "Правительство заявило, что дорога снова открыта и что обе стороны соблюдали "
        "перемирие.",
        "قالت الحكومة إن الطريق مفتوح مجددا وإن الطرفين التزما بالهدنة",
    ],
)
def test_another_language_is_refused_and_not_mangled(text: str) -> None:
    with pytest.raises(FaultyInput, match=r"English|Latin"):
        document_of(text, "a.txt")


@pytest.mark.parametrize(
    ("text", "day"),
    [
        (f"Title of it\n\n13th, January 2014\n\n{WORDS}", date(2014, 1, 13)),
        (f"KARSK, March 4, 2031 - {WORDS}", date(2031, 3, 4)),
        (f"Published: 2031-03-04\n\n{WORDS}", date(2031, 3, 4)),
        (f"{WORDS}\n\nCopyright 4 March 2031", None),
        (f"{WORDS} It met on 4 March 2031 in Karsk, and nobody came.", None),
        (f"31 February 2031\n\n{WORDS}", None),
    ],
)
def test_the_day_is_that_of_the_head_and_no_other(text: str, day: date | None) -> None:
    assert document_of(text, "a.txt").on == day


def test_a_day_that_is_given_goes_before_that_of_the_text() -> None:
    document = document_of(f"4 March 2031\n\n{WORDS}", "a.txt", on=date(2031, 5, 1))
    assert (document.on, document.dating) == (date(2031, 5, 1), Dating.GIVEN)

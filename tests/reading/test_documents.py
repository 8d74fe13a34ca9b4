"""Files in: what is taken out of them, and what is refused with which words."""

import zipfile
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
    return pdf_of_pages([[(20, 700, words)]])


def pdf_of_pages(pages: list[list[tuple[int, int, str]]]) -> bytes:
    """The least PDF that draws lines at places, page by page."""
    kids = b" ".join(b"%d 0 R" % (4 + 2 * i) for i in range(len(pages)))
    parts = [
        b"<</Type/Catalog/Pages 2 0 R>>",
        b"<</Type/Pages/Kids[%s]/Count %d>>" % (kids, len(pages)),
        b"<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>",
    ]
    for i, lines in enumerate(pages):
        stream = "".join(
            f"BT /F1 10 Tf 1 0 0 1 {x} {y} Tm ({words}) Tj ET\n"
            for x, y, words in lines
        ).encode()
        parts += [
            b"<</Type/Page/Parent 2 0 R/MediaBox[0 0 2000 800]/Contents %d 0 R"
            b"/Resources<</Font<</F1 3 0 R>>>>>>" % (5 + 2 * i),
            b"<</Length %d>>stream\n%s\nendstream" % (len(stream), stream),
        ]
    out, at = b"%PDF-1.4\n", []
    for number, part in enumerate(parts, start=1):
        at.append(len(out))
        out += b"%d 0 obj%s endobj\n" % (number, part)
    table = b"".join(b"%010d 00000 n \n" % one for one in at)
    n = len(parts) + 1
    head = b"xref\n0 %d\n0000000000 65535 f \n" % n + table
    trailer = b"trailer<</Size %d/Root 1 0 R>>\nstartxref\n%d\n%%%%EOF" % (n, len(out))
    return out + head + trailer


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
    assert "The file is empty" in refusal(tmp_path / "a.txt")
    (tmp_path / "a.html").write_text("<html><body><p> </p></body></html>", "utf-8")
    told = refusal(tmp_path / "a.html")
    assert "it is empty" in told
    assert "recognition" not in told


def test_a_scan_is_told_to_go_through_text_recognition(tmp_path: Path) -> None:
    docx.Document().save(str(tmp_path / "a.docx"))
    assert "text recognition" in refusal(tmp_path / "a.docx")


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


LINES = [
    "The mission said that the road to Karsk was",
    "open again and that both sides had kept the",
    "truce, and would not say for how long they",
    "were going to keep it, or who had asked.",
]
OTHERS = [
    "The government of Torvan rejected the offer",
    "of the envoy, and its minister demanded that",
    "the guns be withdrawn from the road before",
    "there were any talks about who was to leave.",
]


def test_columns_that_were_drawn_line_by_line_are_read_one_after_the_other(
    tmp_path: Path,
) -> None:
    drawn = [(50, 740, "4 March 2031")]
    for i, (left, right) in enumerate(zip(LINES, OTHERS, strict=True)):
        drawn += [(50, 700 - 14 * i, left), (320, 700 - 14 * i, right)]
    (tmp_path / "a.pdf").write_bytes(pdf_of_pages([drawn]))
    text = read_document(tmp_path / "a.pdf").text
    assert text.split("\n") == ["4 March 2031", *LINES, *OTHERS]


def test_a_line_at_the_head_of_every_page_is_kept_once(tmp_path: Path) -> None:
    pages = [
        [
            (50, 770, f"Report 7, 4 March 2031, {i}"),
            (50, 700, line),
            (50, 20, f"Page {i}"),
        ]
        for i, line in enumerate(LINES)
    ]
    (tmp_path / "a.pdf").write_bytes(pdf_of_pages(pages))
    text = read_document(tmp_path / "a.pdf").text
    assert " ".join(text.split()) == f"Report 7, 4 March 2031, 0 {' '.join(LINES)}"


def test_words_written_with_a_hyphen_keep_it_at_the_end_of_a_line(
    tmp_path: Path,
) -> None:
    lines = [
        "It was said of the govern-",
        "ment that its well-",
        f"known line held. {WORDS}",
    ]
    drawn = [(50, 700 - 14 * i, line) for i, line in enumerate(lines)]
    (tmp_path / "a.pdf").write_bytes(pdf_of_pages([drawn]))
    text = read_document(tmp_path / "a.pdf").text
    assert text.startswith("It was said of the government that its well-known line")


def test_a_pdf_under_a_password_is_said_to_be_locked(tmp_path: Path) -> None:
    from pypdf import PdfWriter

    (tmp_path / "a.pdf").write_bytes(pdf_of(WORDS))
    locked = PdfWriter(clone_from=str(tmp_path / "a.pdf"))
    locked.encrypt("word", algorithm="RC4-128")
    locked.write(str(tmp_path / "b.pdf"))
    assert "The PDF is locked" in refusal(tmp_path / "b.pdf")


def test_tracked_changes_of_a_docx_are_read_as_they_would_be_printed(
    tmp_path: Path,
) -> None:
    from docx.oxml import parse_xml
    from docx.oxml.ns import nsdecls

    written = docx.Document()
    line = written.add_paragraph("The envoy said that ")
    for tag, inside, words in (
        ("ins", "t", "both would"),
        ("del", "delText", "none would"),
    ):
        run = f'<w:r><w:{inside} xml:space="preserve">{words}</w:{inside}></w:r>'
        line._p.append(parse_xml(f'<w:{tag} {nsdecls("w")} w:id="1">{run}</w:{tag}>'))
    line.add_run(" attend the talks, and that he was glad of it.")
    written.add_paragraph().add_run("Hidden words.").font.hidden = True
    written.save(str(tmp_path / "a.docx"))
    text = read_document(tmp_path / "a.docx").text
    assert text == (
        "The envoy said that both would attend the talks, and that he was glad of it."
    )


def test_cells_of_prose_are_paragraphs_and_joined_cells_are_read_once(
    tmp_path: Path,
) -> None:
    written = docx.Document()
    table = written.add_table(2, 3)
    table.cell(0, 0).merge(table.cell(0, 2)).text = WORDS
    for i in range(3):
        table.cell(1, i).text = str(i)
    written.save(str(tmp_path / "a.docx"))
    assert read_document(tmp_path / "a.docx").text == f"{WORDS}\n\n0\t1\t2"


def test_a_docx_of_broken_or_endless_parts_is_refused(tmp_path: Path) -> None:
    written = docx.Document()
    written.add_paragraph(WORDS)
    written.save(str(tmp_path / "a.docx"))
    with zipfile.ZipFile(tmp_path / "a.docx") as parts:
        rest = {one: parts.read(one) for one in parts.namelist()}
    packed = zipfile.ZipFile(tmp_path / "b.docx", "w", zipfile.ZIP_DEFLATED)
    with packed:
        for name, content in rest.items():
            long = name == "word/document.xml"
            packed.writestr(name, b" " * 210_000_000 if long else content)
    assert "like a DOCX" in refusal(tmp_path / "b.docx")
    raw = bytearray((tmp_path / "a.docx").read_bytes())
    for at in range(200, len(raw) - 3_000, 97):
        raw[at] = 0xFF
    (tmp_path / "c.docx").write_bytes(raw)
    assert "like a DOCX" in refusal(tmp_path / "c.docx")


def test_what_a_page_hides_is_not_read(tmp_path: Path) -> None:
    hidden = (
        "<p hidden>One.</p><p style='display: none'>Two.</p><!-- Three. -->"
        "<script>Four.</script>"
    )
    page = f"<html><body><p>{WORDS}</p>{hidden}<p>The rest.</p></body></html>"
    (tmp_path / "a.html").write_text(page, "utf-8")
    assert read_document(tmp_path / "a.html").text == f"{WORDS}\n\nThe rest."


def test_the_longest_article_of_a_page_is_meant(tmp_path: Path) -> None:
    articles = f"<article>A teaser.</article><article>{WORDS}</article>"
    page = f"<html><body>{articles}</body></html>"
    (tmp_path / "a.html").write_text(page, "utf-8")
    assert read_document(tmp_path / "a.html").text == WORDS


@pytest.mark.parametrize("charset", ["", "<meta charset='nonesuch'>"])
def test_a_page_that_names_no_known_letters_is_read_by_its_bytes(
    tmp_path: Path, charset: str
) -> None:
    body = f"<body><p>“We’ll stay.” {WORDS}</p></body>"
    page = f"<html><head>{charset}</head>{body}</html>"
    (tmp_path / "a.html").write_bytes(page.encode("cp1252"))
    assert read_document(tmp_path / "a.html").text.startswith("“We’ll stay.”")


def test_a_piece_of_a_page_is_a_page(tmp_path: Path) -> None:
    (tmp_path / "a").write_text(f"<p>{WORDS}</p><p>It was good.</p>", "utf-8")
    assert read_document(tmp_path / "a").text == f"{WORDS}\n\nIt was good."


def test_one_broken_byte_does_not_change_every_mark_of_a_text(tmp_path: Path) -> None:
    (tmp_path / "a.txt").write_bytes(f"“We’ll stay.” {WORDS} ".encode() + b"\xff")
    assert read_document(tmp_path / "a.txt").text.startswith("“We’ll stay.”")


def test_marks_that_do_not_show_part_no_words() -> None:
    odd = WORDS.replace("mission", "mis\u00adsion").replace("The", "\u200fThe\u200b", 1)
    assert document_of(f"{odd}\r\n\u202bEnd.\u202c", "a.txt").text == f"{WORDS}\nEnd."


@pytest.mark.parametrize(
    "text",
    [
        "Date\tKilled\n" + "\n".join(f"2031-03-{i:02}\t{i}" for i in range(1, 29)),
        "date,killed\n" + "\n".join(f"2031-03-{i:02},{i}" for i in range(1, 29)),
    ],
)
def test_a_table_of_figures_is_refused_as_such(text: str) -> None:
    with pytest.raises(FaultyInput, match="table of figures"):
        document_of(text, "a.txt")


def test_a_row_of_a_table_gives_a_text_no_day() -> None:
    assert document_of(f"2031-03-01\t4\n\n{WORDS}", "a.txt").on is None


def test_a_short_text_in_another_language_is_refused_too() -> None:
    with pytest.raises(FaultyInput, match="English"):
        document_of("Le ministre a dit que la trêve est une farce.", "a.txt")


@pytest.mark.parametrize(
    ("text", "title"),
    [
        (
            "Published: 3 May 2031\n\nFront names its price\n\nThe Front said so.",
            "Front names its price",
        ),
        ("3 May 2031\n\nThe Front said that it would come to the talks.", None),
        ("2031-05-03\nThe Front said that it would come to the talks.", None),
        (
            "Ford Hill, 3 May 2031\n\nFront names its price\n\nThe Front said so.",
            "Front names its price",
        ),
        (
            "Front Comes, 3 May 2031\n\nBy A. Renn\n\nThe Front said so.",
            "Front Comes, 3 May 2031",
        ),
        (
            "Front names its price on 3 May 2031\n\nThe Front said that it would.",
            "Front names its price on 3 May 2031",
        ),
    ],
)
def test_a_line_that_is_only_a_day_is_no_title(text, title) -> None:
    document = document_of(text, "a.txt")
    assert (document.words_of(document.title) if document.title else None) == title


def test_marks_before_lines_of_an_answered_letter_are_taken_off() -> None:
    letter = (
        "From: Ada Renn <renn@mission.example>\nDate: Mon, 3 Mar 2031 21:14:05 +0100\n"
        "Subject: Re: RE: The bridge\n\nHe says he will come.\n\n"
        "> Orsic told me that the army will not agree to any observer from\n"
        "> Tolvania.\n>\n>> What does the\n>>> Front say?\n"
    )
    document = document_of(letter, "a.txt")
    assert document.text.endswith(
        "observer from\nTolvania.\n\nWhat does the\nFront say?\n"
    )
    assert document.words_of(document.title) == "The bridge"
    assert document.on == date(2031, 3, 3)


def test_a_comparison_at_the_head_of_a_line_is_kept() -> None:
    text = f"{WORDS}\n\n> 40 lorries came, the mission said.\n"
    assert document_of(text, "a.txt").text == text


@pytest.mark.parametrize(
    ("style", "kept"),
    [
        ("font-size:0", False),
        ("color: red; font-size: 0px;", False),
        ("opacity:0.0", False),
        ("font-size:0.9em", True),
        ("opacity: 0.5", True),
    ],
)
def test_words_of_no_size_are_not_read(tmp_path: Path, style: str, kept: bool) -> None:
    hidden = f'<p style="{style}">The army said that it lost.</p>'
    (tmp_path / "a.html").write_text(PAGE.replace("</article>", f"{hidden}</article>"))
    text = read_document(tmp_path / "a.html").text
    assert ("it lost" in text) is kept

"""What of a text is prose to be read, and what is passed over."""

import pytest

from ceasefire.reading import Document, read
from ceasefire.reading.text.paragraphs import paragraphs_of
from ceasefire.reading.text.spacy_parser import parse

SAID = "The mission said that the road was open and that the guns were quiet."


def test_passages_in_another_language_are_passed_over() -> None:
    text = (
        f"{SAID}\n\nLe ministre a déclaré que la route est ouverte et que les camps "
        f"ont respecté la trêve.\n\nقالت الحكومة إن الطريق مفتوح مجددا\n\n{SAID}"
    )
    bodies = [one.body is not None for one in paragraphs_of(text)]
    assert bodies == [True, False, False, True]


def test_a_list_of_names_is_no_other_language() -> None:
    text = (
        "Mr de la Cruz, Ms van den Berg and Mr el Din of La Paz met Mr di Maio there."
    )
    (paragraph,) = paragraphs_of(text)
    assert paragraph.body is not None


def test_a_paragraph_without_end_is_read_in_pieces() -> None:
    text = " ".join([SAID] * 400)
    pieces = [one.span for one in paragraphs_of(text)]
    assert max(map(len, pieces)) <= 20_000
    assert all(text[one.start : one.end].endswith("quiet.") for one in pieces)
    assert " ".join(text[one.start : one.end] for one in pieces) == text


def test_a_word_without_end_does_not_stop_the_parser() -> None:
    text = "The mission said that " + "a" * 1_200_000
    assert len(read(Document(name="a", text=text)).statements) <= 1


@pytest.mark.parametrize("items", ["1. {}\n2. {}", "- {}\n- {}", "\n(a) {}\n\n(b) {}"])
@pytest.mark.parametrize(
    "line",
    [
        "The parties have resolved",
        "The parties agreed",
        "Valdora and the League agreed",
        "It was decided by consensus of the nine clans",
    ],
)
def test_a_line_with_a_verb_before_a_list_is_prose(line, items) -> None:
    text = f"{line}\n{items.format('to open the road;', 'to free prisoners.')}"
    parsed = parse(Document(name="a", text=text))
    assert parsed.document.words_of(parsed.paragraphs[0].body) == line
    assert parsed.sentences[0].span.end == len(line)


@pytest.mark.parametrize(
    "line",
    [
        "Resolutions",
        "Complaints received",
        "Next steps",
        "Steps to be taken",
        "Points that have been agreed",
        "What the parties have agreed",
        "The steps agreed",
        "Measures The Parties Agreed",
    ],
)
def test_a_line_without_a_verb_of_its_own_heads_a_list(line) -> None:
    parsed = parse(Document(name="a", text=f"{line}\n1. to open the road;\n2. to go."))
    assert parsed.paragraphs[0].body is None
    assert parsed.sentences[0].span.start > len(line)


def test_a_line_with_a_verb_before_prose_is_a_heading_still() -> None:
    text = f"The parties have agreed on the mail\n\n{SAID}"
    assert paragraphs_of(text)[0].body is None


def test_how_it_is_decided_is_read_in_a_line_before_a_list(reading_of) -> None:
    reading = reading_of(
        "The Council, which decides by consensus of its nine members, has resolved\n\n"
        "1. to open the road;\n\n2. to free the prisoners."
    )
    assert [str(one.kind) for one in reading.decision_rules] == ["consensus"]


@pytest.mark.parametrize(
    "line",
    ["The draft foresees", "The scenario is this", "The parties will do as follows"],
)
def test_what_is_listed_under_a_plan_without_a_colon_is_not_done(
    reading_of, line
) -> None:
    reading = reading_of(f"{line}\n- Rebels shelled Ness.\n- The army freed prisoners.")
    assert not [one for one in reading.events if one.done]

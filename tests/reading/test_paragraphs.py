"""What of a text is prose to be read, and what is passed over."""

from ceasefire.reading import Document, read
from ceasefire.reading.text.paragraphs import paragraphs_of

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

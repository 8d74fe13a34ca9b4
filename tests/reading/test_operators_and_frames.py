"""Operators that leave an act undone, crossed with frames, and the factual mirror.

Every operator is read in every frame, and the act changes from cell to cell. Each cell
is a paragraph of one document, which is read once.
"""

from collections.abc import Callable

import pytest

from ceasefire.reading import Reading

ACTS = (
    # who, verb, past, participle, gerund, whom
    ("the rebels", "kill", "killed", "killed", "killing", "two farmers"),
    ("the army", "shell", "shelled", "shelled", "shelling", "the port"),
    ("the militia", "seize", "seized", "seized", "seizing", "the ferry"),
    ("the Front", "release", "released", "released", "releasing", "the prisoners"),
    ("the parties", "sign", "signed", "signed", "signing", "the accord"),
    ("the police", "arrest", "arrested", "arrested", "arresting", "the mayor"),
    ("the agency", "deliver", "delivered", "delivered", "delivering", "the flour"),
    ("the rebels", "besiege", "besieged", "besieged", "besieging", "the town"),
    ("the gang", "abduct", "abducted", "abducted", "abducting", "the nurse"),
    ("the mission", "evacuate", "evacuated", "evacuated", "evacuating", "the camp"),
    ("the army", "mine", "mined", "mined", "mining", "the road"),
    ("the soldiers", "loot", "looted", "looted", "looting", "the depot"),
    ("the junta", "expel", "expelled", "expelled", "expelling", "the monitors"),
    ("the commandos", "storm", "stormed", "stormed", "storming", "the prison"),
    ("the air force", "bomb", "bombed", "bombed", "bombing", "the bridge"),
)
FRAMES = (
    "{C}.",
    "The envoy said that {c}.",
    "{C}, the envoy said.",
    "The rain stopped, and {c}.",
    "The mood was good, but {c}.",
    "According to the mission, {c}.",
    "The envoy, who knew the valley, told a paper in Karsk that {c}.",
)
UNDONE = (
    # denied
    "{S} did not {V} {O}",
    "{S} at no point {P} {O}",
    "{S} by no means {P} {O}",
    "{S} on no account {P} {O}",
    "{S} hardly ever {P} {O}",
    "{S} scarcely ever {P} {O}",
    "{S} nowhere {P} {O}",
    "in no case did {S} {V} {O}",
    "neither of the two {P} {O}",
    "neither {S} nor the guards {P} {O}",
    "{S} left without {G} {O}",
    "{S} stopped short of {G} {O}",
    "{S} failed to {V} {O}",
    "{S} came close to {G} {O}",
    "{S} used the truce rather than {V} {O}",
    "{O} would stay, rather than be {N}",
    "{O} lay alone rather than {N}",
    # kept from it
    "rain kept {S} from {G} {O}",
    "{S} {P} {O} or else they went home",
    "the governor dared {S} to {V} {O}",
    # not yet, or never
    "{S} had yet to {V} {O}",
    "{S} could have {N} {O}",
    "{S} might as well have {N} {O}",
    "{S} had orders to {V} {O}",
    "{S} lacked the means to {V} {O}",
    "the day when {S} {P} {O} never came",
    "the governor dreaded the day when {S} {P} {O}",
    "it was high time that {S} {P} {O}",
    "it was time {S} {P} {O}",
    "it was vital that {S} {P} {O}",
    # hung on something
    "the talks would end if {S} {P} {O}",
    "the talks would end the moment {S} {P} {O}",
    "each time {S} {P} {O}, the fine would double",
    "but for the rain, {S} would have {N} {O}",
    "it was as if the guards had left and {S} had {N} {O}",
    "if the guards left and {S} {P} {O}, the talks would end",
    "whoever {P} {O} would be tried",
    # thought, feared or wished
    "the governor feared that {S} had {N} {O}",
    "the fear was that {S} had {N} {O}",
    "the worst case was that {S} {P} {O}",
    "{S}, he feared, had {N} {O}",
    "{S}, it is feared, had {N} {O}",
    "in all likelihood, {S} {P} {O}",
    "as like as not, {S} {P} {O}",
    "with luck, {S} had {N} {O} by now",
    "he looked for proof that {S} had {N} {O}",
    "he laughed at the claim that {S} had {N} {O}",
    "the man who dreamt that {S} had {N} {O} woke",
    # told by nobody, or falsely
    "the governor joked that {S} had {N} {O}",
    "{S} would be said by no one to have {N} {O}",
    "it is said by some that {S} {P} {O}",
    "he was wrong when he said that {S} had {N} {O}",
    "those who say that {S} {P} {O} are lying",
    "anyone who says that {S} {P} {O} is mistaken",
    "what is untrue is that {S} {P} {O}",
    "according to the script, {S} {P} {O}",
    "as the plan had it, {S} {P} {O}",
    "in an ideal world, {S} {P} {O}",
    "on paper, {S} {P} {O}",
    "in the drill, the guards slept while {S} {P} {O}",
    # had done
    "the governor needed {O} {N}",
    "the governor did not have {O} {N}",
    "the governor would like to see {O} {N}",
    "the governor was against {O} being {N}",
    "there was talk of {O} being {N}",
)
DONE = (
    "{S} {P} {O}",
    "{S} had {N} {O}",
    "{S} often {P} {O}",
    "{S} not only came but {P} {O}",
    "{S} came, {P} {O} and left",
    "{S} had no orders, but {P} {O}",
    "{S} lost patience and {P} {O}",
    "{S} feared the worst and {P} {O}",
    "in no time {S} {P} {O}",
    "the day when {S} {P} {O} is remembered",
    "the first time that {S} {P} {O} it rained",
    "the governor fled when {S} {P} {O}",
    "the fear grew after {S} {P} {O}",
    "as he had feared, {S} {P} {O}",
    "rather than wait, {S} {P} {O}",
    "instead of waiting, {S} {P} {O}",
    "the mayor proved that {S} {P} {O}",
    "he was right when he said that {S} had {N} {O}",
    "he lied to them after {S} {P} {O}",
    "it was clear that {S} had {N} {O}",
    "the governor saw {O} being {N}",
    "the governor fled after {O} had been {N}",
)


def cell(operator: str, number: int, frame: str) -> str:
    who, verb, past, participle, gerund, whom = ACTS[number % len(ACTS)]
    clause = operator.format(S=who, V=verb, P=past, N=participle, G=gerund, O=whom)
    return frame.format(c=clause, C=clause[0].upper() + clause[1:])


def done_in(reading: Reading, cells: list[str]) -> list[bool]:
    """Say of each paragraph whether an act of the table is done in it."""
    names = {one for act in ACTS for one in act[1:5]}
    words = reading.document.words_of
    found = [one.trigger for one in reading.events if one.done]
    starts = [one.start for one in found if words(one) in names]
    text, at, answers = reading.document.text, 0, []
    for one in cells:
        first = text.index(one, at)
        at = first + len(one)
        answers.append(any(first <= start < at for start in starts))
    return answers


def read_all(
    reading_of: Callable[..., Reading], operators: tuple[str, ...]
) -> dict[str, list[tuple[str, bool]]]:
    cells = [
        cell(operator, row + 3 * column, frame)
        for row, operator in enumerate(operators)
        for column, frame in enumerate(FRAMES)
    ]
    answers = done_in(reading_of("\n\n".join(cells)), cells)
    pairs = list(zip(cells, answers, strict=True))
    width = len(FRAMES)
    return {
        operator: pairs[row * width : (row + 1) * width]
        for row, operator in enumerate(operators)
    }


@pytest.fixture(scope="module")
def undone(reading_of) -> dict[str, list[tuple[str, bool]]]:
    return read_all(reading_of, UNDONE)


@pytest.fixture(scope="module")
def done(reading_of) -> dict[str, list[tuple[str, bool]]]:
    return read_all(reading_of, DONE)


@pytest.mark.parametrize("operator", UNDONE)
def test_what_an_operator_undoes_is_done_in_no_frame(undone, operator) -> None:
    assert [text for text, is_done in undone[operator] if is_done] == []


@pytest.mark.parametrize("operator", DONE)
def test_what_is_told_as_so_is_done_in_every_frame(done, operator) -> None:
    assert [text for text, is_done in done[operator] if not is_done] == []


@pytest.mark.parametrize(
    "text",
    [
        "It was only a plan. The army shelled the port, and the guards fled.",
        "The deal was simple. The army left the hill, the Front freed the men.",
        "He told the children a story. The gang abducted a king.",
        "It was all a lie: the Front had released the prisoners.",
        "The mayor said that the army had shelled the port. He was lying.",
        "The boy said that the army had shelled the port, then took it back.",
        "The paper wrote that rebels burned it. An hour later it withdrew the report.",
        "The paper had to correct itself: it had written that rebels burned the mill.",
        "The army shelled the port, a boy said. He had made it up.",
        "The army burned the mill, which never happened.",
        "Unconfirmed: the army shelled the port.",
        "Unconfirmed reports say that the army shelled the port.",
        "Woe to him who burned the mill.",
        "The men he hoped had burned the mill were elsewhere.",
        "Had the rebels burned it and looted the depot, the talks would have ended.",
        "He who burned the mill, looted the depot and fled would be tried.",
        "The army had not seized the ferry, looted the depot or left.",
        "The council guessed that rebels had burned the mill, looted it and left.",
        "The gang was said by no one to have burned the mill or killed two farmers.",
        "The plan was that the Front freed the men and the army left the hill.",
        "The ferry would, had it come to that, have been seized.",
        "The day of the shelling of the port was put off.",
        "The exchange of prisoners drew near.",
        "The pretended burning of the mill was filmed.",
        "An attempt at an attack on the village failed.",
        "The army described the bombing of the bridge as an invention.",
        "What they planned was opening the road to Karsk.",
        "He wrote a play. In it, the army stormed the town.",
        "They looked like men who had burned the mill.",
    ],
)
def test_what_other_words_undo_is_not_done(reading_of, text) -> None:
    assert [one for one in reading_of(text).events if one.done] == []


@pytest.mark.parametrize(
    "text",
    [
        "So the joke goes, and it is unfair: in June the table freed ten men.",
        "It made an offer: it will free the eleven men whom it captured in August.",
        "It was no plan. The army shelled the port.",
        "He told us his story. The army shelled the port.",
        "The army shelled the port, the mayor said. He was angry.",
        "The army shelled the port, the mayor said. It was wrong of them.",
        "The mayor feared no one and burned the mill.",
        "In no time the army shelled the port.",
        "The exchange of prisoners drew a crowd, and ten men were freed.",
        "He shelled the port, and to nobody's surprise burned the mill.",
    ],
)
def test_what_like_words_leave_done_is_done(reading_of, text) -> None:
    assert any(one.done for one in reading_of(text).events)

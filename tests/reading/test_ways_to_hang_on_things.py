"""Acts that hang on a thing, a moment, or one thing on another, and what looks so."""

import pytest
from tests.support.records import hinged

BEFORE = "The Bank said so yesterday. "


@pytest.mark.parametrize(
    ("text", "operator", "will", "action", "condition"),
    [
        ("The governor is ready to lift the curfew in return for the surrender of "
         "the harbour master.",
         "if", True, "lift the curfew", "the surrender of the harbour master"),
        ("In return for safe conduct, the rebels would hand over the radio mast.",
         "if", True, "hand over the radio mast", "safe conduct"),
        ("We shall let the doctors in against a written guarantee of their safety.",
         "if", True, "let the doctors in", "a written guarantee of their safety"),
        ("On delivery of the maps, said the colonel, the pilots would be flown "
         "home.",
         "if", True, "the pilots would be flown home", "delivery of the maps"),
        ("The detainees will be flown home upon receipt of the signed list.",
         "if", True, "The detainees will be flown home", "receipt of the signed list"),
        ("In the event of an attack on the port, Orvanna would close its airspace.",
         "if", True, "close its airspace", "an attack on the port"),
        ("Only in the event of a flood, said the mayor, would the Bank open the "
         "sluice.",
         "only-if", True, "open the sluice", "a flood"),
        ("He would release the boats, he added, in exchange for a new mast.",
         "if", True, "release the boats", "a new mast"),
        ("She will come only with an escort.",
         "only-if", True, "come", "an escort"),
    ],
)  # fmt: skip
def test_an_act_hangs_on_a_thing_to_be_given_or_done_first(
    reading_of, text, operator, will, action, condition
) -> None:
    found = hinged(reading_of(BEFORE + text))
    assert found == [(operator, will, action, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "She thanked the monks in return for their help.",
        "They were given medals in exchange for their service.",
        "Flour is sold against payment in cash.",
        "In the event, nobody came.",
        "On Monday the council will meet.",
        "The mayor spoke on condition of anonymity.",
        "The army will fight against the payment of taxes on salt.",
        "She insists on payment of the fine.",
        "The ban on delivery of arms was lifted.",
    ],
)  # fmt: skip
def test_nothing_hangs_on_what_looks_like_a_thing_to_be_given_or_done_first(
    reading_of, text
) -> None:
    assert hinged(reading_of(BEFORE + text)) == []


@pytest.mark.parametrize(
    ("text", "operator", "will", "action", "condition"),
    [
        ("Failing an answer by Friday, the council will appoint a receiver.",
         "without", True, "appoint a receiver", "an answer by Friday"),
        ("Absent a written apology, the delegation will not return to the table.",
         "without", False, "return to the table", "a written apology"),
        ("In the absence of a guarantee, no driver will cross the line.",
         "without", False, "cross the line", "a guarantee"),
        ("Without new money, says the chairman, his drivers will go home.",
         "without", True, "go home", "new money"),
        ("Barring an objection from the bishops, the list will be published on "
         "Sunday.",
         "unless", True, "the list will be published on Sunday",
         "an objection from the bishops"),
        ("The depot remains closed pending a letter from the ministry.",
         "until", True, "The depot remains closed", "a letter from the ministry"),
        ("Pending the return of the hostages, all talks are suspended.",
         "until", True, "all talks are suspended", "the return of the hostages"),
        ("Deliveries will start in May, subject to the approval of the council.",
         "provided-that", True, "Deliveries will start in May",
         "the approval of the council"),
    ],
)  # fmt: skip
def test_an_act_hangs_on_what_happens_without_a_thing(
    reading_of, text, operator, will, action, condition
) -> None:
    found = hinged(reading_of(BEFORE + text))
    assert found == [(operator, will, action, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "Failing health forced him to resign.",
        "Barring a miracle, the north will win the match.",
        "Two cases are pending before the court.",
        "Pending appeals will be heard in June.",
        "The village is subject to floods.",
        "Prices are subject to change without notice.",
        "Without doubt the talks will fail.",
        "The ferry cannot sail without fuel.",
    ],
)  # fmt: skip
def test_nothing_hangs_on_what_looks_like_what_happens_without_a_thing(
    reading_of, text
) -> None:
    assert hinged(reading_of(BEFORE + text)) == []


@pytest.mark.parametrize(
    ("text", "operator", "will", "action", "condition"),
    [
        ("We will hand over the keys the day they sign.",
         "if", True, "hand over the keys", "they sign"),
        ("The moment a shot is fired, I shall withdraw my men.",
         "if", True, "withdraw my men", "a shot is fired"),
        ("The front's spokesman said it would disarm the minute the amnesty was "
         "signed.",
         "if", True, "disarm", "the amnesty was signed"),
        ("From the day the blockade ends, the union will load ships again.",
         "if", True, "load ships again", "the blockade ends"),
        ("The Bank has promised to send them home on the day its drivers are safe.",
         "if", True, "send them home", "its drivers are safe"),
    ],
)  # fmt: skip
def test_an_act_hangs_on_a_moment(
    reading_of, text, operator, will, action, condition
) -> None:
    found = hinged(reading_of(BEFORE + text))
    assert found == [(operator, will, action, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "On the day of the funeral the shops will close.",
        "The day the war began, it rained.",
        "We will never forget the day the bridge fell.",
        "They will mark the day the town was freed.",
        "At the moment the army holds the hill.",
    ],
)  # fmt: skip
def test_nothing_hangs_on_what_looks_like_a_moment(reading_of, text) -> None:
    assert hinged(reading_of(BEFORE + text)) == []


@pytest.mark.parametrize(
    ("text", "operator", "will", "action", "condition"),
    [
        ("Their return to the talks is conditional on the withdrawal of the tanks.",
         "as-condition-for", True, "Their return to the talks",
         "the withdrawal of the tanks"),
        ("The clans have made their signature dependent on the return of the wells.",
         "as-condition-for", True, "their signature", "the return of the wells"),
        ("The ministry linked the reopening of the market to the return of the "
         "boat.",
         "as-condition-for", True, "the reopening of the market",
         "the return of the boat"),
        ("Whether the market reopens hinges on whether the boat comes back.",
         "as-condition-for", True, "the market reopens", "the boat comes back"),
        ("The opening of the market depends on the islanders returning the boat.",
         "as-condition-for", True, "The opening of the market",
         "the islanders returning the boat"),
        ("The handover is subject to inspection by the Red Lantern.",
         "as-condition-for", True, "The handover", "inspection by the Red Lantern"),
        ("Yarin made an end to the raids a condition of any talk about flour.",
         "as-condition-for", True, "any talk about flour", "an end to the raids"),
        ("His release is the Bank's price for attending a hearing.",
         "as-condition-for", True, "attending a hearing", "His release"),
        ("The ministry's price for reopening the market is the return of the boat.",
         "as-condition-for", True, "reopening the market", "the return of the boat"),
        ("Our participation rests on one thing: the release of our drivers.",
         "as-condition-for", True, "Our participation", "the release of our drivers"),
    ],
)  # fmt: skip
def test_an_act_hangs_on_a_condition_by_name(
    reading_of, text, operator, will, action, condition
) -> None:
    found = hinged(reading_of(BEFORE + text))
    assert found == [(operator, will, action, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "The town depends on aid.",
        "Everything depends on the harvest.",
        "The outcome of the vote depends on the north.",
        "The withdrawal depends on the weather.",
        "The price of bread rose by a third.",
        "The price for the house is 900 crowns.",
        "The road is a condition of life here.",
        "The return is not tied to any date.",
        "The attack was linked to the election.",
        "They made peace a priority.",
    ],
)  # fmt: skip
def test_nothing_hangs_on_what_looks_like_a_condition_by_name(reading_of, text) -> None:
    assert hinged(reading_of(BEFORE + text)) == []


@pytest.mark.parametrize(
    ("text", "operator", "will", "action", "condition"),
    [
        ("Any Party may withdraw from this Agreement on giving three months' "
         "notice.",
         "if", True, "withdraw from this Agreement", "giving three months' notice"),
        ("The truce shall enter into force upon signature by both Parties.",
         "if", True, "The truce shall enter into force", "signature by both Parties"),
        ("The truce shall enter into force on the day on which both Parties have "
         "signed.",
         "if", True, "The truce shall enter into force", "both Parties have signed"),
        ("The school will reopen, on condition of an apology.",
         "provided-that", True, "The school will reopen", "an apology"),
        ("He will trade the fort for the return of his son.",
         "if", True, "trade the fort", "the return of his son"),
        ("For every boat that comes back, the ministry will free a fisherman.",
         "if", True, "free a fisherman", "every boat that comes back"),
        ("They have offered a truce of ten days, provided the other side stops "
         "its patrols.",
         "provided-that", True, "a truce of ten days",
         "the other side stops its patrols"),
        ("The teachers refuse to return without a guarantee from the governor.",
         "without", False, "return", "a guarantee from the governor"),
    ],
)  # fmt: skip
def test_an_act_hangs_on_notice_or_exchange(
    reading_of, text, operator, will, action, condition
) -> None:
    found = hinged(reading_of(BEFORE + text))
    assert found == [(operator, will, action, condition)]


@pytest.mark.parametrize(
    "text",
    [
        "We will not trade the fort for his son.",
        "The union offered to swap shifts for 30 crowns.",
        "For every child the winter was hard.",
        "On giving it some thought, she laughed.",
        "He spoke to us on condition of silence.",
        "If necessary, the army will open the road by force.",
        "If need be, we will fight.",
        "When asked, the governor would not say more.",
    ],
)  # fmt: skip
def test_nothing_hangs_on_what_looks_like_notice_or_exchange(reading_of, text) -> None:
    assert hinged(reading_of(BEFORE + text)) == []


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("Iran will attend the talks in the event of a withdrawal.",
         "attend(iran) only if so(withdrawal)"),
        ("Iran will attend the talks in return for two boats.", None),
        ("Iran will attend the talks the day Russia signs the text.",
         "attend(iran) only if signs(russia, text)"),
        ("Iran will attend the talks if Russia signs anything.",
         "attend(iran) only if so(russia-signs-anything)"),
        ("Iran will attend the talks if the mast comes down.",
         "attend(iran) only if so(mast-comes-down)"),
        ("Not until Russia signs the text will Iran attend the talks.",
         "attend(iran) only if signs(russia, text)"),
        ("Russia must sign the text. Otherwise Iran will leave.", None),
        ("Touch the wells, and the truce is dead.",
         "so(truce-is-dead) if so(touch-the-wells)"),
        ("Do not touch the wells, or we will leave.",
         "so(leave) only if so(touch-the-wells)"),
    ],
)  # fmt: skip
def test_a_formula_is_made_only_of_what_can_be_so(reading_of, text, formula) -> None:
    found = [one for one in reading_of(BEFORE + text).commitments if one.condition]
    assert [one.formula for one in found] == [formula]


@pytest.mark.parametrize(
    ("text", "logic"),
    [
        ("Iran will sign only in return for a pardon.", (True, False, False)),
        ("Iran will sign in return for a pardon.", (False, True, True)),
        ("Without a pardon Iran will not sign.", (True, False, False)),
        ("Iran would sign with the proviso that it rains.", (True, True, False)),
        ("One more shot and we leave.", (False, True, False)),
    ],
)
def test_what_is_necessary_and_what_suffices_is_as_the_words_say(
    reading_of, text, logic
) -> None:
    (one,) = [one for one in reading_of(BEFORE + text).commitments if one.condition]
    assert (one.necessary, one.sufficient, one.bargained) == logic

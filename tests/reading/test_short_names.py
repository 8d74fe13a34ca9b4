"""Parties by short names: "the Front", "the army", "the Valdoran army"."""

from datetime import date

import pytest

from ceasefire.core import Case, Party, PartyKind
from ceasefire.reading import Reading, document_of, drafted, known_actors, read
from ceasefire.reading.people.short_names import short_forms

ARMED, RULES = PartyKind.ARMED_GROUP, PartyKind.GOVERNMENT
FRONT = Party(id="front", name="Sea Front", kind=ARMED)
RIVER = Party(id="river", name="River Front", kind=ARMED)
LEAGUE = Party(id="league", name="Highland League", kind=PartyKind.COALITION)
UNION = Party(id="union", name="Union of Herders", kind=PartyKind.POLITICAL_BODY)
VALDORA = Party(id="government", name="Government of Valdora", kind=RULES)
ARMY = Party(id="army", name="National Army", kind=ARMED)
OPPOSED = Party(id="united", name="United Opposition", kind=PartyKind.COALITION)


def case_of(*parties: Party) -> Case:
    return Case(
        id="c", title="C", time_zone="UTC", countries=("Valdora",), parties=parties
    )


def read_in(text: str, *parties: Party) -> Reading:
    document = document_of(text, "a.txt", on=date(2031, 3, 5))
    return read(document, known_actors(case_of(*parties)))


def speakers(reading: Reading) -> list[str | None]:
    return [one.speaker.actor if one.speaker else None for one in reading.statements]


@pytest.mark.parametrize(
    ("name", "forms"),
    [
        ("Sea Front", ("front",)),
        ("the Sea Front", ("front",)),
        ("Union of Herders", ("union",)),
        ("Popular Movement for Kesh", ("popular movement", "movement")),
        ("Houthis", ()),
        ("A neighbouring state", ()),
        ("for ever", ()),
        ("Desert Party in Valdora", ("desert party", "party")),
        ("Union of Herders and Fishers in the Vale", ("union",)),
        ("Joint Special Representative", ()),
        ("Free State", ()),
    ],
)
def test_a_name_is_short_by_its_head(name, forms) -> None:
    assert short_forms(name) == forms


def test_an_alias_lends_no_organ_that_every_side_may_have() -> None:
    lent = Party(id="host", name="The Host", kind=ARMED, aliases=("Military Council",))
    borne = Party(id="host", name="Military Council", kind=ARMED)
    text = "The Council said that it would come."
    assert speakers(read_in(text, lent)) != ["host"]
    assert speakers(read_in(text, borne)) == ["host"]


def test_a_condition_said_in_short_names_is_of_the_parties() -> None:
    text = (
        "The Front said that it would attend the talks only if the League was invited."
    )
    reading = read_in(text, FRONT, LEAGUE)
    (one,) = reading.commitments
    assert one.formula == "attend(front) only if invite(league)"
    assert one.coins == ()
    case = case_of(FRONT, LEAGUE)
    kept = [reading.statements[0], one]
    lists = dict(drafted(reading, kept, case, known_actors(case)).lists)
    assert ("parties",) not in lists


def test_a_short_name_says_how_it_was_resolved_and_is_less_sure() -> None:
    full = read_in("The Sea Front said that it was ready.", FRONT).statements[0]
    reading = read_in("The Front said that it was ready.", FRONT)
    short = reading.statements[0]
    assert str(short.via) == "short-name"
    assert short.confidence < full.confidence
    told = short.speaker.to_dict(reading.document)
    assert told["resolved_by"] == "short-name"
    assert told["confidence"] == 0.85
    assert full.speaker.resolved_by is None


def test_the_case_goes_before_the_list_that_ships() -> None:
    text = "The League said that it was ready."
    assert speakers(read_in(text, LEAGUE)) == ["league"]


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("An alias is as good: the Assembly said that it was ready.", "elders"),
        ("This Assembly said that it was ready.", "elders"),
        ("The Assembly's leader, Lena Orlova, said that it was ready.", "elders"),
        ("Assembly halls were shut, Lena Orlova said.", None),
        ("The assembly said that it was ready.", None),
        ("The Assembly of Ministers said that it was ready.", None),
        ("The Assembly Street market said that it was ready.", None),
    ],
)
def test_an_alias_has_a_short_form_where_an_article_stands_before(text, who) -> None:
    party = Party(id="elders", name="Wise Men", aliases=("Kesh Assembly",), kind=ARMED)
    assert speakers(read_in(text, party)) == [who]


def test_of_two_that_fit_nobody_is_guessed() -> None:
    text = (
        "The Front said that it would attend the talks only if the League was invited."
    )
    reading = read_in(text, FRONT, RIVER, LEAGUE)
    assert speakers(reading) == [None]
    assert [one.formula for one in reading.commitments] == [None]
    assert reading.statements[0].speaker.resolved_by == "short-name-of-several"
    case = case_of(FRONT, RIVER, LEAGUE)
    kept = [*reading.statements, *reading.commitments]
    lists = dict(drafted(reading, kept, case, known_actors(case)).lists)
    assert ("parties",) not in lists


def test_nobody_follows_as_a_pronoun_from_one_of_two() -> None:
    text = (
        "The Highland League said that it was ready. The Front said that it was not. "
        "It said that the road was shut."
    )
    assert speakers(read_in(text, FRONT, RIVER, LEAGUE)) == ["league", None, None]


def test_of_two_that_fit_it_is_the_one_last_named_in_full() -> None:
    text = (
        "The Sea Front came. The River Front left. The Front said that it was ready. "
        "The Sea Front went on. The Front said that the road was shut."
    )
    reading = read_in(text, FRONT, RIVER)
    assert speakers(reading) == ["river", "front"]
    assert reading.statements[0].confidence < 0.765


def test_another_of_that_name_in_the_text_is_not_the_party() -> None:
    text = "The Harbour Front met the envoy. The Front said that it was ready."
    reading = read_in(text, FRONT)
    assert speakers(reading) == [None]
    name = reading.statements[0].speaker.name
    assert reading.document.words_of(name) == "Harbour Front"


def test_without_a_case_a_name_given_in_full_is_taken_up(reading_of) -> None:
    reading = reading_of(
        "The Sea Front met the envoy. The Front said that it would attend the talks "
        "only if the Arab League was invited. The League said that it was ready."
    )
    assert (
        reading.commitments[0].formula
        == "attend(sea-front) only if invite(arab-league)"
    )
    assert reading.statements[-1].speaker.actor == "arab-league"
    assert reading.statements[0].speaker.resolved_by == "short-name"


@pytest.mark.parametrize(
    ("text", "parties", "who"),
    [
        ("The army said it was ready.", (VALDORA, FRONT), "government"),
        ("The army said it was ready.", (FRONT, LEAGUE), None),
        ("The army said it was ready.", (VALDORA, ARMY), None),
        ("The National Army met. The army said it was ready.", (VALDORA, ARMY), None),
        ("The National Army met. The Army said it was ready.", (VALDORA, ARMY), "army"),
        ("The government said it was ready.", (VALDORA, ARMY), "government"),
        ("The opposition said it was ready.", (VALDORA, OPPOSED), "united"),
        ("The rebel army said it was ready.", (VALDORA, FRONT), None),
        ("The Valdoran army said it was ready.", (VALDORA, FRONT), "government"),
        ("Valdora's army said it was ready.", (VALDORA, FRONT), "government"),
        ("The army of Valdora said it was ready.", (VALDORA, FRONT), "government"),
        ("The Moravian army said it was ready.", (VALDORA, FRONT), None),
        ("The Moravian army came. The army said it was ready.", (VALDORA,), None),
        ("The Syrian army came. The army said it was ready.", (VALDORA,), None),
        (
            "The Moravian army came. The Valdoran army left. The army said it was so.",
            (VALDORA,),
            "government",
        ),
    ],
)
def test_an_army_is_whose_it_is(text, parties, who) -> None:
    assert speakers(read_in(text, *parties)) == [who]


def test_an_army_that_is_a_party_of_its_own_is_not_the_government() -> None:
    rules = Party(id="government", name="Government of Valdora", kind=RULES,
                  members=("army",))  # fmt: skip
    text = "The army said it was ready."
    assert speakers(read_in(text, rules, ARMY)) == ["army"]


def test_acts_and_measures_are_of_the_party_too() -> None:
    reading = read_in("The Front shelled Ness. The army left the hill.", FRONT, VALDORA)
    who = {one.source.actor for one in reading.events if one.source}
    assert who == {"front", "government"}


def test_the_first_word_of_a_name_with_of_is_its_short_form() -> None:
    assert speakers(read_in("The Union said it was ready.", UNION)) == ["union"]


def test_a_government_of_another_country_is_not_that_of_the_case() -> None:
    text = (
        "The Moravian government said it was ready. The government of Valdora said "
        "the road was shut. The Valdoran government said that it would stay."
    )
    assert speakers(read_in(text, VALDORA)) == [None, "government", "government"]


def test_a_state_has_no_short_name() -> None:
    party = Party(id="estmark", name="Republic of Estmark", kind=PartyKind.STATE)
    assert speakers(read_in("The Republic said it was ready.", party)) == [None]

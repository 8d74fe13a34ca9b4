"""Acts of all roots told as done, and the same words told as not done."""

import pytest

ACTS = [
    # who, act in the past, participle, base form, codes
    ("The envoy", "saw the rebels' commander", "seen", "see", "04 CONSULT"),
    ("The president", "received the mediator", "received", "receive", "04 CONSULT"),
    ("The minister", "consulted his allies", "consulted", "consult", "04 CONSULT"),
    ("The bishop", "telephoned the colonel", "telephoned", "telephone", "04 CONSULT"),
    ("The two sides", "held talks", "held", "hold", "04 CONSULT"),
    ("The ambassador", "paid a visit to the camp", "paid", "pay", "04 CONSULT"),
    ("The assembly", "ratified the treaty", "ratified", "ratify", "05 SUPPORT"),
    ("The two captains", "put their names to the page", "put", "put", "05 SUPPORT"),
    ("Army sappers", "cleared mines from the lane", "cleared", "clear", "06 COOPERATE"),
    ("The medics", "bandaged two shepherds", "bandaged", "bandage", "07 AID"),
    ("The agency", "airlifted blankets to the isle", "airlifted", "airlift", "07 AID"),
    ("A convoy of barley", "reached the fort", "reached", "reach", "07 AID"),
    ("The clans", "extended the truce", "extended", "extend", "08 RETREAT"),
    ("The rebels", "laid down their rifles", "laid", "lay", "08 RETREAT"),
    ("The garrison", "abandoned the outpost", "abandoned", "abandon", "08 RETREAT"),
    ("The militia", "swapped bodies with the army", "swapped", "swap", "08 RETREAT"),
    ("The governor", "eased the embargo", "eased", "ease", "08 RETREAT"),
    ("The colonel", "granted passage to nuns", "granted", "grant", "08 RETREAT"),
    ("The king", "pardoned nine sailors", "pardoned", "pardon", "08 CONCEDE"),
    ("The court", "opened an inquest", "opened", "open", "09 ACCUSE"),
    ("Widows", "marched to the palace", "marched", "march", "14 PROTEST"),
    ("Students", "blocked the ring road", "blocked", "block", "14 PROTEST"),
    ("Pensioners", "pelted the mayor with eggs", "pelted", "pelt", "14 PROTEST"),
    ("The general", "moved tanks up to the dam", "moved", "move", "15 MOBILIZE"),
    ("A brigade", "rolled into the enclave", "rolled", "roll", "15 MOBILIZE"),
    ("The donors", "cancelled the loan", "cancelled", "cancel", "16 SANCTION"),
    ("The duchy", "closed its embassy", "closed", "close", "16 SANCTION"),
    ("The republic", "imposed an embargo", "imposed", "impose", "16 SANCTION"),
    ("The regime", "shut two newspapers", "shut", "shut", "17 COERCE"),
    ("The police", "searched the warehouse", "searched", "search", "17 COERCE"),
    ("The junta", "imposed a curfew", "imposed", "impose", "17 COERCE"),
    ("The gendarmes", "took the editor into custody", "taken", "take", "17 COERCE"),
    ("The raiders", "torched the granary", "torched", "torch", "17 ASSAULT"),
    ("The militia", "felled the olive trees", "felled", "fell", "17 ASSAULT"),
    ("The guards", "broke his jaw", "broken", "break", "18 ASSAULT"),
    ("The navy", "closed the strait", "closed", "close", "19 COERCE"),
    ("The patrol", "refused passage to the monks", "refused", "refuse", "19 COERCE"),
    ("The rebels", "seized the airstrip", "seized", "seize", "19 COERCE"),
    ("The gunmen", "broke into the seminary library", "broken", "break", "19 ASSAULT"),
    ("The cutter", "rammed a trawler", "rammed", "ram", "19 ASSAULT"),
    ("The marines", "landed on the islet", "landed", "land", "19 ASSAULT"),
    ("The battery", "brought down a helicopter", "brought", "bring", "19 ASSAULT"),
    ("The militia", "carried out a raid", "carried", "carry", "19 ASSAULT"),
    ("The army", "resumed its shelling", "resumed", "resume", "19 ASSAULT"),
    ("A brigade", "exterminated a clan", "exterminated", "exterminate", "20 ASSAULT"),
]  # fmt: skip


def done(reading) -> list[str]:
    return [f"{o.cameo_root} {o.plover}" for o in reading.events if o.done]


@pytest.mark.parametrize(
    ("who", "past", "codes"), [(one[0], one[1], one[-1]) for one in ACTS]
)
def test_an_act_told_as_past_has_its_codes(reading_of, who, past, codes) -> None:
    assert done(reading_of(f"{who} {past} on Tuesday.")) == [codes]
    assert done(reading_of(f"An elder said that {who.lower()} {past}.")) == [codes]


def not_done(who: str, past: str, participle: str, base: str) -> list[str]:
    """The same act planned, denied, feared, asked, hung on something or thought up."""
    rest = past.split(" ", 1)[1]
    they = who[0].lower() + who[1:]
    had = f"{they} had {participle} {rest}"
    to = f"{base} {rest}"
    return [
        f"{who} did not {to}.",
        f"{who} will {to} on Tuesday.",
        f"{who} planned to {to}.",
        f"{who} threatened to {to} before spring.",
        f"{who} might have {participle} {rest}.",
        f"{who} would have {participle} {rest}, had it not rained.",
        f"The spokesman denied that {had}.",
        f"It is untrue that {had}.",
        f"If {they} {past}, the accord would fall.",
        f"Unless {had}, the talks would end.",
        f"Many fear that {they} will {to}.",
        f"Nobody knows whether {had}.",
        f"The text foresees that {they} {past}.",
        f"The plan was that {they} {past} in May.",
        f"The council asked them to {to}.",
        f"{who} was expected to {to} at noon.",
        f"{who} refused to {to}.",
        f"Suppose {they} {past}.",
        f"{who} all but {past}.",
        f"He dreamt that {had}.",
    ]


@pytest.mark.parametrize(("who", "past", "participle", "base", "codes"), ACTS)
def test_the_same_words_left_open_are_never_done(
    reading_of, who, past, participle, base, codes
) -> None:
    for text in not_done(who, past, participle, base):
        assert not done(reading_of(text)), text

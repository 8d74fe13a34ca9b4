"""Acts that hang on something where the grammar of a clause hides it."""

import pytest


def hangs(reading) -> list[tuple[str, str, str]]:
    words = reading.document.words_of
    return [
        (one.operator, words(one.action), words(one.condition))
        for one in reading.commitments
        if one.condition is not None
    ]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        # who acts, and what is only there
        ("The sappers would move up only after the guards had left.",
         ("only-if", "move up", "the guards had left")),
        ("If the council so votes, an army presence may continue.",
         ("if", "an army presence may continue", "the council so votes")),
        ("The wounded will leave if the road opens.",
         ("if", "leave", "the road opens")),
        ("She will be gone if they come back.", ("if", "gone", "they come back")),
        ("We were supposed to burn the ferry if boats came.",
         ("if", "burn the ferry", "boats came")),
        ("They are to lift the bar if the miners come out.",
         ("if", "lift the bar", "the miners come out")),
        ("The duty of the clans to hand in their guns is conditional on an amnesty.",
         ("as-condition-for", "hand in their guns", "an amnesty")),
        ("We are not leaving this hill without our crew.",
         ("without", "leaving this hill", "our crew")),
        ("The wall would come down, each side taking out a stone only when the other "
         "had taken out one.",
         ("only-if", "taking out a stone", "the other had taken out one")),
        ("There would be no passage, its leader was told, until the bridge had been "
         "mended.", ("until", "passage", "the bridge had been mended")),
        # where a clause begins
        ("They have a plan of sorts: they will feed him, provided he stops shooting.",
         ("provided-that", "feed him", "he stops shooting")),
        ("The pilot was hurt in May, and until they pay for him, they say, no plane "
         "may land.", ("until", "no plane may land", "they pay for him")),
        ("It may not be lifted, except where the owners have been paid.",
         ("unless", "It may not be lifted", "the owners have been paid")),
        ("They would permit it, ran the reply, provided that no boat was searched.",
         ("provided-that", "permit it", "no boat was searched")),
        ("The army has offered to send cooks provided an elder vouched for them.",
         ("provided-that", "send cooks",
          "an elder vouched for them")),
        ("Should the gate open before noon, the bus will leave at once.",
         ("if", "the bus will leave at once", "the gate open before noon")),
        ("What he would do was plain: take his men off the hill, on the one condition "
         "that the miners went home.",
         ("provided-that", "take his men off the hill", "the miners went home")),
        # orders, terms and exchanges
        ('The clerk told him: "Pay, and you can take the cart."',
         ("if", "take the cart", "Pay")),
        ('"Give us the key and your brother walks free," the guard told her.',
         ("if", "walks free", "Give us the key")),
        ("As for the miners, let them through and we will stop firing.",
         ("if", "stop firing", "let them through")),
        ("The prisoners will be home by Friday, or we will not regard the truce as "
         "binding.", ("unless", "regard the truce as binding",
                      "The prisoners will be home by Friday")),
        ("The mill gives them flour; in return, they are to mend the dam.",
         ("if", "mend the dam", "The mill gives them flour")),
        ("The guard called out: no water until he had seen the list.",
         ("until", "water", "he had seen the list")),
        ("Army liaison: no transfer without a letter that names the wounded.",
         ("without", "transfer", "a letter that names the wounded")),
        ("They insisted on a search of every cart before anything left.",
         ("until", "anything left", "a search of every cart")),
        ('An old man called across, "We stop if you stop."',
         ("if", "stop", "you stop")),
    ],
)  # fmt: skip
def test_an_act_hangs_on_what_is_said(reading_of, text, found) -> None:
    assert hangs(reading_of(text)) == [found]


@pytest.mark.parametrize(
    "text",
    [
        "The prisoners will come by road, or we will fetch them.",
        "We gave them flour; in return, they gave us wood.",
        "The market is held once a week.",
        "Both were let go on Monday when the cart turned up.",
        "They asked for water before they left.",
        "Ask him and he smiles.",
        "Take the second road and your house comes into view.",
        "She was gone when he came.",
        "The dam was to be repaired when the war broke out.",
        "Officials demanded calm before anyone was hurt.",
        "He called the offer a lie.",
        "The army presence was noted.",
    ],
)
def test_what_only_looks_like_it_hangs_on_nothing(reading_of, text) -> None:
    assert hangs(reading_of(text)) == []

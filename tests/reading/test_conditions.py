"""What hangs on what, in sentences of our own, and in the language of conditions."""

import pytest

from ceasefire.core import parse_condition


def hinged(reading) -> list[tuple[str, str | None, bool, str, str]]:
    words = reading.document.words_of
    return [
        (
            one.operator,
            words(one.actor.span) if one.actor and one.actor.span else None,
            one.will,
            words(one.action),
            words(one.condition),
        )
        for one in reading.commitments
        if one.condition is not None
    ]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        (
            "Estmark will attend the talks only if Torvan moves its guns.",
            ("only-if", "Estmark", True, "attend the talks", "Torvan moves its guns"),
        ),
        (
            "If Torvan moves its guns, Estmark will attend the talks.",
            ("if", "Estmark", True, "attend the talks", "Torvan moves its guns"),
        ),
        (
            "Estmark will not attend the talks unless Torvan moves its guns.",
            ("unless", "Estmark", False, "attend the talks", "Torvan moves its guns"),
        ),
        (
            "Estmark will not attend the talks until Torvan moves its guns.",
            ("until", "Estmark", False, "attend the talks", "Torvan moves its guns"),
        ),
        (
            "Estmark offered to open the road on condition that no soldier uses it.",
            ("provided-that", "Estmark", True, "open the road", "no soldier uses it"),
        ),
        (
            "Estmark would open the road as long as the guns stay silent.",
            ("provided-that", "Estmark", True, "open the road", "the guns stay silent"),
        ),
        (
            "The release of the teachers is a condition for the opening of the road.",
            ("as-condition-for", None, True, "the opening of the road",
             "The release of the teachers"),
        ),
        (
            "Should Torvan withdraw its guns, Estmark will attend the talks.",
            ("if", "Estmark", True, "attend the talks", "Torvan withdraw its guns"),
        ),
        (
            "Estmark, the envoy said, will attend the talks only if Torvan withdraws.",
            ("only-if", "Estmark", True, "attend the talks", "Torvan withdraws"),
        ),
    ],
)  # fmt: skip
def test_act_condition_and_operator_are_found(reading_of, text, expected) -> None:
    assert hinged(reading_of(text)) == [expected]


@pytest.mark.parametrize(
    "text",
    [
        "The number of sick people will double unless fuel arrives.",
        "Estmark attended the talks after Torvan had withdrawn its guns.",
        "The mission asked whether the road was open.",
        "Estmark withdrew its guns when the talks began.",
    ],
)
def test_forecasts_and_what_came_true_are_no_commitments(reading_of, text) -> None:
    assert hinged(reading_of(text)) == []


def test_necessary_and_sufficient_are_kept_apart(reading_of) -> None:
    only, plain = (
        reading_of(
            f"Estmark will attend the talks {word} Torvan moves its guns."
        ).commitments[0]
        for word in ("only if", "if")
    )
    assert (only.necessary, only.sufficient, only.bargained) == (True, False, False)
    assert (plain.necessary, plain.sufficient, plain.bargained) == (False, True, True)


def test_who_has_to_meet_a_condition_may_be_another_than_the_actor(reading_of) -> None:
    reading = reading_of("Iran will attend the talks only if Russia signs the text.")
    (one,) = reading.commitments
    assert (one.actor.actor, one.duty.actor) == ("iran", "russia")


def test_it_has_to_be_met_by_whom_the_act_is_about_and_they_by_nobody_known(
    reading_of,
) -> None:
    reading = reading_of(
        "Kerry met Lavrov. Iran was welcome if it accepted the text. Iran will attend "
        "the talks if they sign."
    )
    duties = [one.duty.actor if one.duty else None for one in reading.commitments]
    assert duties == ["iran", None]


def test_what_one_says_another_would_do_is_hearsay(reading_of) -> None:
    reading = reading_of(
        "Lavrov said Syria would attend the talks if Iran was invited. “We will attend "
        "if Iran is invited,” Kerry said."
    )
    assert [one.hearsay for one in reading.commitments] == [True, False]


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        (
            "Iran will attend the talks only if Russia signs the text.",
            "attend(iran) only if signs(russia, text)",
        ),
        (
            "Iran will not join the talks unless Syria is invited.",
            "attend(iran) only if invite(syria)",
        ),
        (
            "Iran said it would attend if it was invited without preconditions.",
            "attend(iran) only if (invite(iran) and not precondition(iran))",
        ),
        (
            "Iran will not attend the talks if Russia attends the talks.",
            "attend(iran) only if not attend(russia)",
        ),
        (
            "Russia demanded that Iran should have no role in the new council as a "
            "condition for attending the talks.",
            "attend(russia) only if excluded(iran, new-council)",
        ),
    ],
)
def test_conditions_are_written_in_the_language_of_convening(
    reading_of, text, formula
) -> None:
    (one,) = reading_of(text).commitments
    assert one.formula == formula
    assert str(parse_condition(one.formula)) == formula


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("Iran will come to the talks unless the army stays.",
         "attend(iran) only if not so(army-stays)"),
        ("Iran said it would send a delegation to the talks if Russia does not shell "
         "the town.", "attend(iran) only if not so(russia-shell-the-town)"),
        ("Iran will boycott the talks if Syria is invited.",
         "attend(iran) only if not invite(syria)"),
        ("Iran will stay away from the talks unless Syria is excluded from the talks.",
         "attend(iran) only if not invite(syria)"),
        ("Iran will walk out of the talks unless Syria is given a seat.",
         "attend(iran) only if invite(syria)"),
        ("Iran will not sit down at the table until the siege is lifted and the "
         "prisoners are freed.",
         "attend(iran) only if (so(siege-is-lifted) and so(prisoners-are-freed))"),
        ("Iran will take part in the talks only if the envoy invites Syria.",
         "attend(iran) only if invite(syria)"),
        ("Iran said that if the army does not leave Kesh it will not take part in the "
         "talks.", "attend(iran) only if so(army-leave-kesh)"),
        ("The workers will walk out if the bank closes.",
         "so(walk-out) if so(bank-closes)"),
        ("Iran will attend the funeral if Russia leaves.",
         "so(attend-the-funeral) if so(russia-leaves)"),
        ("Iran will come to Lake Tarn only if Russia signs the text. The Lake Tarn "
         "talks open in May.", "attend(iran) only if signs(russia, text)"),
        ("“We will attend the talks if they stop firing,” Iran said.",
         "attend(iran) only if so(they-stop-firing)"),
    ],
)  # fmt: skip
def test_coming_staying_away_and_being_let_in_are_said_in_many_ways(
    reading_of, text, formula
) -> None:
    (one,) = reading_of(text).commitments
    assert one.formula == formula
    assert str(parse_condition(one.formula)) == formula


@pytest.mark.parametrize(
    ("text", "formula"),
    [
        ("Estmark is ready to attend the talks without preconditions.",
         "attend(estmark)"),
        ("The union urged the Front to open the bridge without conditions.", None),
    ],
)  # fmt: skip
def test_without_preconditions_is_a_mark_that_none_is_set(
    reading_of, text, formula
) -> None:
    reading = reading_of(text)
    (one,) = reading.commitments
    assert (one.operator, one.condition, one.formula) == ("none", None, formula)
    assert reading.document.words_of(one.operator_span).startswith("without")
    assert not one.necessary
    assert not one.sufficient


def test_a_condition_of_others_is_no_mark_that_none_is_set(reading_of) -> None:
    reading = reading_of("Iran will not attend the talks without preconditions.")
    assert [one.operator for one in reading.commitments] == ["without"]


def test_what_no_atom_can_say_is_a_matter_called_by_the_words_of_the_text(
    reading_of,
) -> None:
    reading = reading_of("Estmark will paint the bridge if it rains money.")
    (one,) = reading.commitments
    assert one.formula == "so(paint-the-bridge) if so(it-rains-money)"
    told = [coin.words_in(reading.document) for coin in one.coins]
    assert told == ["paint the bridge", "it rains money"]


def test_asking_for_something_excludes_coming_if_nothing_is_asked(reading_of) -> None:
    reading = reading_of(
        "Kerry, the US envoy, said Iran was welcome if it accepted the text of the "
        "first "
        "talks. Iran said it would attend the talks if it was invited without any "
        "preconditions."
    )
    first, second = reading.commitments
    assert first.incompatible_with == (second.id,)
    assert second.incompatible_with == (first.id,)


@pytest.mark.parametrize(
    ("text", "kind", "deciders"),
    [
        ("The seat is decided by consensus of Iran and Russia.", "consensus",
         ["Iran", "Russia"]),
        ("The seat shall be settled unanimously by the council.", "unanimity",
         ["the council"]),
        ("Any change needs the consent of both Iran and Russia.", "mutual-consent",
         ["Iran", "Russia"]),
        ("The mediator shall decide alone.", "one-decides", ["The mediator"]),
        ("The plan is adopted by a two-thirds majority of the council.",
         "qualified-majority", ["the council"]),
    ],
)  # fmt: skip
def test_decision_rules_name_who_decides_and_how(
    reading_of, text, kind, deciders
) -> None:
    reading = reading_of(text)
    (one,) = reading.decision_rules
    words = reading.document.words_of
    assert str(one.kind) == kind
    assert [words(d.span).removeprefix("both ") for d in one.deciders] == deciders


def test_who_is_urged_is_who_would_act(reading_of) -> None:
    reading = reading_of("The union urged the army to leave if Estmark left first.")
    (one,) = reading.commitments
    assert reading.document.words_of(one.actor.span) == "the army"


def formulas(reading) -> list[str | None]:
    return [one.formula for one in reading.commitments if one.condition is not None]


@pytest.mark.parametrize(
    ("text", "actor", "others", "formula"),
    [
        (
            "Iran, Russia and Turkey will attend only if the siege is lifted.",
            "Iran, Russia and Turkey",
            ["Russia", "Turkey"],
            "(attend(iran) or attend(russia) or attend(turkey)) only if "
            "so(siege-is-lifted)",
        ),
        (
            "Neither Russia nor Turkey will attend unless the siege is lifted.",
            "Neither Russia nor Turkey",
            ["Turkey"],
            "(attend(russia) or attend(turkey)) only if so(siege-is-lifted)",
        ),
        (
            "Iran will attend if Russia or Turkey signs the text.",
            "Iran",
            [],
            "attend(iran) only if (signs(russia, text) or signs(turkey, text))",
        ),
        (
            "Iran will attend if Russia and Turkey sign the text.",
            "Iran",
            [],
            "attend(iran) only if (signs(russia, text) and signs(turkey, text))",
        ),
        (
            "Russia and Turkey will boycott the talks unless the siege is lifted.",
            "Russia and Turkey",
            ["Turkey"],
            "(attend(russia) or attend(turkey)) only if so(siege-is-lifted)",
        ),
    ],
)
def test_all_who_would_act_are_named(reading_of, text, actor, others, formula) -> None:
    reading = reading_of(text)
    words = reading.document.words_of
    (found,) = reading.commitments
    assert words(found.actor.span) == actor
    assert [words(one.span) for one in found.together] == others
    assert found.formula == formula


def test_a_matter_is_up_to_all_who_would_bring_it_about(reading_of) -> None:
    text = "Russia and Turkey will leave Kesh if Iran and Norway pay."
    (found,) = reading_of(text).commitments
    whose = {one.id: [by.actor for by in one.up_to] for one in found.coins}
    assert sorted(whose.values()) == [["iran", "norway"], ["russia", "turkey"]]


@pytest.mark.parametrize(
    ("text", "given"),
    [
        (
            "if the army withdraws or the mayor frees the men and opens the road",
            "so(army-withdraws) or (so(mayor-frees-the-men) and so(opens-the-road))",
        ),
        (
            "if the army leaves Kesh and the mayor frees the men or opens the road",
            "so(army-leaves-kesh) and (so(mayor-frees-the-men) or so(opens-the-road))",
        ),
        (
            "if the army withdraws and the police leave, or the mayor resigns",
            "(so(army-withdraws) and so(police-leave)) or so(mayor-resigns)",
        ),
        (
            "if the army leaves Kesh, the men are freed and the siege is lifted",
            "so(army-leaves-kesh) and so(men-are-freed) and so(siege-is-lifted)",
        ),
        (
            "when the guns stop and the roads are open",
            "so(guns-stop) and so(roads-are-open)",
        ),
        (
            "if the army withdraws, the police leave and the mayor resigns",
            "so(army-withdraws) and so(police-leave) and so(mayor-resigns)",
        ),
        (
            "if the army withdraws or the police leave or the mayor resigns",
            "so(army-withdraws) or so(police-leave) or so(mayor-resigns)",
        ),
    ],
)
def test_and_and_or_are_grouped_as_the_sentence_groups_them(
    reading_of, text, given
) -> None:
    reading = reading_of(f"The rebels will attend the talks {text}.")
    assert formulas(reading) == [f"attend(rebels) only if ({given})"]
    assert not any(one.two_ways for one in reading.commitments)


def test_a_condition_goes_on_where_the_parser_breaks_it_off(reading_of) -> None:
    text = (
        "Estmark will attend the talks if Torvan withdraws or the Front releases the "
        "prisoners and opens the road."
    )
    reading = reading_of(text)
    (found,) = reading.commitments
    assert reading.document.words_of(found.condition).endswith("opens the road")
    assert found.formula == (
        "attend(estmark) only if (so(torvan-withdraws) or "
        "(so(front-releases-the-prisoners) and so(opens-the-road)))"
    )


@pytest.mark.parametrize(
    "text",
    [
        "if the army leaves and the police stay or the mayor resigns",
        "if the army leaves or the police stay and the mayor resigns",
        "only if the mayor frees the men or pays the fine and opens the road",
    ],
)
def test_what_can_be_grouped_in_two_ways_is_left_to_a_person(reading_of, text) -> None:
    reading = reading_of(f"The rebels will attend the talks {text}.")
    (found,) = [one for one in reading.commitments if one.condition is not None]
    assert (found.formula, found.two_ways) == (None, True)
    assert found.to_dict(reading.document)["two_ways"] is True


@pytest.mark.parametrize(
    ("text", "actor", "action", "condition"),
    [
        ("It was willing to hand over the site, provided the gendarmes withdrew.",
         "It", "hand over the site", "the gendarmes withdrew"),
        ("Our men will stay on the hill, provided your helicopters stay away.",
         "Our men", "stay on the hill", "your helicopters stay away"),
        ("The army told them that they may harvest, provided that no soldier comes.",
         "they", "harvest", "no soldier comes"),
        ("Should the Council return the tractors, the governor went on, he would sign.",
         "he", "sign", "the Council return the tractors"),
        ("Both armies would stop firing if the monitors came.",
         "Both armies", "stop firing", "the monitors came"),
    ],
)  # fmt: skip
def test_conditions_are_found_where_the_parser_hangs_them_elsewhere(
    reading_of, text, actor, action, condition
) -> None:
    (found,) = hinged(reading_of(text))
    assert (found[1], found[3], found[4]) == (actor, action, condition)


def test_what_is_so_of_nobody_is_no_condition(reading_of) -> None:
    assert not hinged(reading_of("If I were a betting man I would keep my money."))


@pytest.mark.parametrize("rarely", ["rarely", "seldom", "hardly"])
def test_what_is_rarely_done_is_not_promised(reading_of, rarely) -> None:
    (one,) = reading_of(f"Iran will {rarely} attend if Turkey is invited.").commitments
    assert not one.will


def test_two_ifs_that_are_joined_are_one_condition(reading_of) -> None:
    (one,) = reading_of(
        "Iran will attend if Turkey is invited, and if the siege is lifted."
    ).commitments
    assert one.formula == (
        "attend(iran) only if (invite(turkey) and so(siege-is-lifted))"
    )


def test_only_ifs_that_are_joined_leave_out_the_second_only(reading_of) -> None:
    (one,) = reading_of(
        "Iran would attend only if Turkey is invited and only if the siege is lifted."
    ).commitments
    assert one.formula == (
        "attend(iran) only if (invite(turkey) and so(siege-is-lifted))"
    )


@pytest.mark.parametrize(
    "text",
    [
        "If Turkey is invited and if the siege is lifted, Iran will attend.",
        "Iran said it will attend if Turkey is invited; and if the siege is lifted.",
    ],
)
def test_two_ifs_that_are_apart_are_both_kept(reading_of, text) -> None:
    formulas = {one.formula for one in reading_of(text).commitments}
    assert formulas == {
        "attend(iran) only if invite(turkey)",
        "attend(iran) only if so(siege-is-lifted)",
    }

"""``ceasefire access``: the way in, and whose consent it needs."""

from datetime import date
from json import dumps
from pathlib import Path
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import inputs, speak
from ceasefire.cli.access_more import print_ledger, print_more
from ceasefire.cli.files_read import with_read
from ceasefire.cli.options import (
    CaseName,
    Events,
    ForReader,
    Json,
    WatchedDays,
    day_given,
)
from ceasefire.core import number_of

if TYPE_CHECKING:
    from ceasefire.access import AccessAnswer, PlaceAccess
    from ceasefire.core import Case


On = Annotated[
    date | None,
    typer.Option("--on", metavar="DAY", parser=day_given, help="The day asked about."),
]


def access(
    case: CaseName,
    assume_consent: Annotated[
        list[str] | None,
        typer.Option(
            "--assume-consent",
            metavar="ID",
            help="A consent, or a party whose consent, is taken as given; repeatable.",
        ),
    ] = None,
    day: On = None,
    sets: Annotated[
        int, typer.Option(min=1, max=1000, help="Smallest sets to tell of, per place.")
    ] = 10,
    gpx: Annotated[
        Path | None, typer.Option(help="Write the ways and convoys to this file.")
    ] = None,
    geojson: Annotated[
        Path | None, typer.Option(help="Write the ways and convoys to this file.")
    ] = None,
    events: Events = None,
    watched: WatchedDays = None,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Find the way in to every place, and whose further consent it needs.

    Example: ceasefire access two-rivers --assume-consent government
    """
    for option, file in (("--gpx", gpx), ("--geojson", geojson)):
        inputs.hold_apart(option, file, events or (), case=case)
    with speak.refusals(), speak.progress() as progress:
        from ceasefire.access import plan_access

        loaded, evidence = inputs.load(
            case, events or [], for_, watched=watched, progress=progress
        )
        answer = plan_access(
            loaded,
            evidence,
            day=day,
            assumed=assume_consent or (),
            most_sets=sets,
            progress=progress,
        )
        _write(loaded, answer, gpx, geojson)
    if json:
        speak.print_json(with_read(answer.to_dict(), evidence))
        return
    _print(loaded, answer)


def _write(
    case: "Case", answer: "AccessAnswer", gpx: Path | None, geojson: Path | None
) -> None:
    from ceasefire.access import ways_geojson, ways_gpx

    if gpx is not None:
        gpx.write_text(ways_gpx(case, answer), "utf-8")
    if geojson is not None:
        text = dumps(ways_geojson(case, answer), ensure_ascii=False, indent=1)
        geojson.write_text(text + "\n", "utf-8")


def _print(case: "Case", answer: "AccessAnswer") -> None:
    if answer.missing:
        speak.say(answer.missing)
        print_ledger(answer)
        return
    when = f" on {answer.day}" if answer.day else ""
    speak.table(
        f"The way in{when}, with {number_of(len(answer.in_hand), 'consent')} in hand"
        + (f", {', '.join(answer.assumed)} assumed" if answer.assumed else ""),
        ("place", "people", "now", "further", "whose", "km", "incidents", "ways"),
        [_row(case, one) for one in answer.places],
    )
    from ceasefire.access.held import held_in_words
    from ceasefire.access.words import dangers_in_words, is_doubted

    speak.say(
        "  Further: the fewest consents beyond those in hand. Incidents: expected near "
        "the road on the day; 'or more' where only some of the figures are known. "
        "Ways: how many no other is better than in everything."
    )
    for one in answer.places:
        if one.why:
            speak.say(f"  {one.name}: {one.why}.")
        elif is_doubted(one):
            way = one.corridors[0]
            speak.say(
                f"  {one.name}: {way.unknown_km:.0f} of {way.km:.0f} km on stretches "
                "of which nobody recorded who holds all: more may have to be asked."
            )
        passed = {id_: None for way in one.corridors for id_ in way.hazards}
        if passed:
            which = [i for i, way in enumerate(one.corridors, 1) if way.hazards]
            number = "its way" if len(one.corridors) == 1 else f"way {_listed(which)}"
            speak.say(
                f"  DANGER, {one.name}: {number} passes "
                f"{dangers_in_words(case, passed)}."
            )
    for each in answer.held:
        speak.say(f"In hand: {held_in_words(case, (each,))}.")
    _print_best(case, answer)
    _print_askings(case, answer)
    _print_told(case, answer)
    _print_ground(case, answer)
    print_more(case, answer)


def _listed(numbers: list[int]) -> str:
    return " and ".join(map(str, numbers))


def _row(case: "Case", one: "PlaceAccess") -> tuple[str, ...]:
    from ceasefire.access.words import (
        consents_in_words,
        incidents_in_words,
        is_doubted,
    )

    now = {True: "yes", False: "no", None: "?"}[one.reachable]
    if one.reachable and is_doubted(one):
        now = "yes?"
    if one.number is None:
        return one.name, speak.count(one.people), now, "–", "–", "–", "–", "–"
    more = f" (+{one.n_sets - 1})" if one.n_sets > 1 else ""
    first = one.sets[0]
    return (
        one.name,
        speak.count(one.people),
        now,
        f"{one.number}" + ("" if one.is_proved else "?"),
        consents_in_words(case, first.consents) + more if one.number else "",
        f"{first.km:.0f}",
        incidents_in_words(first.expected_incidents, first.least_incidents) or "–",
        f"{len(one.corridors)}" + ("" if one.is_front_proved else "?"),
    )


def _print_best(case: "Case", answer: "AccessAnswer") -> None:
    from ceasefire.access.words import consents_in_words, people_in_words

    for one in answer.best:
        speak.say(
            f"Alone, the consent of {consents_in_words(case, (one.consent,))} would "
            f"open {people_in_words(one)}."
        )


def _print_askings(case: "Case", answer: "AccessAnswer") -> None:
    from ceasefire.access.words import consents_in_words

    for one in answer.askings:
        said = [one.in_words]
        if one.through:
            said.append(f"through {_names(case, one.through)}")
        if one.backers:
            who = _names(case, tuple(id_ for id_, _ in one.backers))
            said.append(f"backed by {who}, who could ask")
        if one.conditions:
            titles = {each.id: each.title for each in case.measures}
            titles |= {each.id: each.title for each in case.ceasefires}
            listed = ", ".join(f"'{titles[id_]}'" for id_ in one.conditions)
            said.append(f"hangs on {listed}")
        speak.say(f"{consents_in_words(case, (one.consent,))}: {'; '.join(said)}.")


def _names(case: "Case", ids: tuple[str, ...]) -> str:
    return ", ".join(case.party(id_).name for id_ in ids)


def _print_told(case: "Case", answer: "AccessAnswer") -> None:
    for one in answer.told:
        has = (
            "whose consent is in hand, too"
            if one.has_consented
            else "no consent of which is in hand"
        )
        speak.say(
            f"Notified on {one.on}: {case.party(one.party).name}, {has}. "
            "A notification is no permission."
        )


def _print_ground(case: "Case", answer: "AccessAnswer") -> None:
    from ceasefire.access.words import conditions_in_words

    ground, risk = answer.ground, answer.risk
    if ground is None:
        return
    parts = f", in {ground.n_parts} parts" if ground.n_parts > 1 else ""
    note = case.access.roads.note if case.access.roads else None
    said = f" {note.strip()}" if note else ""
    speak.say(
        f"Roads: {number_of(ground.n_stretches, 'stretch', 'stretches')}{parts}.{said}"
    )
    for why, number in ground.closed:
        speak.say(f"  {number} not driven: {why}.")
    for number, words in (
        (ground.contested, "where areas overlap: each claimant is asked"),
        (ground.uncertain, "that a party may or may not hold: it is asked"),
        (ground.unknown, "of which nobody recorded who holds all of it"),
    ):
        if number:
            speak.say(f"  {number:,} {words}.")
    for words, ids in (
        ("tell of a later day and are left alone", ground.later_maps),
        ("touch no road (longitude comes first)", ground.idle_maps),
    ):
        if ids:
            speak.say(f"  Maps of control that {words}: {', '.join(ids)}.")
    if ground.unread:
        listed = ", ".join(ground.unread)
        speak.say(f"  Columns of the roads that mean nothing here: {listed}.")
    if conditions := conditions_in_words(ground):
        speak.say(f"  {conditions}")
    for id_, far in ground.off_depots:
        where = "not known where" if far is None else f"{far:.1f} km from every node"
        speak.say(f"  The depot {id_} stands {where}: nothing begins there.")
    for id_, km in ground.off_posts:
        speak.say(f"  The post {id_} stands {km:.1f} km from every stretch.")
    if not risk.is_known:
        speak.say("Risk is not known: no events, and no figure for every stretch.")
    elif risk.window:
        speak.say(
            f"Risk from {number_of(risk.n_events, 'event')}, {risk.window[0]} to "
            f"{risk.window[1]}; {risk.n_unplaced:,} could not be put near a road"
            f"{_silent(risk.n_silent)}."
        )


def _silent(n: int) -> str:
    stretches = number_of(n, "stretch", "stretches")
    return f", and near {stretches} none was ever recorded" if n else ""

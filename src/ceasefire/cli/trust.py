"""``ceasefire trust``: in which order to build trust, and what could go wrong."""

from datetime import date
from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import inputs, speak
from ceasefire.cli.options import CaseName, Events, ForReader, Json, day_given

if TYPE_CHECKING:
    from ceasefire.core import Case
    from ceasefire.trust import TrustAnswer

AsOf = Annotated[
    date | None,
    typer.Option(
        "--as-of",
        metavar="DAY",
        parser=day_given,
        help="The day on which the record is read.",
    ),
]
Pairs = Annotated[
    bool, typer.Option("--pairs", help="Any two measures may be taken at once.")
]


def trust(
    case: CaseName,
    events: Events = None,
    as_of: AsOf = None,
    pairs: Pairs = False,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Put measures in an order in which nobody is exposed too far, or say what would.

    Example: ceasefire trust two-rivers --for mediator
    """
    with speak.refusals(), speak.progress() as progress:
        from ceasefire.promises import observed_promises
        from ceasefire.trust import plan_sequence

        loaded, evidence = inputs.load(case, events or [], for_, progress=progress)
        seen = observed_promises(loaded, evidence, as_of)
        answer = plan_sequence(
            loaded,
            as_of=as_of,
            pairs=pairs,
            observed=seen.promises,
            left_out=seen.left_out,
        )
    if json:
        speak.print_json(answer.to_dict() | {"for": for_})
        return
    _print(loaded, answer)


def _print(case: "Case", answer: "TrustAnswer") -> None:
    for finding in answer.findings:
        speak.say(finding.claim)
    if answer.safe is None and not (answer.steps or answer.stuck_at or answer.barred):
        speak.say(f"Nothing can be put in order: {_why_none(case)}")
    if answer.steps:
        _print_steps(case, answer)
    if answer.once_verified:
        _print_once_verified(case, answer)
    for stop in answer.breaks[2:]:
        speak.say(stop.in_words)
    if answer.stuck_at is not None and not answer.mends:
        speak.say("No single change that was tried would mend it.")
    if not answer.all_tried:
        speak.say("Not every single change was tried to the end: another may do.")
    for mend in answer.mends:
        if mend.kind == "verifier":
            continue  # the sentence above names them all
        said = f"Would mend it: {mend.in_words}" if mend.order else mend.in_words
        speak.say(said)
    for rule in answer.rules:
        kept = {True: "kept", False: "not kept", None: "not known"}[rule.kept]
        speak.say(f"{rule.rule}: {kept}. {rule.why}")
    if answer.risk and answer.risk.strengthen is not None:
        does = "costs most" if answer.risk.is_weighed else "is the likeliest to fail"
        speak.say(f"Simulated breaches: step {answer.risk.strengthen} {does}.")
    told = answer.barred if answer.steps or answer.stuck_at else ()
    for line in (*told, *answer.left_out, *answer.unknown):
        speak.say(line)


def _why_none(case: "Case") -> str:
    if not case.measures:
        return "the case has no measure. Describe some under 'measures:'."
    if not all(one.is_settled for one in case.measures):
        return (
            "no measure that is still to come is valued. Write what a party stakes and "
            "gains by one under 'valuations:'."
        )
    return "every measure of the case is done, refused or abandoned."


def _share(share: float) -> str:
    return "<1%" if share < 0.01 else f"{share:.0%}"


def _print_once_verified(case: "Case", answer: "TrustAnswer") -> None:
    titles = {one.id: one.title for one in case.measures}
    speak.say("Once each has a verifier, and not before:")
    for number, step in enumerate(answer.once_verified, start=1):
        names = dict.fromkeys(titles[one.partition("#")[0]] for one in step.measures)
        speak.say(f"  {number}. {' + '.join(names)}")
    if case.forum and case.forum.opens_on:
        speak.say(f"  {case.forum.title}: {case.forum.opens_on}")


def _title(case: "Case", move: str) -> str:
    """Return the title of a measure, and which part of it this is."""
    id_, _, part = move.partition("#")
    title = next(one.title for one in case.measures if one.id == id_)
    return f"{title}, part {part}" if part else title


def _print_steps(case: "Case", answer: "TrustAnswer") -> None:
    parties = list(answer.steps[0].exposure)
    names = {one.id: one.name for one in case.parties}
    reached = answer.risk.reached if answer.risk else ()
    exposed = [answer.told_at_start(one) for one in parties]
    begun = [("–", "–", "what is done", *exposed, "–", "–", "–")]
    speak.table(
        "The ladder"
        + (
            ", with the exposure of each party after each step, in its own units"
            if parties
            else "; how far anybody is exposed is not known"
        ),
        (
            "step", "day", "measures", *(names[one] for one in parties),
            "reached", "verified by", "helps",
        ),
        (begun if answer.is_begun else [])
        + [
            (
                number,
                "–" if step.day is None else step.day,
                ", ".join(_title(case, one) for one in step.measures),
                *(step.told(one) for one in parties),
                _share(reached[number - 1]) if reached else "–",
                ", ".join(names[one] for one in step.verifiers),
                ", ".join(names[one] for one in step.helps) or "nobody named",
            )
            for number, step in enumerate(answer.steps, start=1)
        ],
    )  # fmt: skip
    speak.say("'Reached' is simulated from the record of promises.")

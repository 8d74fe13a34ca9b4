"""``ceasefire terms``: what all sides could accept.

Else   Asked of negotiation files and not of a case, it hands over to `bargain`.
"""

from typing import TYPE_CHECKING, Annotated

import typer

from ceasefire.cli import bargain, speak
from ceasefire.cli.options import ForReader, Json
from ceasefire.core import CeasefireError, Reader

if TYPE_CHECKING:
    from ceasefire.terms import Package, Teller, TermsAnswer


class _NotOneCase(CeasefireError):
    """Several words where one case belongs."""

    def __str__(self) -> str:
        return (
            "Name one case; or, with --genius, a domain and the profile of each party: "
            "ceasefire terms --genius DOMAIN.xml PROFILE1.xml PROFILE2.xml"
        )


def terms(
    asked: Annotated[
        list[str],
        typer.Argument(
            metavar="CASE", help="A case folder, or a case that ships. See --genius."
        ),
    ],
    genius: Annotated[
        bool,
        typer.Option(
            "--genius",
            help="Not a case, but files of GENIUS: DOMAIN.xml PROFILE.xml ...",
        ),
    ] = False,
    for_: ForReader = "public",
    json: Json = False,
) -> None:
    """Find the packages that no party refuses, or why there are none.

    Example: ceasefire terms aleppo-2014
    """
    if genius:
        bargain.of_files(asked, json=json)
        return
    with speak.refusals():
        from ceasefire.case import read_case
        from ceasefire.terms import Teller, find_agreements

        if len(asked) != 1:
            raise _NotOneCase
        reader = Reader(for_)
        case = read_case(asked[0]).for_reader(reader)
        answer = find_agreements(case)
    if json:
        speak.print_json(answer.to_dict())
        return
    _print(answer, Teller(case, answer))


def _print(answer: "TermsAnswer", tell: "Teller") -> None:
    if answer.missing:
        speak.say(answer.missing)
    for finding in answer.findings:
        speak.say(finding.claim)
    for line in answer.unknown:
        speak.say(line)
    if answer.packages:
        titles = [issue.title for issue in answer.table.issues]
        rows = [
            (number, *_options(answer, one), _FRONT[one.on_front])
            for number, one in enumerate(answer.packages, start=1)
        ]
        heads = ("", *titles, "bettered?")
        speak.table(
            "Packages that break no known refusal, the front first, then the nearest",
            heads,
            rows,
        )
        closest = answer.single_text and answer.single_text.package.picks
        for number, one in enumerate(answer.packages, start=1):
            if number == 1 or one.picks == closest:
                for concession in one.concessions:
                    speak.say(f"  {number}: {tell.gives_up(concession)}.")


_FRONT = {
    "every": "never",
    "some": "not for some weights",
    "none": "yes",
    None: "not known",
}


def _options(answer: "TermsAnswer", package: "Package") -> list[str]:
    pairs = enumerate(package.picks)
    return [answer.table.title(issue, option) for issue, option in pairs]

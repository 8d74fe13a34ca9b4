"""Page, command and JSON say alike who is invited, and on whose word the list fails."""

import json
from dataclasses import replace
from datetime import date, timedelta

from tests.support.tables import DAY, said, table

from ceasefire.brief import write_brief
from ceasefire.case import read_case
from ceasefire.cli.convene_print import print_answer
from ceasefire.convening import find_attendance, invited_by
from ceasefire.core import Case, Firmness, Invitation, StatementKind
from ceasefire.events.evidence import Evidence

NEXT = DAY + timedelta(days=1)


def _bidden(case: Case, *invitations: Invitation, as_of: date = DAY) -> Case:
    forum = replace(case.forum, invitations=invitations)
    return replace(case, forum=forum, as_of=as_of)


def _told(case: Case, out, capsys) -> tuple[str, str, dict]:
    """Page, terminal and JSON of a case."""
    files = write_brief(case, Evidence.none(), out)
    print_answer(case, find_attendance(case))
    return (
        files.html.read_text(),
        " ".join(capsys.readouterr().out.split()),
        json.loads(files.json.read_text()),
    )


def test_a_demand_against_a_listed_invitation_is_told_alike_everywhere(
    tmp_path, capsys
) -> None:
    case = _bidden(
        table(said("x", "b", "not invite(c)", kind=StatementKind.DEMAND)),
        *(Invitation(party=one, on=DAY) for one in "abc"),
    )
    page, terminal, told = _told(case, tmp_path, capsys)
    words = (
        "C is listed as invited on 1 Jan 2031, which does not count; it is not "
        "invited, as long as this stands: B (1 Jan 2031): 'b says x'."
    )
    assert "<b>Invited:</b> A, B.</p>" in page
    assert page.replace("&#39;", "'").count(words) == 2  # the table, and who comes
    assert words in terminal
    for section in ("convening", "process"):
        listed = told["sections"][section]["invitations"]
        assert [one["invited"] for one in listed] == [True, True, False]
        assert listed[2]["in_words"] == words
        assert listed[2]["statements"] == ["x"]


def test_invitations_of_later_days_are_not_listed(tmp_path, capsys) -> None:
    case = _bidden(
        table(said("x", "a", "attend(a) only if attend(b)")),
        Invitation(party="a", on=DAY),
        Invitation(party="b", on=DAY, withdrawn_on=NEXT),
        Invitation(party="c", on=NEXT),
    )
    page, _, told = _told(case, tmp_path, capsys)
    assert "<b>Invited:</b> A, B.</p>" in page
    assert "1 invitation of later days is not listed." in page
    assert "Invited and withdrawn" not in page
    listed = told["sections"]["process"]["invitations"]
    assert [(one["party"], one["withdrawn_on"]) for one in listed] == [
        ("a", None),
        ("b", None),
    ]


def test_of_several_invitations_of_a_party_the_page_counts_the_latest(
    tmp_path, capsys
) -> None:
    case = _bidden(
        table(said("x", "a", "attend(a) only if attend(b)")),
        Invitation(party="a", on=DAY),
        Invitation(party="b", on=DAY, withdrawn_on=DAY),
        Invitation(party="b", on=NEXT),
        as_of=NEXT,
    )
    page, _, _ = _told(case, tmp_path, capsys)
    assert "<b>Invited:</b> A, B.</p>" in page
    assert "Invited and withdrawn" not in page


def test_without_a_claim_the_list_counts_and_nothing_more_is_said() -> None:
    case = _bidden(
        table(said("x", "a", "attend(a) only if attend(b)")),
        Invitation(party="a"),
        Invitation(party="b", withdrawn_on=DAY),
    )
    a, b = find_attendance(case).invitations
    assert (a.listed, a.invited, a.in_words) == (True, True, "")
    assert (b.listed, b.invited, b.in_words) == (False, False, "")
    assert b.is_withdrawn


def test_a_claim_that_leaves_an_invitation_open_is_named() -> None:
    case = table(said("x", "b", "invite(c) only if accepts(c, t)"))
    (c,) = (one for one in find_attendance(case).invitations if one.party == "c")
    assert (c.listed, c.invited, c.statements) == (True, None, ("x",))
    assert c.in_words == (
        "C is listed as invited, which does not count; whether it is invited is open, "
        "and hangs on what was said: B (1 Jan 2031): 'b says x'."
    )


def test_who_is_invited_by_what_was_said_alone_is_told() -> None:
    case = table(
        said("x", "a", "invite(c)", kind=StatementKind.DECISION), invited="a b"
    )
    (c,) = (one for one in find_attendance(case).invitations if one.party == "c")
    assert (c.listed, c.invited, c.statements) == (None, True, ("x",))
    assert c.in_words.startswith("C is not on the list of invitations; it is invited,")


def test_who_is_only_wanted_there_is_not_told_as_invited(tmp_path, capsys) -> None:
    """A wish makes it so, as all statements do until dropped; nobody bade C."""
    case = _bidden(
        table(
            said("x", "b", "attend(c)", firmness=Firmness.WISH),
            parties="a b c d",
            convenors="d",
        ),
        *(Invitation(party=one, on=DAY) for one in "ab"),
    )
    page, terminal, _ = _told(case, tmp_path, capsys)
    assert "<b>Invited:</b> A, B.</p>" in page
    words = "C is not on the list of invitations; nobody who decides on it invited it"
    assert words in page
    assert words in terminal
    by = {one.party: one for one in find_attendance(case).invitations}
    assert (by["c"].invited, by["c"].only_wanted) == (True, True)
    assert not by["b"].only_wanted


def test_where_only_what_is_assumed_leaves_it_open_no_words_are_missing() -> None:
    case = _bidden(table(parties="a b"), Invitation(party="a", on=DAY))
    assumed = find_attendance(case, assume=["invite(a) or attend(b)"])
    (told,) = (one for one in assumed.invitations if one.party == "a")
    assert told.invited is None
    assert told.in_words.endswith("is open, and hangs on what is assumed.")


def test_what_is_assumed_of_an_invitation_is_no_statement() -> None:
    answer = find_attendance(table(), assume=["not invite(c)"])
    (c,) = (one for one in answer.invitations if one.party == "c")
    assert (c.listed, c.invited, c.statements) == (True, False, ())
    assert "as facts, rules or what is assumed have it" in c.in_words


def test_where_what_was_said_cannot_be_so_a_contested_invitation_is_not_told() -> None:
    case = table(
        said("x", "b", "not invite(c)"),
        said("y", "a", "invite(c)", firmness=Firmness.RED_LINE),
    )
    answer = find_attendance(case)
    assert not answer.consistent
    assert [one.invited for one in answer.invitations] == [True, True, None]
    assert "cannot be told" in answer.invitations[2].in_words
    assert invited_by(case) == answer.invitations


def test_a_case_as_shipped_names_the_words_on_which_an_invitation_hangs() -> None:
    told = {one.party: one for one in invited_by(read_case("aleppo-2014"))}
    assert "un-invites-iran" in told["iran"].statements
    assert {one.invited for id_, one in told.items() if id_ != "iran"} == {True}

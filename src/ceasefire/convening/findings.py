"""What convening found, in findings with their grounds."""

from dataclasses import replace

from ceasefire.convening.delegation_model import Delegation
from ceasefire.convening.model import Attendance, ConveningAnswer, Seat
from ceasefire.convening.obstacles import Conflict, Correction
from ceasefire.convening.said_again import SaidAgain
from ceasefire.convening.words import listed
from ceasefire.core import Case, Certainty, Finding, Ground, GroundKind

METHOD = "convening"


def findings_of(case: Case, answer: ConveningAnswer) -> ConveningAnswer:
    """Return the answer with its findings: as things stand, why not, what to move."""
    found = [_standing(case, answer)]
    conflicts = [one for some in answer.obstacles.values() for one in some]
    found += [
        _conflict(case, one, f"convening/conflict/{n}")
        for n, one in enumerate(conflicts, start=1)
    ]
    found += [
        _said_again(case, one, f"convening/said-again/{n}")
        for n, one in enumerate(answer.outlived, start=1)
    ]
    found += [
        _correction(case, answer, one, f"convening/correction/{n}")
        for n, one in enumerate(answer.corrections, start=1)
        if one.drop
    ]
    found += [_delegation(one) for one in answer.delegations]
    return replace(answer, findings=tuple(found))


def _standing(case: Case, answer: ConveningAnswer) -> Finding:
    known = [
        one for one in case.statements if answer.as_of is None or one.on <= answer.as_of
    ]
    replaced = {old for one in known for old in one.supersedes} | {*answer.left_out}
    ids = tuple(one.id for one in known if one.condition and one.id not in replaced)
    owners = {one.owner for one in case.statements if one.id in ids}
    return Finding(
        id="convening/standing",
        claim=f"{_asked(answer)} {_as_things_stand(answer)}",
        certainty=Certainty(words="follows from statements as read"),
        method=METHOD,
        grounds=(
            Ground(
                kind=GroundKind.STATEMENT if ids else GroundKind.CASE,
                says="all conditions that were stated by then",
                refs=tuple(f"statements/{id_}" for id_ in ids) or ("forum",),
            ),
        ),
        owners=frozenset(owners or {"public"}),
    )


def _asked(answer: ConveningAnswer) -> str:
    day = f"As of {answer.as_of.day} {answer.as_of:%b %Y}, " if answer.as_of else ""
    if answer.assumed:
        day += f"assuming {' and '.join(answer.assumed)}, "
    if answer.left_out:
        day += f"without {' and '.join(answer.left_out)}, "
    if not answer.wanted:
        text = f"{day}no outcome is wanted: name sides, convenors or 'wanted'."
        return text[:1].upper() + text[1:]
    if answer.possible:
        words = "it is possible that {}."
    else:
        words = "it is not possible that {}."
    text = f"{day}{words.format(answer.wanted_words)}"
    return text[:1].upper() + text[1:]


def _as_things_stand(answer: ConveningAnswer) -> str:
    if not answer.consistent:
        return "What was said cannot all be so at once, whoever is wanted."
    by = {
        kind: [one.name for one in answer.seats if one.attendance is kind]
        for kind in Attendance
    }
    coming = [one for one in answer.seats if one.attendance is Attendance.COMES]
    unsettled = [one.name for one in coming if one.is_uninvited]
    n_coming = len(coming) - len(unsettled)
    parts = [f"{n_coming or 'nobody'} would come{_on_what(coming)}"]
    if unsettled:
        parts.append(f"if invited, {listed(unsettled)} would")
    if answer.provided_together:
        all_ = (
            f"all of them at once only provided that {listed(answer.provided_together)}"
        )
        parts.append(all_)
    if by[Attendance.DEPENDS]:
        parts.append(f"it depends for {listed(by[Attendance.DEPENDS])}")
    if by[Attendance.DOES_NOT_COME]:
        parts.append(f"{listed(by[Attendance.DOES_NOT_COME])} would not")
    return f"As things stand, {'; '.join(parts)}.{_of_the_silent(answer)}"


def _of_the_silent(answer: ConveningAnswer) -> str:
    """Name those of whose own will nothing is known: to be unhindered is no promise.

    Of those that come on something still open, that is named already.
    """
    silent = [one.name for one in answer.seats if one.is_silent and not one.provided]
    if not silent:
        return ""
    whose, whom, has = "their", "them", "have"
    if len(silent) == 1:
        whose, whom, has = "its", "it", "has"
    return (
        f" Of {whose} own coming {listed(silent)} {has} no condition on record: that "
        f"nothing known keeps {whom} away is all that is known."
    )


def _on_what(coming: list[Seat]) -> str:
    """Say which of those who come do so only on something that is still open."""
    waiting = [one for one in coming if one.provided and not one.is_uninvited]
    if not waiting:
        return ""
    names = listed([one.name for one in waiting])
    if len({one.provided for one in waiting}) == 1:
        on_what = listed(waiting[0].provided)
        if len(waiting) == 1 and on_what.startswith(f"{names} "):
            on_what = f"it{on_what.removeprefix(names)}"
        return f", {names} provided that {on_what}"
    return f", {names} provided that something comes about that is still open"


def _conflict(case: Case, one: Conflict, id_: str) -> Finding:
    return Finding(
        id=id_,
        claim=one.in_words,
        certainty=Certainty(words="follows; smallest such set"),
        method=METHOD,
        grounds=_grounds(case, (*one.statements, *one.frame)),
        owners=one.owners or frozenset({"public"}),
    )


def _said_again(case: Case, one: SaidAgain, id_: str) -> Finding:
    return Finding(
        id=id_,
        claim=one.in_words,
        certainty=Certainty(words="follows from statements as read"),
        method=METHOD,
        grounds=_grounds(case, (one.earlier, one.later)),
        owners=one.owners,
    )


def _correction(
    case: Case, answer: ConveningAnswer, one: Correction, id_: str
) -> Finding:
    proved = "proved" if answer.proved else "best found"
    share = f"among the three cheapest in {one.top_share:.0%} of draws of weights"
    return Finding(
        id=id_,
        claim=one.in_words,
        certainty=Certainty(words=f"cost {one.cost:g}, {proved}; {share}"),
        method=METHOD,
        grounds=(*_grounds(case, one.drop), *_leverage(one)),
        owners=one.owners or frozenset({"public"}),
    )


def _leverage(one: Correction) -> tuple[Ground, ...]:
    """Who stands behind whom: it makes an errand cheaper."""
    backed = [ask for ask in one.asks if ask.backing is not None]
    sources = [f"sources/{id_}" for ask in backed for id_ in ask.sources]
    refs = dict.fromkeys([*(f"backing/{ask.backing}" for ask in backed), *sources])
    if not refs:
        return ()
    says = "who stands behind those who are asked"
    return (Ground(kind=GroundKind.CASE, says=says, refs=tuple(refs)),)


def _delegation(one: Delegation) -> Finding:
    return Finding(
        id=f"convening/delegation/{one.party}",
        claim=one.in_words,
        certainty=Certainty(words="counted"),
        method="delegation",
        grounds=(
            Ground(
                kind=GroundKind.EVENTS,
                says="events that name one of its members",
                refs=one.event_ids,
                n=one.n_events,
            ),
            Ground(
                kind=GroundKind.CASE,
                says="members and sides as the case has them",
                refs=(f"parties/{one.party}",),
            ),
        ),
    )


def _grounds(case: Case, ids: tuple[str, ...]) -> tuple[Ground, ...]:
    if not ids:
        return (Ground(kind=GroundKind.CASE, says="facts and rules", refs=("forum",)),)
    statements = [case.statement(id_) for id_ in ids]
    return tuple(
        Ground(
            kind=GroundKind.STATEMENT,
            says=f"{one.says.rstrip('.')} ({one.on})",
            refs=(f"statements/{one.id}", f"sources/{one.source}"),
        )
        for one in statements
    )

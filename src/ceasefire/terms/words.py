"""Terms, in sentences that a mediator can read out."""

from ceasefire.core import (
    Case,
    Finding,
    answers_of,
    number_of,
)
from ceasefire.terms.model import (
    Correction,
    SuggestionView,
    TermsAnswer,
)
from ceasefire.terms.ordinal import OnFront
from ceasefire.terms.packages import count_packages, what_rules_out_all
from ceasefire.terms.scored_words import scored
from ceasefire.terms.teller import Teller


def findings_of(case: Case, answer: TermsAnswer) -> tuple[Finding, ...]:
    """Say what is acceptable or why nothing is, what to write next, who answered."""
    if not answer.table.issues:
        return ()
    tell = Teller(case, answer)
    found = [_counted(tell)] if answer.n_packages is not None else []
    found += [_conflict(tell, n, one) for n, one in enumerate(answer.conflicts)]
    found += [_correction(tell, n, one) for n, one in enumerate(answer.corrections)]
    if answer.single_text is not None:
        found.append(_text(tell))
    met = [_suggestion(case, tell, one) for one in answer.suggestions if one.is_met]
    found += [
        _suggestion(case, tell, one) for one in answer.suggestions if not one.is_met
    ]
    return (*met, *found, *scored(tell))


def _ruled_out(tell: Teller) -> Finding:
    """Name what leaves no package: what anybody accepts is then not asked."""
    named = what_rules_out_all(tell.table)
    every = f"all {number_of(count_packages(tell.table), 'combination')}"
    which = "; ".join(f"'{one.says.rstrip('.')}'" for one in named)
    if len(named) == 1:
        why = f"This rules out {every}: {which}."
    else:
        together = "Together, and not without any one of them, these rule out"
        why = f"{together} {every}: {which}."
    return tell.finding(
        "count",
        f"There is no package that anybody could accept. {why}",
        also=[(f"dependencies/{one.id}", one.owner) for one in named],
    )


def _counted(tell: Teller) -> Finding:
    answer = tell.answer
    if not answer.n_packages:
        return _ruled_out(tell)
    n, of_all = answer.n_acceptable or 0, number_of(answer.n_packages, "package")
    if not n:
        return tell.finding("count", f"Each of {of_all} is refused by somebody.")
    breaks = f"Of {of_all}, {number_of(n, 'breaks', 'break')} no known refusal."
    every = answer.n_on_front.get(OnFront.EVERY, 0)
    some = answer.n_on_front.get(OnFront.SOME, 0)
    if not answer.table.wishing:
        claim = f"{breaks} Nobody's wishes are known."
        return tell.finding("count", claim)
    claim = f"{breaks} Of these, "
    if answer.bargain is not None:
        claim += f"{every:,} cannot be bettered by the scores that were given."
    elif every:
        claim += f"{every:,} cannot be bettered whatever weight parties give the issues"
        claim += f", and {some:,} more cannot for some weights." if some else "."
    else:
        claim += f"{some:,} cannot be bettered for some weights that parties may give "
        claim += "the issues, and none for all."
    silent = [
        tell.names[party]
        for party in answer.table.parties
        if party not in answer.table.wishing
    ]
    if silent:
        claim += f" Nothing is known of the wishes of {', '.join(silent)}."
    return tell.finding("count", claim)


def _conflict(tell: Teller, number: int, refusals: tuple[int, ...]) -> Finding:
    held = tuple(tell.table.refusals[n] for n in refusals)
    told = "; ".join(tell.refused_firmly(one) for one in held)
    return tell.finding(
        f"conflict/{number + 1}",
        f"These cannot all stand, though all but any one of them can: {told}."
        if len(held) > 1
        else f"No package fits this: {told}.",
        refusals=held,
    )


def _correction(tell: Teller, number: int, correction: Correction) -> Finding:
    held = tuple(tell.table.refusals[n] for n in sorted(correction.refusals))
    told = "; ".join(tell.refused_firmly(one) for one in held)
    asked = [
        f"{tell.names[party]} could be asked by "
        f"{', '.join(tell.names[backer] for backer in backers)}"
        for party, backers in correction.askers.items()
        if backers
    ]
    claim = f"It would do to soften: {told}."
    if asked:
        claim += f" {'; '.join(asked)}."
    return tell.finding(f"correction/{number + 1}", claim, refusals=held)


def _text(tell: Teller) -> Finding:
    text = tell.answer.single_text
    assert text is not None  # noqa: S101  # asked for only where there is one
    is_met = any(one.is_met for one in tell.answer.suggestions)
    begin = "By wishes alone, closest" if is_met else "Closest"
    claim = f"{begin} to consent: {tell.package(text.package)}."
    claim += "".join(
        f" {tell.names[one.party]} refuses it: it scores it {float(one.score):g}, "
        f"{float(one.short):g} below the {float(one.asks):g} that it asks for."
        for one in text.short
    )
    if text.obstacles:
        claim += " In the way: " + "; ".join(map(tell.in_the_way, text.obstacles)) + "."
    if text.equally_close:
        issues = (tell.table.issues[n].title for n in text.differing)
        others = number_of(
            text.equally_close,
            "other package is as close and settles",
            "other packages are as close and settle",
        )
        claim += f" {others} otherwise: {', '.join(issues)}."
    return tell.finding("single-text", claim, certainty="by counting clauses")


def _suggestion(case: Case, tell: Teller, view: SuggestionView) -> Finding:
    title = f"the suggestion '{view.suggestion.title}'"
    groups = (("accepted by", True), ("refused by", False), ("not known of", None))
    named = {
        said: ", ".join(tell.names[p] for p, a in view.answers.items() if a is said)
        for _, said in groups
    }
    told = "; ".join(f"{words} {named[said]}" for words, said in groups if named[said])
    claim = f"Answers to {title}: {told}."
    if view.is_met:
        claim = f"All accept {title}."
    elif set(view.answers.values()) <= {None}:
        claim = f"Nobody's answer to {title} is known."
    if view.broken:
        broken = (tell.refused(tell.table.refusals[n]) for n in view.broken)
        claim += f" As it stands it breaks: {'; '.join(broken)}."
    answers = [
        (f"acceptances/{one.id}", one.owner)
        for one in answers_of(case.acceptances)
        if one.suggestion == view.suggestion.id
    ]
    return tell.finding(
        f"suggestion/{view.suggestion.id}",
        claim,
        certainty="as far as is known",
        refusals=tuple(tell.table.refusals[n] for n in view.broken),
        also=[(f"suggestions/{view.suggestion.id}", view.suggestion.owner), *answers],
    )

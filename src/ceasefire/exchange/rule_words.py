"""What an exchange was agreed on, in words: its classes, rules and measures.

Why    Whoever reads a plan alone has to know what a class holds, what a rule asks for
       and what an exposure is made of. Words come from the entries that the reader may
       see, and from no list.
Read   `classes_told`, `rule_told`, `measure_told`.
"""

from collections.abc import Mapping, Sequence

from ceasefire.core import Category, Exchange, ExchangeRule, ExchangeRuleKind, Scope
from ceasefire.exchange.marks import DEFAULT_PRIORITY, OTHERS
from ceasefire.exchange.model import worth

Names = Mapping[str, str]

ALWAYS_KEPT = {
    "families": (
        "All of a family who are held by one party go home at one stage, or none of "
        "them does."
    ),
    "consent": (
        "Nobody goes against their will. Whoever has not been asked may be planned, "
        "and goes only on saying yes in private."
    ),
}
"""The two rules that hold in every exchange."""

_MANY = {
    Category.WOUNDED_OR_ILL: "wounded or ill people",
    Category.CHILD: "children",
    Category.WOMAN: "women",
    Category.ELDERLY: "elderly people",
    Category.CIVILIAN: "civilians",
    Category.COMBATANT: "combatants",
    Category.REMAINS: "remains of the dead",
}


def classes_told(exchange: Exchange, names: Sequence[str]) -> dict[str, str]:
    """Say by class, first things first, which categories it holds.

    Parameters
    ----------
    names
        Classes of a plan; one that the exchange does not have any more holds nobody
        knows whom.
    """
    priority = exchange.priority or DEFAULT_PRIORITY
    known = {one.id: _kinds(one.categories) for one in priority}
    known.setdefault(OTHERS, "whoever is in none of the other classes")
    return {name: known.get(name, "not said in the case") for name in names}


def measure_told(exchange: Exchange, party: str, names: Names, *, whole: bool) -> str:
    """Say what people are worth to a party, as far as the entries at hand tell.

    Parameters
    ----------
    whole
        Whether all entries are at hand, and not only those that a reader may see.
    """
    told = [
        f"{worth(one.value)} for each of the "
        f"{_kinds(one.categories) or 'people'}"
        + (f" held by {names.get(one.by, one.by)}" if one.by else "")
        for one in exchange.values
        if one.party == party
    ]
    rest = f"1 for {'everybody else' if told else 'each person'}"
    if whole:
        told.append(rest)
    else:
        told.append(f"{rest}, unless it is told to the intermediary alone")
    return "; ".join(told)


def rule_told(rule: ExchangeRule, names: Names, *, counts_rows: bool) -> str:
    """Say what a rule asks for.

    Parameters
    ----------
    names
        Of parties and places, by id.
    counts_rows
        Whether it is said how many people a rule names one by one.
    """
    return _SAID[rule.kind](rule, _Who(names, counts_rows))


class _Who:
    """Whom a scope means, in words."""

    def __init__(self, names: Names, counts_rows: bool) -> None:
        self._names, self._counts_rows = names, counts_rows

    def name(self, id_: str | None) -> str:
        return self._names.get(id_ or "", id_ or "")

    def names(self, ids: Sequence[str]) -> str:
        return _or([self.name(one) for one in ids])

    def people(self, scope: Scope, anybody: str = "people") -> str:
        told = _kinds(scope.categories) or anybody
        if scope.rows and self._counts_rows:
            told = f"{told} named in the rule ({len(scope.rows):,})"
        elif scope.rows:
            told = f"certain {told}"
        if scope.by:
            told += f" held by {self.names(scope.by)}"
        if scope.to:
            told += f" who would come home to {self.names(scope.to)}"
        return told


def _kinds(categories: Sequence[Category]) -> str:
    return _or([_MANY[one] for one in categories])


def _or(words: Sequence[str]) -> str:
    if len(words) < 2:
        return "".join(words)
    return f"{', '.join(words[:-1])} or {words[-1]}"


def _per(rule: ExchangeRule) -> str:
    return "at each stage that takes place" if rule.each_stage else "over the whole"


def _upper(text: str) -> str:
    return text[:1].upper() + text[1:]


def _ratio(rule: ExchangeRule, who: _Who) -> str:
    against = who.name(rule.against)
    rates = "; ".join(
        f"{one.n:,} for {'each' if one.for_ == 1 else f'every {one.for_:,}'} of the "
        f"{_kinds(one.categories) or 'people'}"
        for one in rule.rates
    )
    counted = who.people(rule.scope)
    stage = " The same holds at each stage." if rule.each_stage else ""
    open_ = all(one.categories for one in rule.rates)
    rest = " For whoever is none of these, nobody is owed." if open_ else ""
    return (
        f"For those whom {against} releases, exactly so many {counted} are released: "
        f"{rates}. The first of these that fits a person counts.{rest}{stage}"
    )


def _all_for_all(rule: ExchangeRule, who: _Who) -> str:
    return _upper(f"{who.people(rule.scope)} all go, as far as they can.")


def _minimum(rule: ExchangeRule, who: _Who) -> str:
    return f"At least {rule.n:,} {who.people(rule.scope)} go {_per(rule)}."


def _maximum(rule: ExchangeRule, who: _Who) -> str:
    return f"At most {rule.n:,} {who.people(rule.scope)} go {_per(rule)}."


def _capacity(rule: ExchangeRule, who: _Who) -> str:
    at = f" at {who.name(rule.at)}" if rule.at else ""
    return f"Each stage has room for {rule.n:,} {who.people(rule.scope)}{at}."


def _first(rule: ExchangeRule, who: _Who) -> str:
    return _upper(f"{who.people(rule.scope)} go at the first stage.")


def _always(rule: ExchangeRule, who: _Who) -> str:
    return _upper(f"{who.people(rule.scope)} go, at some stage.")


def _never(rule: ExchangeRule, who: _Who) -> str:
    return _upper(f"{who.people(rule.scope)} do not go.")


def _together(rule: ExchangeRule, who: _Who) -> str:
    return _upper(f"{who.people(rule.scope)} go at one stage or not at all.")


def _only_if(rule: ExchangeRule, who: _Who) -> str:
    condition = who.people(rule.condition)
    needed = (
        f"all {condition} who do not refuse"
        if rule.at_least is None
        else f"at least {rule.at_least:,} {condition}"
    )
    return _upper(
        f"{who.people(rule.scope)} go at a stage only if {needed} have gone by then or "
        "go at the same stage."
    )


def _cycles(rule: ExchangeRule, who: _Who) -> str:
    said = (
        f"Each stage is made of rings of at most {rule.max_cycle} holders, each of "
        "whom gives one person and gets one"
    )
    if rule.max_chain and rule.starts:
        offers = ", ".join(f"{who.name(one)} {n:,}" for one, n in rule.starts.items())
        said += (
            f", and of chains of at most {rule.max_chain} releases that begin with a "
            f"one-sided one; of these are offered by {offers}"
        )
    return f"{said}."


_SAID = {
    ExchangeRuleKind.RATIO: _ratio,
    ExchangeRuleKind.ALL_FOR_ALL: _all_for_all,
    ExchangeRuleKind.MINIMUM: _minimum,
    ExchangeRuleKind.MAXIMUM: _maximum,
    ExchangeRuleKind.CAPACITY: _capacity,
    ExchangeRuleKind.FIRST: _first,
    ExchangeRuleKind.ALWAYS: _always,
    ExchangeRuleKind.NEVER: _never,
    ExchangeRuleKind.TOGETHER: _together,
    ExchangeRuleKind.ONLY_IF: _only_if,
    ExchangeRuleKind.CYCLES: _cycles,
}

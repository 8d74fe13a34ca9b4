"""Whether what an exchange says is about the parties and the stages that it has.

Why    A ratio of a party that is not in the exchange binds nobody: it would be kept by
       every plan, and nothing would show that it is none.
Read   `exchange_wrongs`.
"""

from collections.abc import Iterator
from typing import Any

from ceasefire.case.references import Wrong, entries_of
from ceasefire.case.yaml_lines import Where
from ceasefire.core import number_of

_OTHERS = "others"  # the class of whoever is in none
_OF_LIST, _OF_VALUE = ("of",), ("party", "by")
_OF_RULE = ("by", "to", "against")


def exchange_wrongs(data: dict[str, Any]) -> Iterator[Wrong]:
    """Return what is about parties outside the exchange, and classes of one id."""
    exchange = data.get("exchange")
    if not isinstance(exchange, dict):
        return
    parties = exchange.get("parties")
    listed = parties if isinstance(parties, list) else []
    inside = [one for one in listed if isinstance(one, str)]
    known = {id_ for _, _, id_ in entries_of(data, "parties")}
    for where, party in _named(exchange):
        # What is no party at all is told elsewhere, and may be a name.
        if inside and party in known - set(inside):
            what = (
                f"'{party}' is no party of the exchange, so this is about nobody in it."
            )
            mend = f"Add it under its 'parties', or name one of: {', '.join(inside)}."
            yield ("exchange", *where), what, mend
    yield from _classes(exchange)


def too_many_done(n_done: int, n_stages: int) -> tuple[str, str]:
    """Say that more stages took place than there are, and what would be right."""
    are = "is" if n_done == 1 else "are"
    what = (
        f"{number_of(n_done, 'stage')} of the exchange {are} said to have taken place, "
        f"and there {'is' if n_stages == 1 else 'are'} {n_stages}."
    )
    mend = "Name under 'plan' the plan that was carried out, or fewer stages as done."
    return what, mend


def _named(exchange: dict[str, Any]) -> Iterator[tuple[Where, str]]:
    """Where lists, values and rules name a party, and which."""
    for key, columns in (("lists", _OF_LIST), ("values", _OF_VALUE)):
        for i, entry in _listed(exchange.get(key)):
            yield from _at((key, i), entry, columns)
    for i, rule in _listed(exchange.get("rules")):
        yield from _at(("rules", i), rule, _OF_RULE)
        condition = rule.get("condition")
        if isinstance(condition, dict):
            yield from _at(("rules", i, "condition"), condition, _OF_RULE)
        for j, start in _listed(rule.get("starts")):
            yield from _at(("rules", i, "starts", j), start, ("by",))


def _at(
    where: Where, entry: dict[str, Any], keys: tuple[str, ...]
) -> Iterator[tuple[Where, str]]:
    for key in keys:
        said = entry.get(key)
        for party in said if isinstance(said, list) else [said]:
            if isinstance(party, str):
                yield (*where, key), party


def _classes(exchange: dict[str, Any]) -> Iterator[Wrong]:
    """Classes whose people would be counted as those of another."""
    seen: set[str] = set()
    for i, entry in _listed(exchange.get("priority")):
        id_ = entry.get("id")
        if not isinstance(id_, str):
            continue
        if id_ == _OTHERS:
            what = f"'{_OTHERS}' is the class of whoever is in none of those listed."
            yield ("exchange", "priority", i, "id"), what, "Give it another id."
        elif id_ in seen:
            what = f"There are two classes '{id_}'."
            mend = "Give one of them another id, or put their categories together."
            yield ("exchange", "priority", i, "id"), what, mend
        seen.add(id_)


def _listed(value: Any) -> Iterator[tuple[int, dict[str, Any]]]:
    for i, one in enumerate(value if isinstance(value, list) else []):
        if isinstance(one, dict):
            yield i, one

"""Parties whose coming has nothing to do with each other's, told apart.

Why    Ten quarrels that do not touch have a thousand outcomes together, and two each.
How    Variables that share a clause belong together. What is fixed from the start
       leads nowhere: switches of statements, and variables that stand alone.
Read   `groups_of`.
"""

from ceasefire.convening.encoding import Encoding


def groups_of(encoding: Encoding) -> tuple[tuple[str, ...], ...]:
    """Return the parties in groups, each in the order of the encoding."""
    fixed = {abs(one) for one in encoding.switches}
    said = encoding.clauses[: encoding.n_of_frame]
    fixed |= {abs(clause[0]) for clause in said if len(clause) == 1}
    home = list(range(encoding.n_variables + 1))

    def root(variable: int) -> int:
        while home[variable] != variable:
            home[variable] = home[home[variable]]
            variable = home[variable]
        return variable

    for clause in said:
        free = [abs(one) for one in clause if abs(one) not in fixed]
        for one in free[1:]:
            home[root(one)] = root(free[0])
    groups: dict[int, list[str]] = {}
    for party, literal in encoding.attends.items():
        groups.setdefault(root(abs(literal)), []).append(party)
    return tuple(tuple(group) for group in groups.values())

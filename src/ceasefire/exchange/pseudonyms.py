"""Names to stand in the place of names: the same in every answer on a case.

How    HMAC-SHA256 of what is written of a person, under a key that lies in the folder
       of the case [1]_. Without the key nobody can try names out against a pseudonym,
       and two cases give one person two.
Read   `pseudonyms_of`.

References
----------
.. [1] Krawczyk, H., Bellare, M. and Canetti, R. (1997). HMAC: Keyed-hashing for message
       authentication. RFC 2104. https://doi.org/10.17487/RFC2104
"""

import base64
import hashlib
import hmac
from collections.abc import Iterable

from ceasefire.core import Detainee
from ceasefire.exchange.order import in_order

_LETTERS = 12  # of 32 kinds: 60 bits; two of 100,000 rows share one once in 200 million


def pseudonyms_of(people: Iterable[Detainee], key: bytes) -> dict[str, str]:
    """By row, a pseudonym of whoever is written there.

    Where two rows of a list are written alike, or say nothing of who it is, the later
    ones take their ids in, so that no two rows share a pseudonym.
    """
    found: dict[str, str] = {}
    seen: set[tuple[str, ...]] = set()
    for one in in_order(people):
        words = (one.name, one.father, one.mother, one.born, one.list)
        again = words in seen
        seen.add(words)
        found[one.row] = pseudonym(key, "person", *words, *([one.row] * again))
    return found


def pseudonym(key: bytes, *words: str) -> str:
    """Make a pseudonym of words, under a key."""
    text = "\x1f".join(words).encode("utf-8")
    digest = hmac.new(key, text, hashlib.sha256).digest()
    return base64.b32encode(digest).decode("ascii")[:_LETTERS].lower()

"""Claims that a text holds up to judge them, where nobody stands behind the quotation.

How    A paragraph opens with a sentence in quotation marks that no word of speech goes
       with, and the verdict follows: '"Rebels took the mill." No. It is shut.'. Where a
       text has several of these, its own word on each is the verdict; where that is not
       a plain yes, the claim is left open.
Read   `held_up` of a text, the claims that are not borne out.
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from ceasefire.reading.speech.found import Attribution
from ceasefire.reading.text.parse import Parse
from ceasefire.reading.text.span_map import SpanMap
from ceasefire.reading.text.spans import Span

_CLAIM: Final = re.compile(
    r"\W{0,3}[\"“](?P<claim>[^\"“”]{8,300}[.!?])[\"”]\s+(?P<verdict>[A-Z].*)", re.DOTALL
)
_WHOLLY: Final = (
    r"(?:(?:entirely|wholly|quite|plainly|simply|half|partly|mostly|utterly|just|only|"
    r"pure|sheer|another|more) )?(?:an? )?"
)
_NO: Final = re.compile(
    rf"{_WHOLLY}(?:no|not (?:so|true|quite|at all|yet)|never|nonsense|wrong|"
    rf"untrue|false|"
    r"incorrect|satire|parody|fiction|invention|invented|fabricated|made up|misread|"
    r"misleading|unfounded|baseless|unproven|unverified|hoax|joke|spoof|rumou?r|"
    r"forgery|fake|old (?:photograph|picture|footage|video)|"
    r"(?:mix[- ]?up|mistake|misunderstanding|confusion|misprint|mistranslation))\b"
    r"(?! (?:one|man|more|doubt|wonder|other))",
    re.IGNORECASE,
)
_YES: Final = re.compile(
    r"(?:(?:quite|entirely|sadly|alas|unfortunately|perfectly|broadly|largely),? )?"
    r"(?:yes|true|correct|right|confirmed|so (?:it|they|he|she) (?:did|was|"
    r"were|has|have)"
    r"|(?:it|they|he|she) (?:did|was|were)\b|accurate|indeed|this one is "
    r"(?:true|right))"
    r"\b",
    re.IGNORECASE,
)


def held_up(parse: Parse, found: Sequence[Attribution]) -> tuple[Span, ...]:
    """Return the claims that a text quotes to judge them, and does not bear out."""
    claims = list(_claims(parse, found))
    judged = any(_NO.match(verdict) or _YES.match(verdict) for _, verdict in claims)
    listed = len(claims) > 1 and judged
    return tuple(
        claim
        for claim, verdict in claims
        if _NO.match(verdict) or (listed and not _YES.match(verdict))
    )


def _claims(parse: Parse, found: Sequence[Attribution]) -> Iterator[tuple[Span, str]]:
    """Return quotations that open a paragraph, said by nobody, with what follows."""
    said = SpanMap(
        (piece, None) for one in found if one.cue is not None for piece in one.content
    )
    text = parse.document.text
    for one in parse.paragraphs:
        shown = _CLAIM.match(text[one.span.start : one.span.end])
        if one.label is not None or shown is None:
            continue
        start = one.span.start + shown.start("claim")
        claim = Span(start, one.span.start + shown.end("claim"))
        if not said.meets(claim):
            yield claim, shown["verdict"]

"""The source that a document is in a case, known again by its digest.

Read   `source_of`, `source_entry`, `as_it_stands`.
"""

import re
from dataclasses import replace

from ceasefire.core import Case
from ceasefire.reading.commitments.coining import slug
from ceasefire.reading.documents import Document
from ceasefire.reading.into_case.drafts import Entry
from ceasefire.reading.records import Mention, StatementFound

TEXTS = "sources"  # folder of a case for the texts that spans count in
UNKNOWN_PUBLISHER = "not known"
_DIGEST = re.compile(r"SHA-256 ([0-9a-f]{16})")


def source_of(document: Document, case: Case) -> str | None:
    """Return the id of a document's source, whatever its file is called now."""
    digest = _digest_of(document)
    for one in case.sources:
        found = _DIGEST.search(one.note or "")
        if found and found.group(1) == digest:
            return one.id
    return None


def source_entry(
    document: Document, case: Case, *, publisher: str | None, with_text: bool
) -> Entry:
    """Return the source of a document that the case does not have yet."""
    stem = slug(document.name.rpartition(".")[0] or document.name)
    taken = {one.id for one in case.sources}
    id_, n = stem, 1
    while id_ in taken:
        n += 1
        id_ = f"{stem}-{n}"
    title = document.title
    return {
        "id": id_,
        "title": document.words_of(title) if title else document.name,
        "publisher": publisher or UNKNOWN_PUBLISHER,
        "published_on": document.on,
        "file": f"{TEXTS}/{id_}.txt" if with_text else None,
        "note": f"Read from {document.name}, SHA-256 {_digest_of(document)}.",
    }


def _digest_of(document: Document) -> str:
    return document.id.removeprefix("sha256:")[:16]


def as_it_stands(
    one: StatementFound, document: Document, case: Case
) -> StatementFound | None:
    """Return a statement with who says it in the case; None if the case lacks it.

    Of what one tells of another, or two say together, the case names others.
    """
    source = source_of(document, case)
    span = (one.content[0].start, one.content[-1].end)
    by = [
        there.by
        for there in case.statements
        if there.source == source and there.span and tuple(there.span) == span
    ]
    if source is None or not by:
        return None
    speaker = dict.fromkeys(by)
    if len(speaker) > 1 or None in speaker or one.hearsay:
        return one
    where = one.speaker.span if one.speaker else None
    return replace(one, speaker=Mention(span=where, actor=by[0]), behalf=None)

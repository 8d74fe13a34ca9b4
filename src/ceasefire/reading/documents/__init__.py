"""From a file of text, HTML, PDF or DOCX to a `Document`.

Read      `read_document`, `document_of`
Nouns     `Document`, `Dating`
"""

from ceasefire.reading.documents.model import Dating, Document
from ceasefire.reading.documents.read import document_of, read_document

__all__ = ["Dating", "Document", "document_of", "read_document"]

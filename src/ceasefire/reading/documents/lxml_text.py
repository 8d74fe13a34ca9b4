"""The text of a page. The only file that imports lxml."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from ceasefire.reading.documents.extract import Extract, broken, day_in

_SILENT = {
    "script", "style", "noscript", "template", "nav", "footer", "aside", "form",
    "button", "svg", "iframe", "figure", "select", "head",
}  # fmt: skip
_BLOCKS = {
    "p", "div", "section", "article", "main", "header", "li", "ul", "ol", "tr",
    "table", "blockquote", "h1", "h2", "h3", "h4", "h5", "h6", "br", "dt", "dd",
}  # fmt: skip
_DAYS = (
    "//meta[@property='article:published_time']/@content",
    "//meta[@itemprop='datePublished']/@content",
    "//meta[@name='date' or @name='pubdate' or @name='DC.date']/@content",
    "//time[@pubdate or @itemprop='datePublished']/@datetime",
    "//article//time/@datetime",
)


def text_of_html(raw: bytes, name: str) -> Extract:
    """Take what a reader reads out of a page: its article, or else its body.

    Raises
    ------
    FaultyInput
        If there is no page in it.
    """
    try:
        root = html.document_fromstring(
            raw, parser=html.HTMLParser(encoding=_charset(raw))
        )
    except (etree.LxmlError, ValueError, LookupError) as error:
        raise broken(name, "a page") from error
    days = (day_in(found) for path in _DAYS for found in root.xpath(path))
    body = next(iter(root.xpath("//article | //main")), None)
    if body is None:
        body = root.find("body")
    words = "".join(_said(root if body is None else body))
    lines = (re.sub(r"[ \t\xa0]+", " ", line).strip() for line in words.split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return Extract(text, next((day for day in days if day is not None), None))


def _charset(raw: bytes) -> str:
    found = re.search(rb"charset=[\"']?([A-Za-z0-9_-]+)", raw[:2048])
    return found.group(1).decode("ascii") if found else "utf-8"


def _said(element: Any) -> Iterator[str]:
    if not isinstance(element.tag, str) or element.tag in _SILENT:
        return
    if element.tag in _BLOCKS:
        yield "\n\n"
    if element.text:
        yield element.text.replace("\n", " ")
    for child in element:
        yield from _said(child)
        if child.tail:
            yield child.tail.replace("\n", " ")
    if element.tag in _BLOCKS:
        yield "\n\n"

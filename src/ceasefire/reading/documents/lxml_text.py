"""The text of a page. The only file that imports lxml."""

import re
from collections.abc import Iterator
from typing import Any

from lxml import etree, html

from ceasefire.reading.documents.characters import decoded
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
        parser = html.HTMLParser(encoding="utf-8", huge_tree=True)
        page = _characters(raw).encode("utf-8", "replace")
        root = html.document_fromstring(page, parser=parser)
    except (etree.LxmlError, ValueError, LookupError, AssertionError) as error:
        raise broken(name, "a page") from error
    days = (day_in(found) for path in _DAYS for found in root.xpath(path))
    words = max(map(_words, _bodies(root)), key=len, default="")
    lines = (re.sub(r"[ \t\xa0]+", " ", line).strip() for line in words.split("\n"))
    text = re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()
    return Extract(text, next((day for day in days if day is not None), None))


def _bodies(root: Any) -> list[Any]:
    """Return the articles of a page, one of which is meant; else its main part."""
    body = root.find("body")
    for path in ("//article[not(ancestor::article)]", "//main"):
        found = [one for one in root.xpath(path) if _words(one).strip()]
        if found:
            return found
    return [root if body is None else body]


def _characters(raw: bytes) -> str:
    """Decode a page by the set it names, if there is such a set, else as any text."""
    found = re.search(rb"charset=[\"']?([A-Za-z0-9_-]+)", raw[:2048])
    named = found.group(1).decode("ascii").lower() if found else "utf-8"
    if named.startswith("utf"):
        return decoded(raw)
    try:
        return raw.decode(named, "replace")
    except LookupError:
        return decoded(raw)


def _words(element: Any) -> str:
    return "".join(_said(element))


def _said(top: Any) -> Iterator[str]:
    """Give the words of an element in order, without recursion: pages nest deeply."""
    silent = 0
    for event, element in etree.iterwalk(top, events=("start", "end", "comment", "pi")):
        if event in {"comment", "pi"}:
            if not silent and element.tail:
                yield element.tail.replace("\n", " ")
            continue
        hidden = _is_silent(element)
        block = element.tag in _BLOCKS
        if event == "start":
            silent += hidden
            if not silent:
                yield ("\n\n" if block else "") + (element.text or "").replace(
                    "\n", " "
                )
            continue
        if not silent and block:
            yield "\n\n"
        silent -= hidden
        if not silent and element is not top and element.tail:
            yield element.tail.replace("\n", " ")


_OF_NO_SIZE = re.compile(
    r"(?:^|;)(?:font-size|opacity):0(?:\.0*)?(?:px|pt|r?em|%)?(?:!important)?(?:;|$)"
)


def _is_silent(element: Any) -> bool:
    """Say whether nobody who reads the page reads this."""
    style = "".join((element.get("style") or "").lower().split())
    return (
        element.tag in _SILENT
        or element.get("hidden") is not None
        or element.get("aria-hidden") == "true"
        or "display:none" in style
        or "visibility:hidden" in style
        or _OF_NO_SIZE.search(style) is not None
    )

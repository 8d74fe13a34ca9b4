"""Events from UCDP's public interface, page by page. The only file that imports httpx.

Why    UCDP's files hold the whole world, and a month of candidate events is sooner
       asked for than found. Networks in the field break.
How    Each page is asked for until it comes whole, with longer and longer waits; after
       some tries we leave, and the same command later goes on from there.
Read   `fetch_ucdp`, then `_ask`.
Else   A page is read by `ucdp_page`, and what has come is kept by `ucdp_part`. What the
       rows mean is for the reader of UCDP files to say.
"""

import time
from collections.abc import Callable, Sequence
from dataclasses import asdict, dataclass
from datetime import date
from email.utils import parsedate_to_datetime
from pathlib import Path
from typing import Any

import httpx

from ceasefire.core import CeasefireError, Progress, silent
from ceasefire.events.ucdp_page import Page, Setback, page_of
from ceasefire.events.ucdp_part import Part
from ceasefire.events.ucdp_query import MOST_ON_A_PAGE, Query

BASE_URL = "https://ucdpapi.pcr.uu.se/api"
TOKEN_VARIABLE = "CEASEFIRE_UCDP_TOKEN"  # noqa: S105 - its name, not the token
N_TRIES = 6

_FIRST_WAIT_S = 2.0  # then twice as long each time: a minute in all
_LONGEST_WAIT_S = 900.0  # asked for more, we leave and let the user choose the hour
_TASK = "UCDP events"


class TokenRefused(CeasefireError):
    """UCDP did not accept the token, or was given none."""

    def __init__(self, status: int | None, given: bool) -> None:
        super().__init__(status, given)
        self.status, self.given = status, given

    def __str__(self) -> str:
        answer = f" (status {self.status})" if self.status else ""
        fault = "does not accept this token" if self.given else "asks for a token"
        return (
            f"UCDP {fault}{answer}. Ask UCDP for one at https://ucdp.uu.se/apidocs/ "
            f"and put it, alone, in the environment variable {TOKEN_VARIABLE}."
        )


class QueryRefused(CeasefireError):
    """UCDP understood us and said no; asking again would not help."""

    def __init__(self, status: int, version: str) -> None:
        super().__init__(status, version)
        self.status, self.version = status, version

    def __str__(self) -> str:
        return (
            f"UCDP answers with status {self.status}. Check that the version "
            f"'{self.version}' exists (25.1, or 25.0.9 for a month of candidate "
            "events) and that the address is right."
        )


class GaveUp(CeasefireError):
    """A page did not come, however often it was asked for."""

    def __init__(self, what: str, n_tries: int, n_kept: int, part: str) -> None:
        super().__init__(what, n_tries, n_kept, part)
        self.what, self.n_tries, self.n_kept, self.part = what, n_tries, n_kept, part

    def __str__(self) -> str:
        times = "once" if self.n_tries == 1 else f"{self.n_tries} times"
        kept = (
            f"The {self.n_kept:,} events fetched so far are kept in {self.part}: "
            "run the same command again to go on from there."
            if self.n_kept
            else "Nothing was fetched yet. Run the same command again later."
        )
        return f"Asked {times}, and {self.what}. {kept}"


@dataclass(frozen=True, slots=True, kw_only=True)
class FetchAccount:
    """What was fetched, and how it went.

    Attributes
    ----------
    n_events
        Events in the file; as many as UCDP announced.
    n_pages
        Pages that the answer has, those of an earlier run included.
    n_retries
        Pages asked for again in this run.
    n_duplicates
        Events that UCDP sent more than once. They stand in the file once.
    out
        The file.
    notes
        What a reader must know: where the work went on from, or why it did not.
    """

    n_events: int
    n_pages: int
    n_retries: int
    n_duplicates: int
    out: Path
    notes: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return asdict(self) | {"out": str(self.out), "notes": list(self.notes)}


def fetch_ucdp(
    *,
    countries: Sequence[int],
    first_day: date,
    last_day: date,
    out: Path,
    token: str | None,
    version: str = "25.1",
    base_url: str = BASE_URL,
    page_size: int = MOST_ON_A_PAGE,
    timeout_s: float = 60.0,
    progress: Progress = silent,
    sleep: Callable[[float], object] = time.sleep,
) -> FetchAccount:
    """Fetch the events of some countries and days into a CSV file.

    Parameters
    ----------
    countries
        Numbers of Gleditsch and Ward, as UCDP's ``country_id``: 652 is Syria.
    first_day, last_day
        Both included. UCDP compares them with its own dates of an event, and decides
        what becomes of one that began before or ended after.
    out
        The file. It appears, or is replaced, only when the answer is whole. Columns
        and order are those of UCDP's own files; a midnight is left off its day.
    token
        UCDP's access token; None where a mirror needs none.
    version
        Release: ``25.1`` for a year's, ``25.0.9`` for a month of candidate events.
    base_url
        Address under which ``gedevents`` stands, of UCDP or of a mirror.
    page_size
        Events on one page, at most 1000.
    timeout_s
        Longest silence of the network, in seconds, before a page is asked for again.
    progress
        Told how many events have come, of how many.
    sleep
        Waits so many seconds between two tries.

    Raises
    ------
    ImpossibleQuery
        If there is no country, no day or no address to ask for.
    TokenRefused, QueryRefused
        If UCDP says no. What was fetched so far is kept.
    GaveUp
        If a page did not come in `N_TRIES` tries. What was fetched so far is kept.
    UnreliableAnswer
        If the answer changed from page to page, is not as many events as announced,
        or holds countries that were not asked for. Nothing is kept.
    OSError
        If the file cannot be written.
    """
    query = Query(
        countries=tuple(sorted(set(countries))),
        first_day=first_day,
        last_day=last_day,
        version=version,
        base_url=base_url,
        page_size=page_size,
    )
    headers = _headers(token)
    part = Part.of(out, query)
    try:
        with httpx.Client(headers=headers, timeout=timeout_s) as client:
            n_retries = _fill(part, client, progress, sleep)
        part.become(out)
    finally:
        part.leave()
    return FetchAccount(
        n_events=part.n_events,
        n_pages=part.next_page,
        n_retries=n_retries,
        n_duplicates=part.n_duplicates,
        out=out,
        notes=tuple(part.notes),
    )


def _fill(
    part: Part,
    client: httpx.Client,
    progress: Progress,
    sleep: Callable[[float], object],
) -> int:
    """Ask for the pages that are missing; return how many tries failed."""
    n_retries = 0
    while not part.is_whole:
        page, n_more = _ask(client, part, sleep)
        n_retries += n_more
        part.add(page)
        progress(_TASK, part.n_events, max(page.n_announced, part.n_events))
    return n_retries


def _headers(token: str | None) -> dict[str, str]:
    token = (token or "").strip()
    if not (token.isascii() and token.isprintable()):
        raise TokenRefused(None, given=True)
    return {"x-ucdp-access-token": token} if token else {}


def _ask(
    client: httpx.Client, part: Part, sleep: Callable[[float], object]
) -> tuple[Page, int]:
    """Return the next page, and how often it had to be asked for again."""
    for n_tries in range(1, N_TRIES + 1):
        try:
            return _ask_once(client, part.query, part.next_page), n_tries - 1
        except Setback as setback:
            wait_s = setback.wait_s
            if wait_s is None:
                wait_s = _FIRST_WAIT_S * 2 ** (n_tries - 1)
            if n_tries == N_TRIES or wait_s > _LONGEST_WAIT_S:
                raise GaveUp(
                    setback.what, n_tries, part.n_events, str(part.path)
                ) from setback
        sleep(wait_s)
    raise AssertionError("the last try returns or raises")


def _ask_once(client: httpx.Client, query: Query, number: int) -> Page:
    try:
        reply = client.get(query.url, params=query.params(number))
    except httpx.TimeoutException as error:
        raise Setback("UCDP did not answer in time") from error
    except (httpx.RequestError, httpx.InvalidURL) as error:
        raise Setback(f"the connection failed ({error})") from error
    _check_status(reply, query)
    return page_of(reply.content, query, number)


def _check_status(reply: httpx.Response, query: Query) -> None:
    status = reply.status_code
    if status in (401, 403):
        raise TokenRefused(status, given="x-ucdp-access-token" in reply.request.headers)
    if status == 429:
        wait_s = _retry_after_s(reply.headers)
        longer = f" for {wait_s:.0f} seconds" if wait_s else ""
        raise Setback(f"UCDP asks to wait{longer}: too many requests", wait_s)
    if status >= 500:
        raise Setback(f"UCDP had a fault of its own (status {status})")
    if status != 200:
        raise QueryRefused(status, query.version)


def _retry_after_s(headers: httpx.Headers) -> float | None:
    """Seconds to wait, by the header ``Retry-After``; None where it does not say.

    An instant is compared with the server's own clock, as its ``Date`` tells it.
    """
    asked = headers.get("retry-after", "").strip()
    if asked.isascii() and asked.isdigit():
        return float(asked)
    try:
        until = parsedate_to_datetime(asked)
        now = parsedate_to_datetime(headers.get("date", ""))
        return max(0.0, (until - now).total_seconds())
    except (TypeError, ValueError):
        return None

"""Asks a model over HTTP. Besides UCDP's, the only door to httpx.

Why    A model may stall, drip, or send without end; and a text that is confidential
       must not go where it was not meant to.
How    One deadline for the whole answer, a limit to its size, no redirects; in clear
       text only to this machine or its own network.
"""

import ipaddress
import json
import time
from collections.abc import Sequence
from typing import Any
from urllib.parse import urlsplit

import httpx

from ceasefire.core import CeasefireError
from ceasefire.reading.second_reader.model import Endpoint

KEY_VARIABLE = "CEASEFIRE_MODEL_KEY"
_MOST_BYTES = 4_000_000
_NO_SCHEMA = frozenset({400, 404, 415, 422, 501})  # asked anew without it


class EndpointRefused(CeasefireError):
    """The address is none that a text may be sent to."""

    def __init__(self, url: str) -> None:
        super().__init__(url)
        self.url = url

    def __str__(self) -> str:
        return (
            f"No text is sent to '{self.url}'. Give https://HOST/v1; http only for "
            "this machine or its own network, as http://localhost:8080/v1."
        )


class NoAnswer(CeasefireError):
    """The model gave no answer that could be read; `what` says why."""

    def __init__(self, what: str) -> None:
        super().__init__(what)
        self.what = what

    def __str__(self) -> str:
        return self.what


def refuse_unsafe(endpoint: Endpoint) -> None:
    """Refuse an address to which no text may go.

    Raises
    ------
    EndpointRefused
        If it is no web address, or one in clear text beyond this network.
    """
    parts = urlsplit(endpoint.url)
    is_web = parts.scheme in {"http", "https"} and bool(parts.hostname)
    if not is_web or (parts.scheme == "http" and not _is_near(parts.hostname or "")):
        raise EndpointRefused(endpoint.url)


def _is_near(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        address = ipaddress.ip_address(host)
    except ValueError:
        return False
    return address.is_private or address.is_loopback


def ask(
    endpoint: Endpoint, messages: Sequence[dict[str, str]], schema: dict[str, Any]
) -> str:
    """Return what the model answers.

    Raises
    ------
    NoAnswer
        If none came in time, or none that can be read.
    """
    asked = {
        "model": endpoint.model,
        "messages": list(messages),
        "temperature": 0,
        "response_format": {
            "type": "json_schema",
            "json_schema": {"name": "reading", "schema": schema},
        },
    }
    status, body = _post(endpoint, asked)
    if status in _NO_SCHEMA:
        del asked["response_format"]
        status, body = _post(endpoint, asked)
    if status != httpx.codes.OK:
        raise NoAnswer(f"{endpoint.host} answers with status {status}.")
    try:
        said = json.loads(body)["choices"][0]["message"]["content"]
    except (ValueError, LookupError, TypeError, RecursionError) as error:
        raise NoAnswer(f"{endpoint.host} answers what is no completion.") from error
    if not isinstance(said, str):
        raise NoAnswer(f"{endpoint.host} answers without words.")
    return said


def _post(endpoint: Endpoint, asked: dict[str, Any]) -> tuple[int, bytes]:
    """Send, and take in no more than the limits allow."""
    until = time.monotonic() + endpoint.seconds
    headers = {"Accept-Encoding": "identity"}  # nothing that unpacks without end
    if endpoint.key:
        headers["Authorization"] = f"Bearer {endpoint.key}"
    # No proxy of the environment stands between us and this machine.
    is_near = _is_near(urlsplit(endpoint.url).hostname or "")
    url = endpoint.url.rstrip("/") + "/chat/completions"
    taken = bytearray()
    try:
        with (
            httpx.Client(timeout=endpoint.seconds, trust_env=not is_near) as client,
            client.stream("POST", url, json=asked, headers=headers) as answer,
        ):
            for chunk in answer.iter_raw():
                taken += chunk
                if time.monotonic() > until:
                    raise NoAnswer(_late(endpoint))
                if len(taken) > _MOST_BYTES:
                    raise NoAnswer(f"{endpoint.host} answers without end.")
            return answer.status_code, bytes(taken)
    except (httpx.ConnectError, httpx.ConnectTimeout) as error:
        raise NoAnswer(
            f"{endpoint.host} could not be reached, and nothing was sent. See that the "
            "address is right and that a model runs there."
        ) from error
    except httpx.TimeoutException as error:
        raise NoAnswer(_late(endpoint)) from error
    except httpx.HTTPError as error:
        raise NoAnswer(f"{endpoint.host} broke off.") from error
    except (httpx.InvalidURL, UnicodeError) as error:
        raise NoAnswer(
            f"{endpoint.host} is no address, and nothing was sent."
        ) from error


def _late(endpoint: Endpoint) -> str:
    return f"{endpoint.host} gave no whole answer in {endpoint.seconds:g} seconds."

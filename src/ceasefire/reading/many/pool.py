"""Reading in several processes, in the order in which documents are given.

How    A few documents are under way at once, so that memory does not grow with their
       number; what needs no reading waits its turn among them. A process is replaced
       after some thousand of them, since the parser keeps every word it has met. One
       that kills its process is given back as failed, and the rest go on in a new one.
       Processes end when the one that began them ends.
Read   `readings`.
"""

import json
import multiprocessing
import os
import threading
from collections import deque
from collections.abc import Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from multiprocessing import resource_tracker
from multiprocessing.connection import wait

from ceasefire.reading.documents import Document
from ceasefire.reading.people.actors import KnownActors
from ceasefire.reading.read import read
from ceasefire.reading.text.spacy_parser import NoModel, warm_up

_AHEAD = 8  # documents under way for each process
_MOST_TASKS = 4_000  # documents for one process

_known: KnownActors | None = None


_UnderWay = deque[tuple[str, Document | None, "Future[str]"]]


def readings(
    tasks: Iterable[tuple[str, Document | None]], known: KnownActors, *, workers: int
) -> Iterator[tuple[str, str | None]]:
    """Read documents; each comes back with the words it was given with, in order.

    Parameters
    ----------
    tasks
        Words to know a document by, and the document; None where there is none to read.
    known
        Names to look for.
    workers
        Processes.

    Yields
    ------
    words, answer
        The reading as JSON; empty where there was none to read, None where reading it
        failed.
    """
    pool = _Pool(known, workers)
    under_way: _UnderWay = deque()
    try:
        for words, document in tasks:
            under_way.append((words, document, pool.begin(document)))
            if len(under_way) >= _AHEAD * workers:
                yield _next(pool, under_way)
        while under_way:
            yield _next(pool, under_way)
    finally:
        pool.end()


class _Pool:
    def __init__(self, known: KnownActors, workers: int) -> None:
        self.known, self.workers = known, workers
        _track_quietly()
        self.executor = self._executor()

    def _executor(self) -> ProcessPoolExecutor:
        return ProcessPoolExecutor(
            self.workers,
            mp_context=multiprocessing.get_context("spawn"),
            initializer=_begin,
            initargs=(self.known,),
            max_tasks_per_child=_MOST_TASKS,
        )

    def begin(self, document: Document | None) -> "Future[str]":
        settled: Future[str] = Future()
        if document is None:
            settled.set_result("")
            return settled
        try:
            return self.executor.submit(_read, document)
        except BrokenProcessPool as error:
            settled.set_exception(error)
            return settled

    def anew(self) -> None:
        self.executor.shutdown(wait=False, cancel_futures=True)
        self.executor = self._executor()

    def end(self) -> None:
        self.executor.shutdown(wait=False, cancel_futures=True)


def _track_quietly() -> None:
    """Begin what clears up after a run that is killed, without a word about it.

    It would warn of semaphores of ours, which it clears away itself.
    """
    before = os.environ.get("PYTHONWARNINGS")
    quiet = "ignore:resource_tracker:UserWarning"
    os.environ["PYTHONWARNINGS"] = ",".join(filter(None, (before, quiet)))
    try:
        resource_tracker.ensure_running()
    finally:
        if before is None:
            del os.environ["PYTHONWARNINGS"]
        else:
            os.environ["PYTHONWARNINGS"] = before


def _next(pool: _Pool, under_way: _UnderWay) -> tuple[str, str | None]:
    words, document, future = under_way.popleft()
    try:
        return words, future.result()
    except BrokenProcessPool:
        return words, _alone(pool, document, under_way)
    except NoModel:
        raise
    except Exception:  # noqa: BLE001 - a fault of ours in one must not stop the rest
        return words, None


def _alone(pool: _Pool, document: Document | None, under_way: _UnderWay) -> str | None:
    """Read one by itself after processes broke down, and begin the rest anew."""
    pool.anew()
    try:
        answer: str | None = pool.begin(document).result()
    except Exception:  # noqa: BLE001 - as above
        answer = None
        pool.anew()
    again = [(words, other, pool.begin(other)) for words, other, _ in under_way]
    under_way.clear()
    under_way.extend(again)
    return answer


def _begin(known: KnownActors) -> None:
    """Make a new process ready, and let it end with the one that began it."""
    global _known  # noqa: PLW0603 - there is no other way to hand it to `_read`
    _known = known
    for one in ("OMP_NUM_THREADS", "OPENBLAS_NUM_THREADS", "MKL_NUM_THREADS"):
        os.environ[one] = "1"  # processes are the only way in which it is parallel
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    warm_up()


def _end_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)


def _read(document: Document) -> str:
    return json.dumps(read(document, _known).to_dict(), ensure_ascii=False)

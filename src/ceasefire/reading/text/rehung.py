"""Second halves of an "if" that the parser hung on something else, hung where they go.

Why    "They will come only if the siege is lifted and the prisoners are freed": joined
       to "will come", the second half reads as an act that is done, and the promise as
       one that asks for less. No rule further on could tell.
How    By place and form: what follows "and" without a comma, with a subject of its own
       and in the tense of the clause behind the "if", is part of it where the act that
       hangs on it stands in another form. A clause behind an "if" is no subject.
Read   `rehang`.
"""

from collections.abc import Iterator

from ceasefire.reading.text.parse import Sentence, Word

_MARKS = frozenset({"if", "unless"})
_PROVIDED = frozenset({"provided", "providing"})
_LEADS = frozenset({"prep", "mark", "dep", "advmod"})
_STOPS = frozenset({",", ";", ":", "(", ")", "—", "–", "--", '"', "“", "”"})
_HELPS = ("aux", "auxpass", "cop")
_SUBJECTS = ("nsubj", "nsubjpass", "csubj", "csubjpass", "expl")
_PRESENT = frozenset({"VBZ", "VBP"})
_ENDS = frozenset({"stop", "end", "cease", "continue", "resume", "start", "ease",
                   "subside", "spread"})  # fmt: skip


def rehang(sentence: Sentence) -> None:
    """Hang second halves of conditions on the first ones, while a sentence is made."""
    for mark in sentence.words:
        first = _behind(mark)
        if first is not None:
            before = [(one.head, one.dep) for one in sentence.words]
            if _joined(mark, first) and not _is_tree(sentence):
                for one, (head, dep) in zip(sentence.words, before, strict=True):
                    one.head, one.dep = head, dep
            _wire(sentence)


def _behind(mark: Word) -> Word | None:
    """Return the verb of the clause behind a word that opens a condition."""
    if mark.low in _MARKS and mark.dep == "mark":
        return _with_a_verb(mark)
    if mark.low in _PROVIDED and (mark.tag != "VBD" or mark.dep in _LEADS):
        helped = any(one.dep in {*_SUBJECTS, *_HELPS} for one in _of(mark))
        return None if helped else _provided(mark)
    return None


def _provided(mark: Word) -> Word | None:
    """Of "join the talks provided (that) A leaves", hang "leaves" on "join"."""
    behind = mark.sentence.words[mark.i + 1 :]
    stop = next((n for n, one in enumerate(behind) if one.text in _STOPS), len(behind))
    clause = next(
        (one for one in behind[:stop] if one.is_verb and _is_finite(one)), None
    )
    if clause is None or not any(o.dep in _SUBJECTS for o in _of(clause)):
        return None
    main = _act_before(mark)
    if main is None or clause.holds(main):
        return clause
    apart = clause.head.i < main.i or clause.dep == "conj"
    if clause.dep in {"acl", "relcl"} or (apart and _is_bare(mark)):
        clause.head, clause.dep = main, "advcl"
        mark.head, mark.dep = clause, "mark"
    return clause


def _is_bare(provided: Word) -> bool:
    """Say whether nothing hangs on it: the parser made no clause of what follows."""
    return not any(_of(provided))


def _is_tree(sentence: Sentence) -> bool:
    """Say whether all words hang on one, and none on itself by way of others."""
    roots = [one for one in sentence.words if one.head is one]
    held, new = set(roots), set(roots)
    while new:
        new = {one for one in sentence.words if one.head in new} - held
        held |= new
    return len(roots) == 1 and len(held) == len(sentence.words)


def _with_a_verb(mark: Word) -> Word:
    """Return the verb behind a mark; of "if shelling stops" make it "stops"."""
    act, words = mark.head, mark.sentence.words
    after = words[act.i + 1] if act.i + 1 < len(words) else None
    if act.tag != "VBG" or act.i != mark.i + 1 or after is None or after.tag != "NNS":
        return act
    lemma = after.lemma.removesuffix("s")
    if after.head is not act or lemma not in _ENDS:
        return act
    after.head, after.dep, after.lemma = act.head, act.dep, lemma
    after.retag("VBZ")
    act.retag("NN")
    for one in words:
        if one.head is act and one is not after:
            one.head = after
    act.head, act.dep = after, "nsubj"
    return after


def _joined(mark: Word, first: Word) -> bool:
    """Join the verb behind the next "and" to the one behind a mark, where it goes."""
    second = _second_half(mark, first)
    if second is None:
        return False
    verb, subject, link = second
    main = _main(mark, first, verb)
    if main is None or not _is_told_apart(mark, main, verb):
        return False
    _let_go(verb, main, mark)
    if first.head is verb or first.head is first:
        first.head, first.dep = main, "advcl"
    if subject.head is not verb:
        subject.head = verb
        passive = any(one.head is verb and one.dep == "auxpass" for one in _of(verb))
        subject.dep = "nsubjpass" if passive else "nsubj"
    verb.head, verb.dep = first, "conj"
    link.head = first
    return True


def _let_go(verb: Word, main: Word, mark: Word) -> None:
    """Put the act that stands before a mark in the place of a verb that held it."""
    held = [one for one in _of(verb) if one.i < mark.i and not one.holds(mark)]
    top = next((one for one in held if one.holds(main)), None)
    if top is None:
        return
    top.head, top.dep = (top if verb.head is verb else verb.head), verb.dep
    for one in held:
        if one is not top:
            one.head = top


def _second_half(mark: Word, first: Word) -> tuple[Word, Word, Word] | None:
    """Return the verb of a second half, its subject, and the "and" before it.

    None where the first half has it already, or anything stands between.
    """
    words = mark.sentence.words
    for link in words[first.i + 1 :]:
        if link.text in _STOPS or (link.is_verb and _is_finite(link)):
            return None
        if link.low == "and":
            break
    else:
        return None
    for verb in words[link.i + 1 :]:
        if verb.text in _STOPS or verb.low == "and" or verb.tag == "MD":
            return None
        if verb.is_verb and verb.dep not in _HELPS and _is_finite(verb):
            break
    else:
        return None
    subject = _subject(verb, link)
    within = verb.head is first and verb.dep == "conj"
    if subject is None or within or _tense(first) != _tense(verb):
        return None
    if any(one.head is verb and one.dep == "mark" for one in words):
        return None
    return verb, subject, link


def _subject(verb: Word, link: Word) -> Word | None:
    """Return the noun that fills all from an "and" to a verb or its helping verbs."""
    words = verb.sentence.words
    begins = min(
        [verb.i, *(o.i for o in _of(verb) if o.dep in _HELPS and o.i > link.i)]
    )
    run = words[link.i + 1 : begins]
    heads = [one for one in run if one.head not in run or one.head is one]
    if len(heads) != 1 or not (heads[0].is_noun or heads[0].tag in {"PRP", "DT", "CD"}):
        return None
    head = heads[0]
    of_verb = head.head is verb and head.dep in _SUBJECTS
    torn = head.dep == "conj" and head.head.i < link.i
    return head if of_verb or torn else None


def _main(mark: Word, first: Word, verb: Word) -> Word | None:
    """Return the act that hangs on a condition: it stands before the mark."""
    above = first.head
    on_it = above.i < mark.i and above.low not in _PROVIDED and above is not verb
    if above is not first and on_it:
        return above
    return _act_before(mark)


def _act_before(word: Word) -> Word | None:
    """Return the nearest verb before a word that helps no other and is no aside."""
    before = reversed(word.sentence.words[: word.i])
    aside = {*_HELPS, "parataxis"}
    return next((one for one in before if one.is_verb and one.dep not in aside), None)


def _is_told_apart(mark: Word, main: Word, verb: Word) -> bool:
    """Say whether an act is not told in one breath with a verb: "will", "to".

    In the present "only if" says it too; "fired if they moved and two died" tells both.
    """
    helps = [one for one in _of(main) if one.dep in _HELPS]
    if any(one.tag in {"MD", "TO"} for one in helps):
        return True
    only = mark.i > 0 and mark.sentence.words[mark.i - 1].low == "only"
    if mark.low != "if" or only:
        return _tense(verb) == "now" or _tense(main) != _tense(verb)
    return bool(_tense(main)) and _tense(main) != _tense(verb)


def _of(verb: Word) -> Iterator[Word]:
    return (one for one in verb.sentence.words if one.head is verb and one is not verb)


def _is_finite(verb: Word) -> bool:
    return verb.dep not in _HELPS and bool(_tense(verb))


def _tense(verb: Word) -> str:
    """Return "now" or "then"; empty where neither it nor what helps it has a tense."""
    tags = [one.tag for one in _of(verb) if one.dep in _HELPS] or [verb.tag]
    if "MD" in tags or "TO" in tags:
        return ""
    if _PRESENT.intersection(tags):
        return "now"
    return "then" if "VBD" in tags else ""


def _wire(sentence: Sentence) -> None:
    """Find children, and first and last words, anew from heads."""
    for one in sentence.words:
        one.children = []
        one.first = one.last = one.i
    for one in sentence.words:
        if one.head is not one:
            one.head.children.append(one)
    for one in sentence.words:
        for above in one.ancestors():
            above.first = min(above.first, one.i)
            above.last = max(above.last, one.i)

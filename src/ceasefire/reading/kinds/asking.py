"""Clauses that ask something of others, or put it on the table."""

from ceasefire.reading.kinds.giving import does_it_now
from ceasefire.reading.kinds.said import Clause, Said, lets_us, somebody, somebody_acts
from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon import turns as turns_of
from ceasefire.reading.lexicon.cues import NOUNS, Act
from ceasefire.reading.speech.performed import is_performed
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word

_LINKS = frozenset({"please", "so", "then", "but", "and", "now", "just"})


def demands(clause: Clause, said: Said) -> bool:
    """Say whether a clause tells others what to do."""
    main = clause.main
    if turns_of.DUTIES.search(said.text):
        return True
    if said.attribution.rule.startswith("warn_to"):
        return True
    if clause.own and _asks_or_wants(main):
        return True
    if _would_ask(main) or _advises(main):
        return True
    if clause.own and modal_of(main) == "must" and _asks_leave(main):
        return True
    if _is_a_proverb(main):
        return False
    if modal_of(main) in words_of.MUST and not (clause.own and _is_oneself(main)):
        return not _judges_what_must_be(main) and not _is_common_wisdom(main)
    if not clause.own and _puts_a_duty(main, said):
        return True
    if _forbids(main) or _is_subjunctive(main):
        return True
    if main.lemma == "be" and any(_is_subjunctive(one) for one in main.each("ccomp")):
        return True  # "it is vital that fuel be let in"
    return _orders(main, said)


def _is_a_proverb(main: Word) -> bool:
    """Of "he who digs a pit shall fall into it", "whoever sows wind shall reap it"."""
    subject = main.child("nsubj", "nsubjpass", "csubj", "ccomp")
    if subject is None or modal_of(main) != "shall" or subject.i > main.i:
        return False
    anybody = subject.low in {"he", "she", "they"} and any(subject.each("relcl"))
    return anybody or any(
        one.low in {"whoever", "whosoever"} for one in (subject, *subject.children)
    )


def _asks_or_wants(main: Word) -> bool:
    """Find "we call on you", "we want you to go", "we want our boats"."""
    if main.lemma in words_of.DEMANDS and not denied(main):
        asks = main.preposition("on", "for", "to", "upon") or main.child(
            "ccomp", "xcomp"
        )
        return does_it_now(main) and asks is not None
    if main.lemma not in {"want", "expect"}:
        return False
    wished = main.child("ccomp")
    if wished is not None and wished.child("nsubj") is not None:
        lasts = wished.lemma in words_of.NO_ACTS | words_of.ENDURES
        return main.lemma == "want" or (somebody_acts(wished) and not lasts)
    thing = main.child("dobj")
    beside = [*main.children, *(thing.children if thing is not None else ())]
    gone = any(one.low in {"out", "gone", "back", "home", "away"} for one in beside)
    return main.lemma == "want" and (_is_owed(thing) or (thing is not None and gone))


def _would_ask(main: Word) -> bool:
    """Find "I would ask that", "I'd thank you to leave"."""
    asked = main.child("ccomp", "xcomp")
    asks = main.lemma in words_of.DEMANDS | {"thank"} and asked is not None
    return asks and is_performed(main, Act.DEMAND)


def _advises(main: Word) -> bool:
    """Find "my advice is to wait", "our demand is that he resign"."""
    subject = main.child("nsubj")
    if main.lemma != "be" or subject is None or denied(main):
        return False
    if modal_of(main) is not None:
        return False  # "my advice would be to wait"
    ours = any(one.low in {"my", "our"} for one in subject.each("poss"))
    demanded = NOUNS.get(subject.lemma) is Act.DEMAND
    return ours and demanded and main.child("xcomp", "ccomp") is not None


def _puts_a_duty(main: Word, said: Said) -> bool:
    """Find "they have to go", "the army ought to", "are to be freed"."""
    if any(one.low == "ought" for one in (main, *main.each("aux"))):
        return somebody(main)
    if main.lemma in {"have", "need"} and _has_to(main):
        return main.tag in {"VBP", "VBZ"} or (said.act is Act.SAY and _is_told(main))
    bound = main.tag == "VBN" and main.lemma in words_of.OBLIGES
    if bound and main.child("xcomp") is not None and somebody(main):
        return True
    due = any(one.lemma in words_of.DUE for one in main.each("dobj"))
    return (main.lemma == "owe" and due) or _is_to(main)


def _orders(main: Word, said: Said) -> bool:
    """Find an imperative: "stop", "do not shoot", "that the governor resign"."""
    dont = any(main.each("neg")) and [one.low for one in main.each("aux")] == ["do"]
    if main.child("aux", "auxpass") is not None and not dont:
        return False
    subject = main.child("nsubj")
    if subject is not None:  # "insisted that the governor resign"
        return (
            main.tag in {"VB", "VBP"}
            and subject.tag in {"NN", "NNP"}
            and (subject.child("conj") is None and said.act in {Act.JUDGE, Act.DEMAND})
        )
    before = main.sentence.words[: main.i]
    leads = all(not one.text[:1].isalnum() or one.low in _LINKS for one in before)
    alone = main.child("conj") is None and main.dep in {"ROOT", "ccomp", "parataxis"}
    orders = (main.tag == "VB" or (dont and main.tag == "VBP")) and (
        main.start == said.attribution.start or dont or (leads and alone)
    )
    return orders and not lets_us(main)


def _asks_leave(main: Word) -> bool:
    """Of "our staff must be allowed to pass", which others have to do."""
    return main.child("auxpass") is not None and main.lemma in words_of.GRANTED


def _forbids(main: Word) -> bool:
    """Find "you cannot keep them", "you may not pass"."""
    subject = main.child("nsubj")
    told = subject is not None and subject.low == "you"
    wisdom = main.lemma in words_of.TRUISMS  # "you cannot eat a flag"
    return (
        told and not wisdom and denied(main) and modal_of(main) in {"can", "ca", "may"}
    )


def _is_owed(thing: Word | None) -> bool:
    """Of "we want our boats", "want the names": what others hold and can give."""
    if thing is None:
        return False
    mine = any(one.low in {"my", "our", "their", "his"} for one in thing.each("poss"))
    whole = any(one.low in {"the", "all", "every"} for one in thing.each("det"))
    return mine or (whole and thing.tag in {"NNS", "NNPS"})


def _has_to(main: Word) -> bool:
    """Find "have to leave", "need to stay open"."""
    done = main.child("xcomp", "advcl")
    return done is not None and any(one.low == "to" for one in done.each("aux"))


def _is_told(main: Word) -> bool:
    """Tell an order, "pilots had to leave", from a hardship, "they had to flee"."""
    subject, done = main.child("nsubj"), main.child("xcomp", "advcl")
    if subject is None or subject.tag == "PRP" or done is None:
        return False
    return done.lemma not in words_of.SUFFERS


def _is_to(main: Word) -> bool:
    """Find "those who did it are to be handed over"."""
    done = main.child("xcomp") if main.lemma == "be" else None
    return (
        done is not None
        and main.tag in {"VBZ", "VBP"}
        and done.tag == "VBN"
        and _has_to(main)
    )


def _is_subjunctive(main: Word) -> bool:
    """Find "that they be allowed", "that he be present"."""
    if modal_of(main) is not None or main.child("nsubj", "nsubjpass") is None:
        return False
    helpers = list(main.each("aux", "auxpass"))
    if main.low == "be":
        return not helpers
    return any(one.low == "be" for one in helpers) and len(helpers) == 1


def _is_oneself(main: Word) -> bool:
    """Say whether the subject is a pronoun or somebody's own, and not "the army"."""
    subject = main.child("nsubj", "nsubjpass")
    return subject is None or subject.tag == "PRP" or any(subject.each("poss"))


def _judges_what_must_be(main: Word) -> bool:
    """Of "this must not become a precedent", which nobody in particular is told."""
    subject = main.child("nsubj")
    copula = main.lemma in {"be", "become", "remain", "mean", "serve", "seem"}
    if subject is None or not copula:
        return False
    thing = main.child("attr") is not None and not somebody(main)
    return thing or subject.low in {"this", "that", "it"}


def _for_all_to_do(main: Word) -> bool:
    """Of "both sides could", "we could start with", "it might be counted"."""
    if denied(main) or any(one.low == "have" for one in main.each("aux")):
        return False  # "could have been avoided"
    subject = main.child("nsubj")
    if subject is None:
        passive = main.tag == "VBN" and main.child("nsubjpass") is not None
        return passive and main.lemma not in words_of.BEFALLS
    if main.lemma in words_of.SERVES and subject.tag != "PRP":
        return main.preposition("as") is not None
    if any(one.low == "two" for one in subject.each("nummod")):
        return main.lemma not in words_of.BEFALLS
    if subject.low in {"each", "both", "either"}:
        return True
    each = any(one.low in {"each", "both", "either"} for one in subject.each("det"))
    many = (each or subject.tag == "NNS") and subject.lemma in words_of.BOTH
    return many or (subject.low == "we" and main.lemma in words_of.BEGINS)


def _is_common_wisdom(main: Word) -> bool:
    """Of "nobody should underestimate", which asks nothing."""
    subject = main.child("nsubj")
    everybody = subject is not None and (
        subject.low in words_of.EVERYBODY or subject.text.lower() == "one"
    )
    return everybody and main.lemma in words_of.THINKS


def proposes(clause: Clause, said: Said) -> bool:
    """Say whether a clause puts a step on the table."""
    main = clause.main
    if lets_us(main) or turns_of.IDEAS.search(said.text):
        return True
    subject = main.child("nsubj")
    ours = subject is not None and subject.low == "we" and not denied(main)
    if ours and modal_of(main) in {"should", "ought"}:
        return main.lemma not in words_of.THINKS
    if modal_of(main) in {"could", "might"} and _for_all_to_do(main):
        return True
    if any(one.low == "had" for one in main.each("aux")) or not clause.own:
        return False
    forward = main.lemma == "put" and any(one.low == "forward" for one in main.children)
    works = main.lemma == "work" and main.preposition("for", "towards") is not None
    return forward or works or main.lemma in words_of.PROPOSES

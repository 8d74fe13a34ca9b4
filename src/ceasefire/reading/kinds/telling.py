"""Clauses that tell what is or was, and do not judge it."""

from ceasefire.reading.kinds.ahead import is_ahead
from ceasefire.reading.kinds.said import Clause, Said, somebody
from ceasefire.reading.lexicon import kinds as words_of
from ceasefire.reading.lexicon import turns as turns_of
from ceasefire.reading.lexicon.conditions import NOBODY_DECIDES, SOMEBODY
from ceasefire.reading.lexicon.cues import VERBS, Act
from ceasefire.reading.text.clauses import denied, modal_of
from ceasefire.reading.text.parse import Word

_MEASURED = frozenset(["DATE", "TIME", "CARDINAL", "QUANTITY", "MONEY", "PERCENT"])
_SWORN = frozenset({"testify", "depose", "certify", "record"})
_PAST = frozenset({"VBD", "VBN"})


def reports(clause: Clause, said: Said) -> bool:
    """Say whether a clause tells what is or was, and does not judge."""
    main, act = clause.main, said.act
    if modal_of(main) is not None:
        ruled = main.child("auxpass") is not None and main.lemma in words_of.RULES
        if act is Act.SAY and (_cannot_be_done(main) or ruled):
            return True
        return act is Act.ANNOUNCE or (act is Act.SAY and _is_a_planned_step(clause))
    argued = said.attribution.rule.split(":")[0] in words_of.ARGUES
    if argued and (main.child("auxpass") is None or main.lemma in words_of.MOVES):
        return False
    if any(one.low == "to" for one in main.each("aux")):
        return act in {Act.ANNOUNCE, Act.REPORT} or "have" in {
            one.low for one in main.each("aux")
        }
    if any(one.low in words_of.READY for one in main.children):
        return True  # who tells that another is ready reports
    if _tells_anothers_will(clause):
        return act in {Act.SAY, Act.REPORT}
    if main.lemma != "be" and _is_counted(main):
        return True
    if act in {Act.WARN, Act.PRAISE, Act.THREATEN} or _takes_a_view(clause):
        return False
    if main.lemma == "exist":
        return True
    looks_for = main.preposition("for", "at", "into", "after") is not None
    if main.lemma in words_of.SEEMS and not looks_for:
        told = main.child("acomp", "oprd", "xcomp", "advmod")
        return told is not None and told.low in words_of.FACTS
    sworn = said.attribution.rule.split(":")[0] in _SWORN
    if sworn and main.tag in _PAST and main.lemma != "be":
        return True
    if main.lemma == "be" or main.tag in {"JJ", "NN", "NNS"}:
        return _states_a_fact(main, act)
    if _weighs(main) or (
        act is not Act.REPORT and not clause.own and _is_general(main)
    ):
        return False
    return main.is_verb


def _cannot_be_done(main: Word) -> bool:
    """Of "the boats cannot land", which is seen and not judged."""
    can = modal_of(main) in {"can", "could", "ca"}
    subject = main.child("nsubj")
    anybody = subject is not None and subject.low == "you"
    return can and denied(main) and not anybody and main.lemma in words_of.ABLE


def _tells_anothers_will(clause: Clause) -> bool:
    """Of "the rebels want a seat", said by somebody else."""
    main = clause.main
    never = any(one.low == "never" for one in main.children)
    if main.lemma in words_of.MEANS_TO and main.child("xcomp") is None:
        return False
    wants = main.lemma in words_of.WANTS and not never
    return wants and not clause.own and somebody(main)


def _takes_a_view(clause: Clause) -> bool:
    """Say whether a clause is of thought, feeling, thanks or what lies ahead."""
    main = clause.main
    if main.lemma in words_of.MEANS_TO and main.child("xcomp") is None:
        return False  # "had planned it himself", "were aiming at the mast"
    known = main.preposition("of", "about") is not None and main.tag in _PAST
    if main.lemma == "know" and known and not denied(main):
        return False
    had = any(one.low == "had" for one in main.each("aux"))
    if had and main.lemma in turns_of.HAD_IN_MIND and main.child("xcomp") is not None:
        return False  # "had only wanted to telephone"
    if is_ahead(main):
        return True
    if main.lemma in words_of.THINKS or (clause.own and _is_a_courtesy(main)):
        return True
    if main.lemma == "go" and main.tag == "VBG" and main.child("xcomp") is not None:
        return True  # "is going to"
    if main.tag == "VBN" and main.lemma in words_of.MOVES and any(main.each("auxpass")):
        return True
    if any(one.low in words_of.GRAVELY for one in main.each("advmod")):
        return True
    if main.lemma == "speak" and not somebody(main) and main.child("prep"):
        subject = main.child("nsubj")
        return subject is not None and subject.tag in {"NN", "NNS"}
    if _is_a_figure(main) or _strives(clause):
        return True
    objects = [one.low for one in main.each("dobj")]
    if main.lemma == "do" and words_of.UTMOST & set(objects):
        return True
    if main.lemma == "owe" and "it" in objects:
        return True
    if main.lemma in words_of.SHOWS and (main.child("ccomp") or "sense" in objects):
        return True
    subject = main.child("nsubj")
    everybody = subject is not None and subject.low in words_of.EVERYBODY
    return everybody and main.tag in {"VBZ", "VBP"}


def _is_a_figure(main: Word) -> bool:
    """Of "stood at a crossroads", "came in good faith", "was running out of time"."""
    behind = [o for p in main.each("prep") for o in (p, *p.each("prep"))]
    things = [one for prep in behind for one in prep.each("pobj")]
    if any(one.low == "like" for one in behind) and main.lemma == "be":
        return True
    return any(one.lemma in words_of.FIGURES for one in things) or (
        main.lemma == "run" and any(one.low == "out" for one in main.children)
    )


def _strives(clause: Clause) -> bool:
    """Of "they were fighting for their language", said by themselves."""
    main = clause.main
    ends = main.preposition("for", "towards", "toward") is not None
    return clause.own and ends and main.lemma in words_of.STRUGGLES


def _weighs(main: Word) -> bool:
    """Say whether a clause is of more and less, or of what nobody sees."""
    views = words_of.JUDGES | words_of.ABSTRACT | words_of.EFFECTS
    things = [one.lemma for one in main.each("dobj")]
    if main.lemma == "take" and "place" in things:
        return False
    held = main.lemma in words_of.HOLDS
    if held and any(one in views for one in things):
        return True
    if words_of.INNER & {
        *things,
        *_behind(main, "with", "without", "of", "from", "for"),
    }:
        return True
    if _is_compared(main):
        return True
    if any(one.low in {"more", "less"} for one in main.each("dobj", "attr")):
        return True
    subject = main.child("nsubj")
    ideal = words_of.IDEAL | words_of.INNER
    return subject is not None and subject.lemma in ideal and not subject.kind


def _behind(main: Word, *prepositions: str) -> set[str]:
    """Return what stands behind prepositions on a verb: "with concern"."""
    found = (one for one in main.each("prep") if one.low in prepositions)
    return {inner.lemma for one in found for inner in one.each("pobj")}


def _is_compared(main: Word) -> bool:
    """Of "more than ever", "better than war"; not of what is counted."""
    told = [one for o in _told(main) for one in o.within()]
    if any(one.tag == "CD" or one.kind in _MEASURED for one in main.within()):
        return False
    than = any(one.low == "than" for one in main.within())
    more = any(one.tag in {"JJR", "RBR"} for one in main.within())
    return (than and more) or any(one.low in words_of.DEGREES for one in told)


def _is_counted(main: Word) -> bool:
    """Say whether the subject is a number of things: "18 of the names belong to"."""
    subject = main.child("nsubj", "nsubjpass")
    if subject is None:
        return False
    return any(one.tag == "CD" and one.low != "one" for one in subject.within())


def _told(main: Word) -> list[Word]:
    """Return what stands beside the verb."""
    beside = list(main.each("dobj", "attr", "acomp", "advmod"))
    through = main.preposition("through")  # "have been through worse"
    if through is not None:
        beside += through.each("pobj", "pcomp", "amod", "acomp")
    return beside


def _is_a_courtesy(main: Word) -> bool:
    """Of "we thank the hosts", "he welcomed the vote"."""
    cue = VERBS.get(main.lemma)
    praises = main.lemma == "support" or (cue is not None and cue.act is Act.PRAISE)
    return praises and not any(one.low == "had" for one in main.each("aux"))


def _is_a_planned_step(clause: Clause) -> bool:
    """Find a plain announcement: "flights would resume in May"."""
    main = clause.main
    if modal_of(main) not in {"will", "would", "shall"} or denied(main):
        return False
    if main.lemma not in words_of.STEPS and not _is_dated(main):
        return False
    subject = main.child("nsubj", "nsubjpass")
    direct = subject is not None and subject.low in {"i", "we", "you", "this", "that"}
    return subject is not None and not direct and main.preposition("without") is None


def _is_dated(main: Word) -> bool:
    """Say whether a day or an hour stands beside an act, and no judgement."""
    if main.lemma in words_of.THINKS | NOBODY_DECIDES | words_of.CONQUERS:
        return False
    given = (one.child("pobj") for one in main.each("prep"))
    beside = [*main.each("npadvmod", "advmod"), *(one for one in given if one)]
    return any(one.is_time for one in beside)


def _is_general(main: Word) -> bool:
    """Find a truth about all: "guns do not feed", "a wall never stopped it"."""
    subject = main.child("nsubj")
    beside = {one.low for one in main.within()}
    if words_of.OFTEN & beside:
        return False
    if subject is not None and any(d.low == "every" for d in subject.each("det")):
        return main.tag == "VBZ"
    some = subject is not None and any(
        o.low in {"a", "an"} for o in subject.each("det")
    )
    if some and any(one.low in {"never", "always"} for one in main.children):
        return True
    does = any(one.low in {"do", "does"} for one in main.each("aux"))
    if not (does or main.tag in {"VBZ", "VBP"}) or any(main.each("auxpass")):
        return False
    if any(one.low in {"is", "are", "am", "has", "have"} for one in main.each("aux")):
        return False
    if any(one.kind for one in main.within()):
        return False  # a day, a place, a number, a name
    if subject is None or subject.tag not in {"NN", "NNS"}:
        return subject is not None and subject.low in {"it", "this", "that"}
    return subject.lemma not in words_of.PEOPLE | SOMEBODY


def _states_a_fact(main: Word, act: Act) -> bool:
    """Say whether being so is a fact, as how many or where, and not a judgement."""
    if act is Act.REPORT:
        return True
    told = next(
        (one for dep in ("attr", "acomp", "prep", "advmod") for one in main.each(dep)),
        None,
    )
    if told is None:
        planned = main.child("xcomp")
        return planned is not None and not any(planned.each("auxpass"))
    if told.low in words_of.FALSE:
        return True
    if act is Act.JUDGE:
        seen = told.low in words_of.FACTS and main.tag in _PAST
        return seen or (told.dep == "attr" and told.lemma in words_of.PEOPLE)
    if told.dep == "advmod" and told.low in words_of.HERE:
        return True
    subject = main.child("nsubj")
    judged = [*told.within(), *([subject] if subject is not None else ())]
    if told.dep == "prep":  # "under way", "on its way"
        judged = [one for one in judged if one.lemma != "way"]
    if any(one.lemma in words_of.JUDGES for one in judged):
        return False
    if any(one.dep == "nummod" for one in told.children):
        return True
    if told.dep in {"acomp", "advmod"}:
        return told.low in words_of.FACTS
    if told.dep == "attr" and main.child("expl") is not None:
        return told.lemma not in words_of.ABSTRACT
    of = told.preposition("of")
    praised = of is not None and any(
        one.lemma in words_of.ABSTRACT | words_of.IDEAL | words_of.FIGURES
        for one in of.each("pobj")
    )
    if told.dep == "attr" and told.lemma in words_of.PEOPLE and not praised:
        return True
    if told.dep == "attr":
        of_somebody = subject is not None and (
            subject.tag == "PRP" or subject.kind == "PERSON"
        )
        plain = not {one.lemma for one in told.each("amod")} & words_of.JUDGES
        thing = plain and told.tag in {"NN", "NNS"} and told.child("relcl") is None
        told_of = of_somebody or told.tag.startswith("PRP") or thing
        return main.tag in _PAST and told_of
    abstract = subject is not None and subject.lemma in words_of.CONTESTS
    if abstract and told.low in {"over", "between"}:
        return False
    return told.low not in {"about", "for", "against"}

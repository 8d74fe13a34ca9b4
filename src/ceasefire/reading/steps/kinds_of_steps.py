"""The kind of a step that is worded as an act, by its verb and the things in it.

How    Each kind has verbs and things that go with them; the first that fits. Whoever is
       let out may be a prisoner, or one of the wounded: those who are held are told by
       their noun, or by how they came to be held ("the men captured at the mill").
Read   `kind_of_act`.
"""

from collections.abc import Sequence

from ceasefire.core import MeasureKind
from ceasefire.reading.lexicon import steps as table
from ceasefire.reading.lexicon.conditions import SOMEBODY
from ceasefire.reading.lexicon.things import DIPLOMATS, PEOPLE
from ceasefire.reading.lexicon.whom import CLERGY, KIN
from ceasefire.reading.text.parse import Word

_OF_PEOPLE = frozenset({"imprison", "detain", "jail", "abduct", "kidnap", "intern"})
_CLEARLY = frozenset(
    {"free", "release", "liberate", "swap", "repatriate", "parole", "ransom"}
)
_SILENT = frozenset({"silent", "quiet", "still", "mute"})
_WHO_DOES = ("er", "or", "ist", "ian")
_AWAY = frozenset({"out", "home", "free", "back", "go", "over", "across"})


def kind_of_act(words: Sequence[Word]) -> MeasureKind:
    """Tell the kind of an act by the words that tell it."""
    verbs = {one.lemma for one in words if one.is_verb or one.low.endswith("ing")}
    verbs |= {
        table.NOUN_OF[one.lemma]
        for one in words
        if one.is_noun and one.lemma in table.NOUN_OF
    }
    told = [one for one in words if not (one.is_name and one.dep == "compound")]
    things = {one.lemma for one in told} | {one.low for one in told}
    remains = any(one.lemma in table.REMAINS for one in _borne(words))
    dead = things & table.REMAINS and not things & table.HELD
    if verbs & table.FREES and (remains or dead):
        return MeasureKind.OTHER
    if verbs & {"hand", "surrender"} and things & table.CULPRITS:
        return MeasureKind.OTHER  # "hand over those responsible"
    if things & table.MINES and verbs & {
        "clear",
        "remove",
        "lift",
        "exchange",
        "defuse",
    }:
        return MeasureKind.OTHER
    if things & table.SIEGE and (verbs & table.EASES or things & {"end", "lifting"}):
        return MeasureKind.EASING_OF_SIEGE
    if _frees(words, verbs, things):
        return MeasureKind.PRISONER_EXCHANGE
    if _takes_out(words, verbs, things):
        return MeasureKind.EVACUATION
    if _holds_fire(words, verbs, things):
        return MeasureKind.LOCALISED_CEASEFIRE
    if _lets_in(words, verbs, things):
        return MeasureKind.HUMANITARIAN_ACCESS
    if verbs & table.MEETS and things & table.TALKS:
        return MeasureKind.TALKS
    if "meet" in verbs or {"sit", "down"} <= things or _sends_envoys(things):
        return MeasureKind.TALKS
    if things & table.RELIEF:
        return MeasureKind.HUMANITARIAN_ACCESS  # "that soldiers ride with each convoy"
    return MeasureKind.OTHER


def _sends_envoys(things: set[str]) -> bool:
    return "send" in things and bool(things & {"delegation", "delegate", "negotiator"})


def _frees(words: Sequence[Word], verbs: set[str], things: set[str]) -> bool:
    if "empty" in verbs and {one.lemma for one in _borne(words)} & table.CELLS:
        return True
    if "name" in verbs and "hold" in verbs:
        return True  # "name the people they hold"
    freed = "set" in verbs and "free" in things
    if (not verbs & table.FREES and not freed) or any(map(_is_another_way, words)):
        return False
    if "liaison" in things or any(map(_is_on_paper, words)):
        return False
    clear = verbs & _CLEARLY or freed
    sends = verbs & {"send", "bring", "let", "go"} and things & _AWAY
    hands = verbs & {"return", "hand", "exchange", "transfer", "deliver"}
    borne = {one.lemma for one in words if not _does_it(one)}
    held = bool(borne & (table.HELD | table.CELLS)) or _are_held(words)
    if _sets_them_free(words, verbs, freed=freed):
        return True
    lows = {one.low for one in words}
    whom = {one.low for one in words if one.dep in {"dobj", "nsubjpass"}}
    if hands and whom & {"they", "them"} and lows & {"cross", "crescent"}:
        return True
    if held and (clear or sends or hands):
        return not things & {"list", "lists", "map"} or bool(clear)
    given = any(one.dep == "dative" for one in words)
    if "send" in verbs and given and {one.lemma for one in _borne(words)} & table.FOLK:
        return True  # "send you the two boys"
    folk = {one.lemma for one in _borne(words)} & table.FOLK
    if verbs & {"free", "release", "liberate"} and _is_somebody(words):
        return True
    if folk and {one.lemma for one in words if one.is_verb} & table.UPROOTED:
        return False  # "the return of the families who fled"
    if verbs & {"exchange", "swap"} and things & {"wounded", "sick"}:
        return True
    if {one.lemma for one in _borne(words)} & table.SICK:
        return False
    return bool(clear and things & table.FOLK) or bool(
        (clear or sends or hands) and (folk or _of_person(words))
    )


def _is_on_paper(word: Word) -> bool:
    """Of "hand over lists of the people they hold", by which nobody is freed yet."""
    return word.dep in {"dobj", "nsubjpass"} and word.lemma in {"list", "map", "name"}


def _is_another_way(word: Word) -> bool:
    """Of "freed a driver from the wreck", "released the suspect on bail"."""
    if word.dep != "pobj":
        return False
    wreck = word.head.low == "from" and word.lemma in table.WRECKS
    return wreck or (word.head.low == "on" and word.lemma in {"bail", "parole"})


def _is_somebody(words: Sequence[Word]) -> bool:
    """Of "free our imprisoned delegate", "free the schoolteachers"."""
    borne = [one for one in words if one.dep in {"dobj", "nsubjpass"}]
    known = any(one.lemma in PEOPLE | DIPLOMATS for one in borne)
    return known or any(
        one.tag == "NNS" and one.head.lemma == "free" and one.lemma.endswith(_WHO_DOES)
        for one in borne
    )


def _sets_them_free(words: Sequence[Word], verbs: set[str], *, freed: bool) -> bool:
    """Of "set him free", "release her", "free the other two"."""
    whom = {one.low for one in words if one.dep == "dobj" and one.tag == "PRP"}
    frees = verbs & {"free", "release", "liberate"}
    whom |= {o.low for o in words if o.dep == "nsubjpass" and o.tag == "PRP"}
    plain = whom & {"him", "her", "them", "he", "she", "they"} and frees
    frees = frees or verbs & {"exchange", "swap"}
    counted = frees and any(_are_people(one) for one in _borne(words))
    return bool(plain or counted or (freed and whom & {"him", "her", "them", "us"}))


def _are_people(number: Word) -> bool:
    """Of "until the thirty are freed", "free the other two"."""
    if number.tag in {"JJ", "JJS"}:  # "free the six youngest"
        return number.dep in {"dobj", "nsubjpass"} and any(number.each("nummod"))
    return number.tag == "CD" and number.kind != "MONEY" and number.low != "one"


def _does_it(word: Word) -> bool:
    """Of "freed by soldiers", "officers may release them", tell who does it."""
    if word.dep == "pobj":
        return word.head.low == "by"
    if word.dep == "poss":  # "the marines' charts"
        return True
    return word.dep == "nsubj" and word.head.lemma not in {"go", "leave", "be"}


def _borne(words: Sequence[Word]) -> list[Word]:
    """Return what an act is done to: its object, or what stands behind "of"."""
    return [
        one
        for one in words
        if one.dep in {"dobj", "nsubjpass"}
        or (one.dep == "pobj" and one.head.low == "of")
    ]


def _are_held(words: Sequence[Word]) -> bool:
    """Say whether somebody in it is one who was taken: "the women held at the fort"."""
    folk = table.FOLK | table.HELD | KIN | CLERGY | SOMEBODY | {"all", "colleague"}
    return any(
        one.lemma in table.TAKEN
        and one.tag in {"VBN", "VBD"}
        and one.dep in {"acl", "relcl", "amod"}
        and (
            one.head.lemma in folk
            or (one.dep == "amod" and one.lemma in _OF_PEOPLE)
            or one.head.kind == "PERSON"
            or one.head.low == "those"
        )
        for one in words
    )


def _of_person(words: Sequence[Word]) -> bool:
    return any(
        one.kind == "PERSON" and one.dep in {"dobj", "nsubjpass"} for one in words
    )


def _takes_out(words: Sequence[Word], verbs: set[str], things: set[str]) -> bool:
    hurt = any(
        {one.lemma, one.low} & table.HURT
        for one in words
        if one.dep != "pobj" or one.head.low != "from"  # "took blood from the patient"
    )
    if not verbs & table.TAKES_OUT or not hurt:
        return "evacuate" in verbs
    if verbs & {"let", "allow"}:
        return bool(things & {"out", "leave", "evacuate"})
    out = {
        "out",
        "down",
        "off",
        "across",
        "hospital",
        "from",
        "wounded",
        "sick",
        "injured",
    }
    return "evacuate" in verbs or bool(things & out)


def _holds_fire(words: Sequence[Word], verbs: set[str], things: set[str]) -> bool:
    if verbs & table.STOPS and things & table.SHOOTING:
        return True
    if verbs & {"stop", "cease", "halt"} and verbs & table.FIRES:
        return True
    if verbs & table.KEEPS and things & table.CALM:
        return True
    if verbs & {"silence", "fall", "halt", "stop"} and things & table.GUNS:
        return True
    times = any(one.lemma in table.TIMES and one.is_noun for one in words[:6])
    calm = things & (table.CALM | table.GUNS) or {"without"} <= things & (
        table.SHOOTING | {"without"}
    )
    if times and not verbs - {"quiet", "shell", "fight", "shelling"} and calm:
        return True  # "three days of quiet"
    return any(_does_not_fire(one) or _are_silent(one) for one in words)


def _are_silent(verb: Word) -> bool:
    """Of "the guns are silent", "stay quiet"."""
    guns = any(one.lemma in table.GUNS for one in verb.each("nsubj"))
    return guns and any(one.low in _SILENT for one in verb.each("acomp", "oprd"))


def _does_not_fire(verb: Word) -> bool:
    """Of "not shoot", "not to return fire", "return no fire"."""
    fire = next((one for one in verb.each("dobj") if one.low == "fire"), None)
    if not verb.is_verb or (verb.lemma not in {"shoot", "fire"} and fire is None):
        return False
    beside = [*verb.children, *(fire.children if fire is not None else ())]
    return any(one.dep == "neg" or one.low == "no" for one in beside)


def _lets_in(words: Sequence[Word], verbs: set[str], things: set[str]) -> bool:
    if "visit" in things and verbs & {"allow", "permit", "grant", "authorise"}:
        return True
    if verbs & {"move", "roll", "drive"} and things & table.CONVOYS:
        return True
    if verbs & table.SPARES and (things & table.GOODS or "medical" in things):
        return True
    if verbs & table.BRINGS and _is_for_patients(words):
        return True
    if verbs & {"keep", "stay"} and "open" in things:
        return bool(things & table.ROADS)
    if not verbs & table.LETS:
        return False
    comes = {one.lemma for one in words if not one.is_verb}  # no ferry that may cross
    if verbs & {"let", "allow", "permit"} and comes & table.VISITORS:
        return True
    if verbs & {"visit", "see"} and things & table.JAILS:
        return True
    if verbs & {"stop"}:
        return bool(things & {"ambulance", "convoy", "lorry", "tanker"})
    return bool(things & table.ROADS)


def _is_for_patients(words: Sequence[Word]) -> bool:
    """Of "carry forty drums to the clinics", where nobody is carried."""
    to = any(
        one.lemma in table.PATIENTS and one.dep == "pobj" and one.head.low == "to"
        for one in words
    )
    people = table.FOLK | table.HELD | table.HURT
    return to and not any(one.lemma in people for one in _borne(words))

"""Acts in sentences behind one that opens a plan, a picture or a law, told as past.

How    "The general had a plan. Two battalions crossed the river." tells of none that
       crossed. What follows goes with it as long as it stays in one tense, gives no
       day, denies nothing and does not turn away ("Instead", "In the event"). Behind a
       law it goes with it where it is of anybody ("A man who killed was expelled").
Read   `fancied_sentences`.
"""

import re
from collections.abc import Sequence
from typing import Final

from ceasefire.reading.lexicon import words
from ceasefire.reading.text.clauses import denied
from ceasefire.reading.text.parse import Sentence

_PLANS: Final = words("""plan scheme idea picture formula design proposal
    counter-proposal vision blueprint roadmap sketch draft offer solution recipe dream
    scenario fantasy wish hope remedy prescription bargain compromise ultimatum
    counter-offer counteroffer suggestion""")
_TERMS: Final = words("condition demand term")
_PLAIN: Final = words("""simple plain clear modest few short this these easy moderate
    steep stiff threefold twofold follow""")
"""What terms are that are spelt out behind it; those of a camp are dreadful."""
_PAPERS: Final = words("""programme program agenda schedule itinerary timetable will
    testament memorandum rota""")
_ON_PAPER: Final = (
    _PLANS | _PAPERS | words("order paper essay novel peace rising future")
)
_LAWS: Final = words("""law bylaw by-law custom rule code penalty justice usage statute
    ordinance oath covenant charter statute regulation""")
_SOUNDS: Final = words("""be have sound look seem run read go name list fill set begin
    contain comprise consist ask require demand foresee""")
_OUTCOMES: Final = words("""success failure disaster trap mistake lie dead wrong ready
    successful useless over real true alive leak leaked late come""")
_TELLS: Final = words("""read sketch explain lay set draw picture imagine spell unfold
    recite envision conjure dream rehearse float describe""")
_PICTURES: Final = words("picture imagine envision conjure daydream dream dreamt")
_PUTS: Final = words("""read propose put lay hand offer set state make spell name list
    dictate bring send carry outline present""")
_OFFERED: Final = words("""condition term demand proposal offer counter-offer
    counteroffer
    ultimatum formula idea compromise""")
_LIES: Final = words("find discover survive exist read capture recover seize")
_FANCY: Final = re.compile(
    r"\b(?:lay|lie|lying|awake|eyes|fever|asleep|bed)\b[^.;]*\b(?:saw|see|sees|seen) "
    r"(?:it all|the whole|everything)\b|\b(?:could|can) see (?:it all|the whole \w+|it "
    r"before)\b[^,;]*$|\bfever (?:showed|shows|brought)\b"
    r"|\b(?:agreed|told (?:each other|one another|themselves|himself|herself)|planned|"
    r"knew|thought out|worked out|decided|imagined|wondered|dreamt|dreamed|said to "
    r"(?:himself|herself)) [\w ]{0,12}how (?:it|things|that|this)(?: all)? "
    r"(?:would|might|should|could|was going to) [\w ]{2,20}\W*$"
    r"|^\W*on (?:the |a |his |her )?(?:whiteboard|blackboard|map|drawing board|paper|"
    r"napkin|"
    r"sand table|slide)s?\b"
    r"|\b(?:shut|closed) (?:his|her|their|my|our) eyes\b"
    r"|\bin the (?:head|mind|imagination|fancy|dreams?|prayers?) of\b"
    r"|\b(?:fear|nightmare|daydream|fantasy|vision) (?:was|took|went|ran|came) [\w "
    r"]*\bsame\b"
    r"|\b(?:expect(?:ed|ing)|fear(?:ed|ing)|dread(?:ed|ing)|imagin(?:ed|ing)) the "
    r"worst\W*$"
    r"|\bwhat (?:i|he|she|we|they|you) would (?:do|have done)\b[^.;?]*\.?$"
    r"|\btold [\w ]{0,40}?how (?:he|she|they|it|i|we) would \w+[\w ]*\W*$"
    r"|\b(?:would|should|might|could|was to|were to) (?:have )?[\w ]{2,20} (?:like "
    r"this|"
    r"as follows|thus|this way|in (?:two|three|four|five|six) (?:days|steps|stages|"
    r"phases|moves))\W*$"
    r"|\b(?:gave|left|offered|faced|had|put to) [\w ]{0,25}?(?:a|two|the|this|only "
    r"two) "
    r"(?:plain |stark |hard |simple )?(?:choices?|alternatives?|ultimatum)\W*$"
    r"|^\W*in (?:his|her|their|my|our) (?:prayers?|mind|head|dreams?|imagination|"
    r"thoughts)\b"
    r"|\b(?:believed|trusted|credited|swallowed) (?:the|every|that|this) (?:broadcast|"
    r"bulletin|news|story|rumou?r|radio|papers?|tale|report|word of it)\W*$"
    r"|\b(?:talked|thought|gone|went|worked|played|walked|run|ran) (?:it|this|the "
    r"(?:thing|"
    r"matter|whole thing)|it all) (?:through|over|out)\b[^;]*$"
    r"|^\W*as (?:the |his |her )?[\w ]{2,30} (?:saw|sees|pictured|imagined|had) it ?,"
    r"|\bas (?:first|originally) (?:written|drafted|drawn up|conceived|planned)\b"
)
_OFFER: Final = (
    r"(?:conditions|terms|demands|proposals|points|suggestions|ultimatum|alternatives|"
    r"options|scenarios|offers|(?<=one )condition|(?<=single )condition)"
)
_OFFERS: Final = re.compile(
    # "put forward three conditions", "would agree on two conditions only"
    rf"\b(?:put forward|put|set|named|made|laid down|laid|stated|listed|posed|had|gave|"
    r"sent|dictated|offered|proposed|brought|drew up|drafted|tabled|came with|came "
    r"back "
    r"with|wrote down|read out|(?:would|might|could|will) [\w ]{2,20} (?:on|under|for))"
    r"(?: [\w'’-]+){0,3}? "
    rf"{_OFFER}(?: (?:only|alone|in writing|to (?:the|both|each|his|her|their) \w+|for "
    r"(?:peace|a truce|an end|talks|his|her|their|its|the) ?[\w ]*))?\W*$"
    r"|^\W*there were (?:only )?(?:one|two|three|four|five) (?:conditions|terms|"
    r"demands|"
    r"proposals|options|alternatives)\W*$"
    r"|\b(?:suggested|proposed|offered|sketched) an? (?:swap|exchange|deal|bargain|"
    r"trade|"
    r"compromise|way out|truce)\W*$"
    r"|\bhad (?:his|her|their|its|our) own (?:solution|idea|plan|answer|proposal|"
    r"remedy)\W*$"
    r"|^\W*the (?:paper|draft|text|sheet) on the table\b[^;]*$"
    # "here is what the bishops proposed", "what they asked for was simple"
    r"|^\W*(?:here|this|that) (?:is|was) (?:what|how) (?:the |his |her |their |our )?"
    r"[\w ]{2,30} (?:proposed|asked(?: for)?|offered|wanted|demanded|suggested|had "
    r"in mind|"
    r"hoped(?: for)?|planned|meant)\W*$"
    r"|^\W*what [\w ]{2,30} (?:asked(?: for)?|wanted|proposed|offered|demanded|"
    r"suggested|"
    r"had in mind|hoped(?: for)?|planned) (?:was|were|came to|amounted to) "
    r"[\w ]{2,25}\W*$"
    # "under his counter-offer things went in order"
    r"|^\W*(?:under|in|according to|by) (?:the |his |her |their |its |this |that )?"
    r"(?:[\w'’-]+ ){0,3}?(?:plan|proposal|offer|counter-?offer|draft|scheme|formula|"
    r"blueprint|compromise)\b(?: [\w'’-]+){2,7}\W*$"
)
"""What a sentence ends with, or is, behind which an offer is told as past."""
_IT_WAS: Final = re.compile(
    r"^\W*(?:so |and |well ,? ?)?(?:it|this|that|these|those|here|such) (?:was|were|is|"
    r"are|['’]s|had been|follow(?:s|ed)?) (?:(?:only|just|merely|all|of course|then|at "
    r"(?:first|best)|no more than) )*(?:(?:an?|the|his|her|their|our|my|its|one) )?"
    r"(?:[\w'’-]+ ){0,2}?(?:plans?|schemes?|ideas?|proposals?|offers?|demands?|"
    r"ultimatum|conditions?|terms|wish(?:es)?|hopes?|suggestions?|scenarios?|blueprint|"
    r"visions?|fantas(?:y|ies)|daydream|aims?|goals?|bargain|hypothes[ie]s|"
    r"thought experiment|figures? of speech)(?: (?:of|for|from|on|by) [\w'’ -]{2,40}| "
    r"(?:he|she|they|we|the [\w-]+) (?:had|made|put|gave|set|wanted|named)[^;]*)?\W*$"
    r"|^\W*the (?:deal|arrangement|agreement|terms|understanding) (?:was|were|is|are) "
    r"(?:simple|plain|clear|modest|short|this|these|as follows)\W*$"
    r"|\b(?:agreed|settled|decided|hit) (?:up)?on an? (?:new |joint )?(?:plan|scheme|"
    r"course|scenario)\W*$|\b(?:made|drew up|hatched|worked out|devised|drafted|"
    r"concocted) an? (?:new |bold |joint |secret )?(?:plan|scheme|plot|scenario)\W*$"
    r"|\b(?:had|has|having) (?:an?|the same|another|this|that) (?:bad |strange |odd |"
    r"recurring )?(?:nightmare|dream|daydream)s?(?: again| every night)?\W*$"
    r"|\bwrote (?:an?|the|his|her) (?:[\w-]+ )?(?:novel|play|fable|screenplay|ballad|"
    r"thriller|fairy ?tale|short story)(?: [\w ]{2,20})?\W*$"
    r"|\b(?:told|read) (?:the|his|her|our|their) (?:children|boys?|girls?|class|pupils|"
    r"grandchildren|grandsons?|kids) an? (?:[\w-]+ )?(?:story|tale|fable|ballad)\W*$"
    r"|\b(?:told|cracked|made) (?:\w+ )?an? (?:\w+ )?(?:joke|fable|fairy ?tale|"
    r"parable)\W*$"
)
"""A sentence that calls what stands behind it a plan, a dream or a tale."""
_TURNS: Final = re.compile(
    r"^\W*when (?:he|she|they|i|we) (?:opened|woke|looked|came to)\b"
    r"|^\W*(?:but|yet|instead|however|meanwhile|only|in (?:fact|reality|truth|the "
    r"event|"
    r"the real|practice)|that|this|it|then (?:he|she|they|the)|on the way|dawn|the "
    r"(?:plan|scheme|idea|picture|draft|proposal|offer|cabinet))\b"
    r"|\b(?:instead|ago|yesterday|today|last (?:week|month|year|night)|this morning|"
    r"(?:hours?|days?|minutes?|weeks?|months?) (?:later|after|before|earlier)|the same "
    r"(?:day|night|morning|evening|week)|monday|tuesday|wednesday|thursday|friday|"
    r"saturday|sunday|january|february|march|april|june|july|august|september|"
    r"october|november|december|in (?:may|march)|on \d+ (?:may|march)|never|nobody|"
    r"not|n['’]t|that (?:evening|night|day|morning|afternoon|week|autumn|spring|"
    r"summer|winter)|the (?:real|war)|\d{4})\b"
)
_HIM: Final = re.compile(r"\b(?:him|her)\b(?! \w+s\b)")
_ANYBODY: Final = words("a an any every each no whoever anyone anybody he those")
_LONGEST: Final = 8  # words of "The general had a plan."
_MOST: Final = 4  # sentences behind it
_PAST: Final = "past"
_BEFORE: Final = "before"


def fancied_sentences(sentences: Sequence[Sentence]) -> frozenset[int]:
    """Return the numbers of sentences in a paragraph that go with a plan before."""
    found: set[int] = set()
    for at, one in enumerate(sentences[:-1]):
        law = _is_a_law(one)
        fancy = _FANCY.search(_text(one)) is not None or _is_called_one(one)
        offer = _is_an_offer(one)
        if not (law or fancy or offer or _opens_a_plan(one)):
            continue
        tense = None
        for next_ in sentences[at + 1 : at + 1 + _MOST]:
            now = _tense_of(next_)
            known = {_PAST, _BEFORE} if fancy else {_PAST}
            goes_on = now in known and tense in {None, now}
            if not goes_on or _turns(next_) or (law and not _is_of_anybody(next_)):
                break
            if offer and _HIM.search(_text(next_)):
                break  # "the regent had him arrested"
            tense = now
            found.add(next_.number)
    return frozenset(found)


def _opens_a_plan(one: Sentence) -> bool:
    """Of "His picture of it was simple.", "The envoy read out his formula."."""
    root = one.root
    if not root.is_verb or denied(root) or any(w.low == "'" for w in root.each("aux")):
        return False
    if any(root.each("expl")) and root.lemma == "be":
        return any(what.lemma in _PLANS for what in root.each("attr"))
    plans = [who for who in root.each("nsubj") if who.lemma in _PLANS | _PAPERS]
    if plans and root.lemma in _SOUNDS:
        how = [*root.each("acomp", "attr", "dobj")]
        return not any(w.lemma in _OUTCOMES or w.low in _OUTCOMES for w in how)
    if any(who.lemma in _TERMS for who in root.each("nsubj")):
        how = [*root.each("acomp", "attr")]
        return root.lemma == "be" and any(w.low in _PLAIN for w in how)
    found = [*root.each("nsubjpass")]
    if root.lemma in _PUTS and any(what.lemma in _OFFERED for what in found):
        return True
    things = [*root.each("dobj")]
    if root.low in _PICTURES or (root.lemma in _PICTURES and things):
        return True
    if root.lemma in _TELLS:
        return any(what.lemma in _ON_PAPER for what in things)
    if root.lemma == "have" and len(one.words) <= _LONGEST:
        return any(
            what.lemma in _PLANS
            and any(d.low in {"a", "another"} for d in what.children)
            for what in things
        )
    return root.lemma in _LIES and any(
        what.low in {"orders", "plans"} for what in found
    )


def _is_called_one(one: Sentence) -> bool:
    """Of "It was only a plan.", "He told the children a story."."""
    return _IT_WAS.search(_text(one)) is not None and not denied(one.root)


def _is_an_offer(one: Sentence) -> bool:
    """Of "The envoy put forward three conditions.", which go on behind it."""
    return _OFFERS.search(_text(one)) is not None and not denied(one.root)


def _is_a_law(one: Sentence) -> bool:
    """Of "The law of the valley was strict."."""
    root = one.root
    ruled = any(who.lemma in _LAWS for who in root.each("nsubj"))
    return ruled and root.lemma in _SOUNDS


def _tense_of(one: Sentence) -> str | None:
    root = one.root
    helping = {w.low for w in root.each("aux", "auxpass")}
    if "had" in helping:
        return _BEFORE
    if helping <= {"was", "were"} and (root.tag == "VBD" or helping):
        return _PAST
    return None


def _turns(one: Sentence) -> bool:
    return _TURNS.search(_text(one)) is not None or denied(one.root)


def _is_of_anybody(one: Sentence) -> bool:
    return one.words[0].low in _ANYBODY


def _text(one: Sentence) -> str:
    return " ".join(word.low for word in one.words).replace(" - ", "-")

"""Verbs and nouns that lay words to somebody, by what the speaker does with them.

One row per act and set of frames. A frame says where what was said stands:

``that``   a clause: "said the road was open"
``to``     an infinitive: "urged both sides to wait"
``np``     an object: "rejected the plan"
``asked``  a clause after "that" alone: "asked that the road be opened"
``of`` ... what stands after that preposition: "accused it of shelling the depot"
``as``     object and what it is called: "described the plan as a trap"

``@`` before a frame says that it holds who is addressed, ``@np`` the object. Verbs with
a particle are written with it. Own words; no list of others went into it.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from ceasefire.reading.lexicon import words


class Act(StrEnum):
    """What a speaker does by a word of speech."""

    SAY = "say"
    REPORT = "report"
    JUDGE = "judge"
    WARN = "warn"
    DENY = "deny"
    ACCUSE = "accuse"
    DEMAND = "demand"
    PROPOSE = "propose"
    OFFER = "offer"
    PROMISE = "promise"
    ACCEPT = "accept"
    REJECT = "reject"
    CONDEMN = "condemn"
    PRAISE = "praise"
    ANNOUNCE = "announce"
    THREATEN = "threaten"


@dataclass(frozen=True, slots=True)
class Cue:
    """A word of speech.

    Attributes
    ----------
    frames
        Where content may stand.
    to
        Where whoever is addressed may stand.
    """

    act: Act
    frames: frozenset[str]
    to: frozenset[str]


_ROWS: Final = """
say | that np | @to | say
say | that | @np @to | tell inform remind
say | that | @to | add clarify specify elaborate explain state remark comment cable wire telegraph go_on reply respond retort counter answer write continue conclude observe muse joke quip complain boast reveal disclose admit concede recount quote cite tweet post relate summarise summarize interject stipulate profess aver
say | that | @to | narrate preach recite relay teach communicate convey mention intimate insinuate confide confess blurt rejoin riposte enthuse brag gripe grouse moan divulge email fax radio text
say | that | @np | reassure let_know
say | that np | @to | recall repeat reiterate reaffirm affirm stress emphasise emphasize underline underscore highlight
say | that of | @to | speak_of
judge | that | | argue maintain insist contend assert predict reckon point_out make_clear suggest_that hold opine reason
judge | that | | note acknowledge
report | that np | @to | report confirm
say | np | | admit acknowledge confess concede
report | that | | find record allege testify depose certify estimate rule submit
report | that np to | | claim
warn | that of against about | @np | warn forewarn caution
deny | that np | | deny refute disclaim disavow rebut
say | that | | indicate signal hint imply exclaim
accuse | of | @np | accuse
accuse | for | @np | blame reproach fault
accuse | with | @np | charge
demand | that np to | @of @from | demand
demand | to that | @np @on | urge
demand | to for | @np @on @upon | call press campaign
demand | to for | @to @with | appeal plead
demand | that np to for | @np | request
demand | to for asked | @np | ask
say | that | @np @to | notify brief alert apprise
say | that np | @to | detail outline echo set_out spell_out lay_out
say | that | | grumble fume attest vouch
judge | that | | forecast project foresee speculate surmise theorise theorize prophesy foretell postulate posit venture
propose | that np | @np | advise counsel
demand | that | | order instruct command decree ordain
demand | asked | | beg beseech implore
propose | asked | | move
report | that to | | rumour rumor
demand | to | @np | tell_to thank_to caution_to warn_to instruct order direct command encourage oblige summon implore beg advise_to counsel_to exhort entreat beseech admonish enjoin petition challenge remind_to bid
demand | on that to | | insist_on
demand | that to | @np | require
propose | that np to | @to | propose suggest recommend float moot advocate table put_forward
offer | np to | @to | offer
offer | np to | | volunteer
promise | that to np | @np @to | promise pledge vow undertake commit guarantee swear assure
accept | np that to on | | agree accept endorse approve consent
reject | np against | | protest
reject | np as | | reject dismiss oppose rule_out turn_down refuse decline rebuff contest dispute repudiate decry veto spurn scorn discount disown shrug_off play_down downplay belittle ridicule mock brush_aside brush_off wave_away wave_aside throw_out
reject | at | | balk baulk scoff bristle
reject | with | | disagree
reject | to | | refuse decline
reject | to that | | object
judge | np for that | | regret lament bemoan rue bewail
condemn | np for as | | condemn criticise criticize denounce deplore slam lambast lambaste castigate berate rebuke reprimand censure deride chide scold upbraid chastise pillory denigrate disparage vilify revile malign
judge | np | | mourn
judge | for | @to | apologise apologize
praise | np for as | | welcome praise hail applaud commend salute appreciate credit laud acclaim extol
praise | np for on | @np | thank congratulate compliment
announce | that np to | @to | announce declare proclaim unveil
announce | that | | decide resolve
threaten | to np that | | threaten
judge | as | | describe characterise characterize portray depict label brand paint
judge | oprd | | call dub term deem
judge | np that | | express voice reflect
"""

SOUNDS: Final = words("""bark bawl bellow bleat bluster boom croak crow cry drawl fret groan growl
    grunt hiss holler howl mumble murmur mutter rage rasp roar scream screech shout shriek
    sigh snap snarl splutter squeal stammer stutter thunder wail whimper whine whisper yell""")
"""How a voice sounds: only behind a quotation, or before "that", is anything said."""


def _table(rows: str) -> dict[str, Cue]:
    table: dict[str, Cue] = {}
    for row in rows.strip().splitlines():
        act, frames, to, words = (cell.strip() for cell in row.split("|"))
        for word in words.split():
            cue = Cue(
                Act(act),
                frozenset(frames.split()),
                frozenset(one.removeprefix("@") for one in to.split()),
            )
            known = table.get(word)
            table[word] = (
                Cue(known.act, known.frames | cue.frames, known.to | cue.to)
                if known
                else cue
            )
    for word in SOUNDS:
        table.setdefault(word, Cue(Act.SAY, frozenset({"that"}), frozenset()))
    return table


VERBS: Final = _table(_ROWS)
"""By lemma; the particle of a phrasal verb after an underscore."""

NOUNS: Final[dict[str, Act]] = {
    word: Act(act)
    for act, words in (
        ("say", "statement message remark comment reminder answer reply response retort riposte rejoinder explanation excuse admission confession avowal acknowledgement concession hint insinuation indication assertion affirmation observation boast joke jest quip"),
        ("judge", "argument insistence view assessment conclusion contention position opinion verdict prediction prophecy forecast projection estimate speculation thesis theory stance ruling judgment judgement maxim dictum saying slogan"),
        ("report", "report claim allegation finding confirmation testimony rumour rumor story tale gossip whisper talk lie revelation disclosure account version"),
        ("warn", "warning"),
        ("deny", "denial"),
        ("accuse", "accusation charge"),
        ("demand", "demand call appeal request order insistence ultimatum plea exhortation entreaty instruction advice counsel prayer petition command directive edict decree"),
        ("propose", "proposal suggestion recommendation initiative motion proposition"),
        ("offer", "offer readiness willingness"),
        ("promise", "promise pledge vow word assurance commitment guarantee undertaking oath"),
        ("reject", "refusal rejection rebuttal disavowal objection complaint grievance protest criticism reproach rebuke"),
        ("announce", "announcement declaration decision"),
        ("threaten", "threat"),
    )
    for word in words.split()
}  # fmt: skip
"""Nouns that lay a clause to somebody: "a warning that", "its offer to"."""

NO_WORD_OF_MOUTH: Final = words("""word order view charge motion initiative story position point account
    version theory thesis decision condition guarantee assurance commitment assessment
    conclusion finding indication hint admission excuse joke lie estimate projection
    forecast talk""")
"""Nouns of speech that may be nobody's words: "the view is that", "the joke is that"."""

VIEWS: Final = words(
    "view opinion eyes eye judgment judgement estimation reckoning mind book"
)
ACCOUNTS: Final = words("words account telling version count")
"""Behind "in", "by" or "to", whose view or telling it is: "in her view", "by his account"."""

LIGHT_VERBS: Final = words("""make issue give send deliver repeat renew voice carry publish circulate release
    reiterate add lodge table put bring take recall express voice declare signal
    restate affirm reaffirm offer""")
"""Verbs whose subject speaks the noun that is their object: "issued a warning that"."""

OCCASIONS: Final = words("""statement letter interview speech communique communiqué message briefing conference
    tweet post broadcast address chamber note telegram sermon leaflet video recording
    assembly parliament press television radio podcast column editorial principle""")
"""When, where or in what something is said: "in a letter of 4 May"."""

NO_ACT_YET: Final = words("""expect plan want hope decline refuse need try intend mean likely due prepare
    wish seek fail set about supposed schedule""")
"""What stands before an act of speech that has not taken place."""

OUTCRIES: Final = words("god heaven heavens goodness providence")
"""Whom one thanks without a word to anybody: "thank God"."""

ASKED_FOR: Final = words("""request offer proposal demand invitation plan term condition appeal motion
    plea petition compromise draft deal suggestion amendment ultimatum concession proposition
    bid text truce ceasefire mediation dialogue talk negotiation application claim call
    initiative formula recommendation bargain idea meeting""")
"""What is refused in words; of food, entry or a fence, nothing is said."""

RINGS_UP: Final = words("""call ring phone telephone write cable wire text radio answer reply respond
    come arrive""")
"""Before a colon, how word came: "the office has rung: no soldiers, it says"."""

OWNS_UP: Final = words("admit acknowledge confess concede")
"""Verbs whose object is an act: "admitted the theft"; of guests, nothing is said."""

NO_SPEAKER: Final = words("there it")

REPORTED_ADVERBS: Final = words("reportedly allegedly purportedly")

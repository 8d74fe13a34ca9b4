"""Phrases that make one act hang on another thing or act. Our own lists."""

from typing import Final

from ceasefire.reading.lexicon import words


def _phrases(*rows: tuple[str, str]) -> dict[tuple[str, ...], str]:
    """Return each phrase as its words, with the operator it is."""
    return {
        tuple(one.split()): operator
        for operator, listed in rows
        for one in listed.split(",")
    }


PROVIDED: Final = words("provided providing")
"""Verbs that stand before what has to be, where they stand for "if"."""

BEFORE_THINGS: Final = _phrases(
    ("if", "in return for,in exchange for,in consideration of,by way of return for,"
     "in the event of,in case of,in the eventuality of"),
    ("without", "failing,absent,in the absence of,in default of"),
    ("unless", "barring"),
    ("until", "pending"),
    ("provided-that", "on condition of,subject to,conditional on,conditional upon,contingent on,"
     "contingent upon"),
)  # fmt: skip
"""What a thing may stand behind: "in return for the boats"."""

BEFORE_CLAUSES: Final = _phrases(
    ("provided-that", "for as long as,for so long as,so long as,as long as,"
     "on condition that,on condition,on the condition that,on one condition that,"
     "on this condition that,on the sole condition that,on a single condition that,"
     "on the one condition that,on the only condition that,on the single condition that,"
     "on the strict condition that,on the express condition that,on a condition that,"
     "under the condition that,under one condition that,"
     "on the understanding that,on the proviso that,with the proviso that,"
     "on one condition :,on this condition :,on a single condition :,"
     "with the stipulation that,with the reservation that,on the stipulation that,"
     "on the terms that,on the basis that,on the footing that,provided that,provided,providing that,providing,"
     "subject to the condition that,subject to the proviso that"),
    ("if", "in the event that,in the eventuality that,in the event,in case that,in case,"
     "on the assumption that,assuming that,assuming,supposing that,supposing,"
     "as soon as,given the chance that"),
    ("unless", "unless,except if,unless and until,save if,save where,save when,"
     "except where,except when,except in so far as,except after"),
    ("until", "until,till"),
)  # fmt: skip
"""What a clause may stand behind: "with the proviso that the guards leave"."""

ONLY_BEFORE: Final = _phrases(
    ("only-if", "with,in the presence of,under the supervision of,under the eyes of,"
     "in the company of,by agreement with,with the consent of,after"),
)  # fmt: skip
"""What stands behind "only": "will come only with an escort"."""
HANDED_OVER: Final = words("""payment prepayment deposit ransom receipt delivery surrender handover
    return release guarantee security surety bond bail pledge promise assurance
    undertaking signature countersignature proof evidence presentation production
    hostage invoice voucher""")  # fmt: skip
"""What something is given "against"."""
FULFILMENTS: Final = words("""receipt payment repayment delivery completion presentation production
    proof signature signing ratification arrival confirmation acceptance approval
    surrender release withdrawal return handover transfer submission fulfilment
    fulfillment provision evidence verification adoption publication conclusion
    deposit registration recognition departure evacuation disarmament acknowledgement
    acknowledgment certification satisfaction termination notification performance
    removal attainment renewal extension agreement entry""")  # fmt: skip
"""Behind "on" or "upon": what is awaited, where it says of what or by whom."""
FULFILS: Final = words("""receive pay repay deliver complete present produce prove sign ratify arrive
    confirm accept surrender release withdraw return hand transfer submit fulfil
    fulfill provide verify adopt publish deposit register recognise recognize give
    leave furnish show render""")  # fmt: skip
"""Gerunds behind "on": "on giving three months' notice"."""
TAKES_ON: Final = words("""insist agree decide depend rely count focus work hinge rest turn reflect
    comment report vote rule touch build bet lean embark conditional contingent
    dependent condition talk talks negotiation statement ban tax decision agreement
    keen intent bent set""")  # fmt: skip
"""Behind these "on" belongs to the word: "insists on payment of"."""
MOMENTS: Final = words("day moment minute hour instant second week morning night month")
"""Nouns for when: "the day they sign"."""

TAKES_A_DAY: Final = words("""remember forget mark celebrate name set fix choose know see recall regret curse
    await dread announce decide welcome spend waste lose have find mention discuss love
    hate want need live share repeat describe commemorate observe""")  # fmt: skip
"""Verbs of which a day is the object: "will never forget the day"."""

SWAPS: Final = words("trade swap exchange barter")
"""Verbs of giving one thing "for" another."""
THANKS: Final = words("""thank praise honour honor reward award decorate congratulate commend repay
    applaud remember celebrate""")  # fmt: skip
"""What is done in return for what was done."""
OPPOSES: Final = words("""fight vote protest argue speak act decide rule warn campaign demonstrate stand
    march rebel rise lobby appeal object struggle preach plead push side turn lean
    advise be work insure measure check""")  # fmt: skip
"""Behind these "against" says what somebody is opposed to."""
TRADES: Final = words(
    "sell buy rent hire lease trade cost deliver charge supply ship sack"
)
"""What is done by custom against money: "flour is sold against payment"."""

TIES: Final = words("tie link peg bind couple chain")
"""Verbs that make one thing hang on another, with "to"."""
LEANS: Final = words("depend hinge hang rest turn")
"""Verbs by which one thing hangs on another, with "on"."""
BARGAINS: Final = words("""bargain deal offer proposal swap trade exchange terms term arrangement
    proposition formula rule answer message""")  # fmt: skip
"""Nouns before a colon behind which a bargain stands."""
BOUND_TO: Final = words("""obligation duty undertaking commitment promise pledge offer
    readiness willingness right decision agreement consent vow permission freedom
    liberty liability engagement""")  # fmt: skip
"""Nouns with the act behind "to": "their duty to leave"."""
PRICES: Final = words("price cost fee toll")
ACT_NOUNS: Final = words("""release return talk talks truce ceasefire peace visit vote support exchange
    swap withdrawal handover recount reinstatement passage access entry exit transfer trial arrest pardon referendum reform
    amnesty inquiry halt end stop pause freeze patrol search survey census election
    debate summit conference meeting hearing ballot consent assent answer reply pullback
    pullout pull-out march parade strike raid attack assault landing shelling coup
    incursion breach violation advance departure arrival delivery surrender deal
    agreement accord pact signature receipt proof inspection purchase sale repair
    visit presence absence dialogue round contact cooperation aid help loan stay move
    start resumption lifting easing burial funeral service review renewal disarmament
    approval refusal removal proposal burial revival retrieval appraisal dismissal
    withdrawal arrival referral renunciation apology guarantee word promise""")  # fmt: skip
"""Nouns for what is done, whose ending does not say so."""
ACT_ENDINGS: Final = ("tion", "sion", "ment", "ing", "ance", "ence")
"""Of nouns for what is done: "the formation of"."""
NO_ACT_NOUNS: Final = words("""nation region population organisation organization delegation
    federation station institution corporation government parliament department regiment
    establishment apartment monument document building morning evening ceiling painting
    clothing audience science province residence ambulance insurance distance province
    position situation condition question generation nutrition ammunition equipment
    environment settlement basement garment element segment sentiment tradition function
    fraction coalition opposition administration commission mission passion profession
    television tension mansion pension dimension king wing ring spring string thing
    evening being finance silence violence essence sentence conference influence""")
"""Nouns with such an ending that name no act."""
CONSENTS: Final = words("""approval consent agreement ratification confirmation inspection verification
    examination review clearance permission authorisation authorization vote assent
    endorsement signature check medical guarantee security payment receipt completion
    condition proviso understanding acceptance notification notice registration visit
    audit scrutiny veto referendum availability funding release return withdrawal
    exchange delivery cessation halt end truce ceasefire""")  # fmt: skip
"""To what something may be "subject", where that makes it hang on it."""
MONEY: Final = words("""crown dollar euro pound franc mark dinar rupee peso lira shekel rouble ruble yen
    yuan cent penny shilling dirham riyal rial krone krona zloty forint guilder florin
    money cash""")  # fmt: skip
"""What goods are swapped for at a market."""
SECRECY: Final = words("anonymity secrecy confidentiality silence discretion")
"""On condition of which things are only said."""
CHANCE: Final = words("""weather luck chance circumstance rain god fate time season wind tide harvest aid
    market price mood snow sun miracle accident surprise mishap disaster emergency
    hitch delay""")  # fmt: skip
"""On what things hang that nobody sets as a condition."""
FORTUNES: Final = words("""outcome result success failure future fate survival life livelihood
    economy harvest weather everything much lot nothing something something prosperity
    happiness health reputation answer situation mood development""")  # fmt: skip
"""What hangs on things without anybody's deciding so: "its future depends on rain"."""

OVER: Final = words(
    "over off void dead finished ended null done cancelled canceled gone broken"
)
"""Behind "is": what becomes of a truce or a deal: "and our truce is over"."""
COMES_FREE: Final = words("come go return walk live leave pass sail cross")
"""What those do of whom an order says that they are let go: "and yours comes home"."""
GIVES_WORD: Final = words("word promise oath pledge")
"""Of "I give you my word that": behind it the act stands."""

ANYBODY: Final = words("""anyone anybody whoever whosoever everyone everybody those he she all any every each
    no whichever""")  # fmt: skip
"""Of whom it is so, whoever it may be: "anyone who signs"."""
STATES_OF_MIND: Final = words("""know believe think live remember see doubt want love hate like need
    understand hear fear hope feel suppose care recall wish belong witness""")  # fmt: skip
"""What nobody does in order to be given something."""
STATES: Final = words("""be hold own possess have keep occupy control rule govern lead command run sit stand
    lie dwell inhabit guard serve represent belong consist contain survive remain stay
    suffer hunger starve""")  # fmt: skip
"""What people are or have already: "those who hold the chaplain"."""
TELLING: Final = words("""tell say know agree remember understand see think believe find notice recall
    recognise recognize confirm be have need want feel regret doubt""")  # fmt: skip
"""What whoever it may be does in a general truth: "anyone who knows him will agree"."""

INSISTS: Final = words("""insist demand require want ask stipulate expect request""")
"""Verbs behind which something must be before something else."""
COMES_ABOUT: Final = words("""come set fall begin start arrive happen occur end close melt rain snow
    break turn dawn expire elapse pass sink leak burn drown disappear vanish know
    realise realize see understand notice believe have hurt injure wound kill harm""")  # fmt: skip
"""Behind "before": what comes about by itself, as seasons and mishaps do."""
OR_ELSE: Final = (("or", "else"), ("otherwise",), ("if", "not"), ("failing", "that"),
                  ("failing", "which"))  # fmt: skip
"""What stands between what has to be and what comes about without it."""

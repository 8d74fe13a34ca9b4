"""Verbs of hurting, holding, driving out, taking and wrecking, by classes.

Why    A class of verbs is an act with the same company, whichever of them is used:
       those who can do it, people or things that it can be done to.
Read   `HARM`, which `frames` puts behind those of single verbs.
"""

from typing import Final

from ceasefire.reading.lexicon import frame_kinds as of
from ceasefire.reading.lexicon import things, words
from ceasefire.reading.lexicon.frame import frame

_WHOM: Final = of.SOMEBODY | things.ARMS_BEARERS
_ANYWHERE: Final = things.PROPERTY | things.INSIDE | of.GROUND | things.WORKS
_MOVABLE: Final = (
    things.GOODS | things.LIVESTOCK | things.CARRIERS | things.VESSELS | things.WEAPONS
    | words("""money cash phone watch jewellery jewelry wallet radio generator tyre
    spare herd head file computer furniture harvest catch""")
)  # fmt: skip
_LAND: Final = words("""land home house village town farm field pasture grazing well camp
    valley quarter market shop boat plot garden orchard stall hamlet ward street""")

HARM: Final = (
    # 18: killed and hurt
    frame("18 ASSAULT", "slay butcher bludgeon truncheon cudgel hack headbutt kneecap brutalise brutalize"
          " violate enslave guillotine gibbet garotte liquidate sodomise sodomize torment ill-treat illtreat"
          " suffocate smother disfigure", by=of.HOSTILE, unsaid=True, what=_WHOM),
    frame("18 ASSAULT", "hurt cripple bruise trample stamp drown starve abuse humiliate brand eliminate finish"
          " shove choke trap bury", by=of.ARMED | of.CAPTORS_BY_TRADE, what=_WHOM),
    frame("18 ASSAULT", "put", by=of.HOSTILE, unsaid=True, what=_WHOM, to="to", where=words("death sword torture")),
    frame("18 ASSAULT", "hack beat club kick stone burn trample bludgeon starve whip crush", by=of.HOSTILE, unsaid=True,
          what=_WHOM, to="to", where=words("death")),
    frame("18 ASSAULT", "slit cut", by=of.HOSTILE, unsaid=True, what=words("throat")),
    frame("18 ASSAULT", "mow cut", by=of.HOSTILE, unsaid=True, what=_WHOM, particle="down"),
    frame("18 ASSAULT", "string rough", by=of.HOSTILE, unsaid=True, what=_WHOM, particle="up"),
    frame("18 ASSAULT", "trap", beside="booby"),
    frame("18 ASSAULT", "grab seize haul pull drag yank", by=of.ARMED, unsaid=True, what=of.SOMEBODY,
          to="from off", where=things.CARRIERS | things.INSIDE | _LAND | words("bed schoolyard truck lorry jeep desk seat")),
    frame("18 ASSAULT", "contaminate poison foul pollute", by=of.HOSTILE,
          what=words("well water spring stream river reservoir cistern food flour borehole")),
    frame("20 ASSAULT", "decimate", by=of.ARMED, what=of.SOMEBODY | words("clan tribe people village population")),
    # 17: people held
    frame("17 COERCE", "nab collar intern remand nick", by=of.HOSTILE, unsaid=True, what=of.SOMEBODY),
    frame("17 COERCE", "shackle manacle fetter chain blindfold hood bind tie", by=of.HOSTILE, what=_WHOM),
    frame("17 COERCE", "shackle manacle blindfold handcuff fetter", unsaid=True, by=of.HOSTILE, what=_WHOM),
    frame("17 COERCE", "bind tie", by=of.HOSTILE, what=words("hand wrist foot arm")),
    frame("17 COERCE", "kettle corral pen", by=of.HOSTILE, unsaid=True, what=things.CROWDS | of.SOMEBODY),
    frame("17 COERCE", "haul cart whisk march lead drag bundle hustle", by=of.HOSTILE, unsaid=True, what=_WHOM,
          particle="away off"),
    frame("17 COERCE", "lock shut", by=of.HOSTILE, unsaid=True, what=_WHOM, particle="away up in"),
    frame("17 COERCE", "hold keep", by=of.HOSTILE, what=of.SOMEBODY, beside="incommunicado captive hostage prisoner"),
    frame("17 COERCE", "confine", by=of.HOSTILE, unsaid=True, what=of.SOMEBODY, to="to in",
          where=words("barracks cell house fort quarters home camp cellar citadel compound")),
    frame("17 COERCE", "draft press impress dragoon conscript", by=of.ARMED | things.AUTHORITIES, what=of.SOMEBODY,
          to="into from as for"),
    frame("17 COERCE", "gang", beside="press"),
    frame("17 COERCE", "carjack skyjack hijack", by=of.HOSTILE, unsaid=True),
    frame("17 COERCE", "gas", beside="tear tear-gas"),
    frame("17 COERCE", "tear-gas teargas baton-charge", by=of.HOSTILE, unsaid=True),
    frame("17 COERCE", "clamp crack", by=things.AUTHORITIES, to="on", particle="down"),
    frame("17 COERCE", "quell crush suppress", by=of.HOSTILE, unsaid=True,
          what=words("uprising revolt rebellion mutiny insurrection unrest revolution dissent")),
    frame("17 COERCE", "terrorise terrorize intimidate menace cow", by=of.HOSTILE,
          what=of.SOMEBODY | of.GROUND | words("electorate population")),
    frame("17 COERCE", "oust topple depose overthrow unseat", by=of.ARMED | words("general colonel officer junta rebel"),
          what=things.AUTHORITIES | words("ruler dictator leader chief governor")),
    # 17: people driven out, things forbidden
    frame("17 COERCE", "drive chase force push throw turf kick turn hound hunt smoke", by=of.HOSTILE, unsaid=True,
          what=of.SOMEBODY | words("clan tribe"), particle="out off"),
    frame("17 COERCE", "drive chase hound push oust evict", by=of.HOSTILE, unsaid=True,
          what=of.SOMEBODY | words("clan tribe"), to="from off", where=_LAND),
    frame("17 COERCE", "uproot displace resettle relocate", by=of.HOSTILE,
          what=of.SOMEBODY | words("clan tribe hamlet village population community")),
    frame("17 COERCE", "forbid prohibit restrict curtail criminalise criminalize", by=things.AUTHORITIES, unsaid=True,
          what=words("""fishing grazing gathering assembly march rally procession movement traffic travel
          harvest trade navigation newspaper party union strike meeting pilgrimage sailing demonstration
          protest publication language broadcast import export""")),
    frame("17 COERCE", "muzzle gag silence shutter", by=things.AUTHORITIES, unsaid=True,
          what=things.OUTLETS | words("press station paper editor journalist media reporter")),
    # 17: things taken
    frame("17 COERCE", "nationalise nationalize sequester sequestrate distrain", by=things.AUTHORITIES, unsaid=True,
          what=_ANYWHERE | _MOVABLE | words("account asset estate company bank property")),
    frame("17 COERCE", "appropriate requisition usurp forfeit", by=things.AUTHORITIES, unsaid=True,
          what=_ANYWHERE | _MOVABLE | words("land cargo")),
    frame("17 COERCE", "pilfer purloin filch swipe snatch lift", by=of.HOSTILE, what=_MOVABLE),
    frame("17 COERCE", "burgle rifle ransack", by=of.HOSTILE, unsaid=True, what=_ANYWHERE),
    frame("17 COERCE", "clean", by=of.HOSTILE, what=things.INSIDE, particle="out"),
    frame("17 COERCE", "walk run ride drive sail escape flee", by=of.HOSTILE, to="with", particle="off away", where=_MOVABLE),
    frame("17 COERCE", "help", by=of.HOSTILE, what=words("themselves"), to="to"),
    frame("17 COERCE", "strip relieve rob", by=of.HOSTILE, unsaid=True, to="of",
          what=of.SOMEBODY | of.GROUND | things.INSIDE, where=_MOVABLE),
    frame("17 COERCE", "haul cart carry truck ship drag", by=of.HOSTILE, what=_MOVABLE, particle="off away"),
    # 17: things wrecked
    frame("17 ASSAULT", "gut incinerate wreck devastate ravage despoil trample shatter ruin damage smash trash", by=of.WRECKERS,
          what=_ANYWHERE | things.CARRIERS | things.ROADS),
    frame("17 ASSAULT", "defile profane desecrate deface vandalise vandalize dynamite sabotage", by=of.HOSTILE, unsaid=True,
          what=_ANYWHERE | things.CARRIERS | things.ROADS),
    frame("17 ASSAULT", "lay", by=of.WRECKERS, what=words("waste")),
    frame("17 ASSAULT", "lay", by=of.WRECKERS, what=of.GROUND, beside="waste"),
    frame("17 ASSAULT", "set put", by=of.HOSTILE, unsaid=True, beside="light torch", to="to", where=_ANYWHERE | words("torch")),
    frame("17 ASSAULT", "blow", by=of.WRECKERS, unsaid=True, what=things.ROADS | things.WORKS | words("dam tower mast")),
    frame("17 ASSAULT", "chop hack saw", by=of.WRECKERS, unsaid=True, what=words("tree orchard grove vine pole pylon olive"),
          particle="down"),
    frame("17 ASSAULT", "knock pull tear", by=of.WRECKERS | things.AUTHORITIES | words("bulldozer"), what=_ANYWHERE, particle="down"),
    frame("17 ASSAULT", "flood inundate", by=of.ARMED, what=words("field farm village pasture tunnel mine valley")),
    frame("17 ASSAULT", "dig tear rip plough", by=of.ARMED, what=things.ROADS | words("grave vine"), particle="up"),
    frame("17 ASSAULT", "sever cut", by=of.WRECKERS, unsaid=True, what=words("cable wire pipeline hose main line")),
    frame("17 ASSAULT", "daub smear paint", by=of.WRECKERS | things.CROWDS, to="on with across",
          where=words("mosque church shrine synagogue wall embassy consulate blood swastika slogan")),
)  # fmt: skip
"""In their order: the first that fits gives the codes."""

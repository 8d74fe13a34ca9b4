"""Common verbs (take, put, send, keep, come, go) where those do it who bear arms or help.

Why    Most reports tell an act with a common verb: soldiers take an engine, put a chain
       across a river, and come down from a ridge. Who and what make it one.
Read   `COMMON`, which `frames` tries last.
"""

from typing import Final

from ceasefire.reading.lexicon import frame_kinds as of
from ceasefire.reading.lexicon import things, words
from ceasefire.reading.lexicon.frame import JOINT, SIDE, frame

_WHOM: Final = of.SOMEBODY | things.ARMS_BEARERS
_KEPT_OFF: Final = (
    things.LOADED | things.CARRIERS | things.VESSELS | of.SOMEBODY | of.WATCHERS
)
_TAKEN: Final = (
    things.GOODS | things.LIVESTOCK | things.CARRIERS | things.WEAPONS | things.VESSELS | things.ARTEFACTS
)  # fmt: skip
_SHUT_IN: Final = words("""jail prison custody cell fort citadel dungeon stockade cage pit brig
    cellar guardhouse container shed basement bunker camp barracks compound van""")
_PIECES: Final = words("crater casing grave fragment wreck bullet cartridge bruise")
_STATIONS: Final = words(
    "lock weir dam canal tunnel crossing jetty mast lighthouse lightship station works mill"
)

COMMON: Final = (
    # taken, kept, put away
    frame("17 COERCE", "take", by=of.ARMED, what=_TAKEN - words("train bus ferry plane flight medicine drug pill food water")),
    frame("17 COERCE", "take", by=of.HOSTILE, unsaid=True, what=_TAKEN | of.GROUND | things.PROPERTY, to="from off",
          where=_WHOM),
    frame("17 COERCE", "take", by=of.HOSTILE, unsaid=True, what=of.SOMEBODY, to="from",
          where=words("home house office desk bed stable field street shop stall market village farm")),
    frame("17 COERCE", "hold keep", by=of.HOSTILE, what=of.SOMEBODY, to="in at", where=_SHUT_IN),
    frame("17 COERCE", "put throw lock shut", by=of.HOSTILE, unsaid=True, what=of.SOMEBODY, to="in into", where=_SHUT_IN - {"camp", "van"}),
    frame("17 ASSAULT", "break smash wreck", by=of.ARMED, what=things.ARTEFACTS | things.PROPERTY | things.WORKS),
    frame("17 ASSAULT", "cut", by=of.ARMED | words("somebody someone"), unsaid=True, what=words("rope mooring hawser net tether cable wire")),
    frame("17 ASSAULT", "fill block stop plug", unsaid=True, by=of.HOSTILE, what=words("well spring shaft borehole"), to="with up",
          where=words("stone rubble earth concrete sand rock carcass")),
    frame("18 ASSAULT", "lose", what=things.PARTS_OF_A_BODY, to="to in", where=of.MINES | things.MUNITIONS | words("bomb blast explosion")),
    # kept off, turned round, closed
    frame("19 COERCE", "put stretch string lay draw", by=of.BANDS, unsaid=True, what=of.BARRIERS | words("tree log net wire"),
          to="across over", where=things.ROADS),
    frame("19 COERCE", "shut lock keep bar", by=of.BANDS, what=_KEPT_OFF, to="out", where=of.GROUND | things.INSIDE),
    frame("19 COERCE", "turn send wave order", by=things.AUTHORITIES | of.ARMED, what=_KEPT_OFF - words("diplomat consul"),
          particle="round around back away"),
    frame("19 COERCE", "force drive escort tow", by=of.ARMED, what=things.VESSELS | things.CARRIERS, to="into to off",
          where=words("port harbour harbor base ditch shore quay")),
    frame("19 COERCE", "close shut bar bolt lock", by=of.BANDS, unsaid=True, what=words("spring well pasture market gate landing granary source"),
          to="to against"),
    frame("19 COERCE", "take", by=of.ARMED, what=_STATIONS),
    frame("19 COERCE", "move settle", by=of.ARMED, to="into in", where=of.OUT_OF_ROOMS - words("house home hotel office flat")),
    frame("19 COERCE", "change", by=of.GROUND, what=words("hand")),
    frame("19 ASSAULT", "answer retaliate respond reply", by=of.ARMED | of.GUNS_BY_NAME, to="with", where=words("round volley shot salvo shell")),
    # brought up
    frame("15 MOBILIZE", "double triple treble", by=of.ARMED, what=words("post patrol guard garrison picket")),
    frame("15 MOBILIZE", "come", by=things.BROUGHT_UP - words("guard company column contingent unit"), to="into up onto", where=of.GROUND | words("bay river lake valley")),
    frame("15 MOBILIZE", "dig", unsaid=True, by=of.ARMED, what=words("trench foxhole dugout")),
    # gone, given back, let by
    frame("08 RETREAT", "come move march pull draw", by=things.BROUGHT_UP | things.FIGHTERS | {SIDE}, to="down off from out",
          where=of.GROUND | things.INSIDE),
    frame("08 RETREAT", "leave quit", by=things.BROUGHT_UP - words("company guard division carrier"), what=things.INSIDE | things.WORKS | words("works")),
    frame("08 RETREAT", "give", by=of.ARMED, what=things.PROPERTY | things.INSIDE, particle="up back"),
    frame("08 RETREAT", "come go return", by=things.HELD - words("body remains coffin ash dead"), beside="home free"),
    frame("08 RETREAT", "permit allow", unsaid=True, by=things.AUTHORITIES, what=words("fishing grazing harvest traffic trade navigation")),
    frame("08 RETREAT", "let wave allow", by=of.MEN, what=_KEPT_OFF, particle="through by past"),
    # helped
    frame("07 AID", "go pass roll travel", by=things.GOODS - words("water salt tool milk") | words("convoy caravan airlift"), to="up through across over"),
    frame("07 AID", "stitch patch", by=of.HEALERS | of.RELIEVERS, what=_WHOM, particle="up"),
    frame("07 AID", "fly carry bring take lift", by=of.RELIEVERS | words("helicopter"), what=of.SOMEBODY, particle="out"),
    frame("07 AID", "carry take", by=of.RELIEVERS, what=(things.GOODS | of.MEALS) - words("water book tool"), to="to"),
    frame("07 AID", "fill refill", by=of.RELIEVERS, what=words("cistern tank well reservoir")),
    # met, worked together, looked into
    frame("04 CONSULT", "spend", by=of.MEETS, to="with", where=things.DIPLOMATS | words("chief elder commander")),
    frame("06 COOPERATE", "repair mend rebuild reconnect restore dredge raise salvage lay dig clear clean patrol survey search build"
          " harvest refloat", by=frozenset({JOINT}), what=things.WORKS | things.ROADS | things.PROPERTY | words("harbour wreck mine")),
    frame("09 ACCUSE", "measure count photograph test sample", by=of.WATCHERS | of.JUDGES, what=_PIECES),
    frame("09 ACCUSE", "hear", by=words("commission panel inquiry committee court tribunal"), what=words("witness survivor testimony evidence")),
    frame("09 ACCUSE", "open", by=of.WATCHERS | of.JUDGES, what=words("grave tomb coffin")),
)  # fmt: skip
"""In their order: the first that fits gives the codes."""

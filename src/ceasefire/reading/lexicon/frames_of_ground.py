"""Verbs of fighting, besieging, bringing up arms, protesting and breaking off, by classes.

Read   `GROUND`, which `frames` puts behind those of single verbs.
"""

from typing import Final

from ceasefire.reading.lexicon import events as table
from ceasefire.reading.lexicon import frame_kinds as of
from ceasefire.reading.lexicon import things, words
from ceasefire.reading.lexicon.frame import PLACE, frame

_SHELLED: Final = (
    of.GROUND | things.INSIDE | things.PROPERTY | things.CARRIERS | things.VESSELS | things.ROADS
    | things.ARMS_BEARERS | of.SOMEBODY | things.WORKS | words("position line trench front column tent")
)  # fmt: skip
_KEPT_OFF: Final = (
    things.LOADED | things.CARRIERS | things.VESSELS | of.SOMEBODY | of.WATCHERS
)
_SEATS: Final = words("""ministry parliament palace court courthouse embassy consulate barracks prison
    headquarters compound residence courtroom jail villa""")

GROUND: Final = (
    # 19: fire and fights
    frame("19 ASSAULT", "assail hammer pound pummel batter pulverise pulverize blast blitz plaster saturate"
          " bombard strafe", by=of.FIRING, what=_SHELLED),
    frame("19 ASSAULT", "set fall", by=of.FIGHTING | things.ARMS_BEARERS, to="upon", where=_SHELLED),
    frame("19 ASSAULT", "set", by=of.FIGHTING | things.ARMS_BEARERS, unsaid=True, particle="upon"),
    frame("19 ASSAULT", "spray riddle pepper rake hose", to="with",
          where=words("bullet fire shot gunfire round shrapnel pellet")),
    frame("19 ASSAULT", "waylay bushwhack", by=of.HOSTILE, unsaid=True),
    frame("19 ASSAULT", "gun", beside="machine", by=of.FIRING, unsaid=True),
    frame("19 ASSAULT", "machine-gun firebomb petrol-bomb fire-bomb carpet-bomb dive-bomb"),
    frame("19 ASSAULT", "flush smoke rout winkle clear drive dislodge", by=of.ARMED,
          what=things.ARMS_BEARERS | things.FIGHTERS, to="out from off"),
    frame("19 ASSAULT", "beat drive push throw fight force hurl", by=of.ARMED, particle="back off",
          what=things.ARMS_BEARERS | things.FIGHTERS | words("attack assault offensive")),
    frame("19 ASSAULT", "scuffle brawl grapple tussle duel", by=of.FIGHTING | things.ARMS_BEARERS | things.CROWDS - {"boy", "girl"}),
    frame("19 ASSAULT", "come", by=of.FIGHTING | things.CROWDS | words("side"), to="to", where=words("blow")),
    frame("19 ASSAULT", "exchange trade swap", what=words("shot volley salvo blow gunshot")),
    frame("19 ASSAULT", "slam smash crash plough plow tear rip plunge thud", by=things.MUNITIONS | words("drone bomb"),
          to="into through onto in"),
    frame("19 ASSAULT", "infiltrate penetrate breach pierce", by=of.ARMED, what=of.GROUND | words("line defence defense perimeter front")),
    frame("19 ASSAULT", "assault charge rush", by=of.ARMED, what=of.GROUND | things.INSIDE | words("position line")),
    frame("19 ASSAULT", "overpower subdue", by=of.ARMED, what=things.ARMS_BEARERS | words("crew guard sentry driver")),
    frame("19 ASSAULT", "direct aim turn", by=of.FIRING, unsaid=True, what=table.GUNFIRE, to="at on against"),
    # 19: hemmed in, cut off, taken
    frame("19 COERCE", "hem box pen fence wall", by=of.ARMED, what=of.GROUND | things.ARMS_BEARERS, particle="in off"),
    frame("19 COERCE", "ring envelop invest encircle cordon", by=of.ARMED, what=of.GROUND | things.INSIDE),
    frame("19 COERCE", "bottle box", by=of.ARMED, what=things.ARMS_BEARERS | things.VESSELS, particle="up"),
    frame("19 COERCE", "choke block cut seal shut close", by=of.ARMED | things.AUTHORITIES,
          what=things.ROADS | of.SUPPLIES | of.GROUND | words("supply route"), particle="off"),
    frame("19 COERCE", "bar block", by=of.ARMED, what=words("way mouth doorway path")),
    frame("19 COERCE", "seal mine", by=of.ARMED, what=words("mouth way port harbour entrance approach")),
    frame("19 COERCE", "wave send order turn", by=of.ARMED, what=_KEPT_OFF, particle="back away"),
    frame("19 COERCE", "obstruct impede hinder hamper block detain delay", by=of.ARMED, what=of.WATCHERS | things.LOADED),
    frame("19 COERCE", "shut lock keep bar", by=of.ARMED | of.NEIGHBOURS, what=_KEPT_OFF, particle="out"),
    frame("14 PROTEST", "erect build raise throw put set man", by=things.CROWDS - words("settler herder tribesman"),
          what=words("barricade roadblock")),
    frame("19 COERCE", "erect establish install build man set put throw", by=of.BANDS, unsaid=True, what=of.BARRIERS),
    frame("19 COERCE", "wrest", what=of.GROUND | words("control")),
    frame("19 COERCE", "take", by=of.ARMED, what=of.GROUND | things.INSIDE | words("mast station"), particle="over"),
    frame("19 COERCE", "disconnect interrupt switch cut", by=of.ARMED | things.AUTHORITIES, what=of.SUPPLIES),
    frame("19 COERCE", "divert dam", by=of.BANDS, what=words("stream river water canal irrigation")),
    # 15: brought up, called up, put on alert
    frame("15 MOBILIZE", "amass muster marshal concentrate assemble mass gather group", by=of.ARMED | words("general"),
          what=things.BROUGHT_UP | things.WEAPONS),
    frame("15 MOBILIZE", "put place", what=things.BROUGHT_UP | words("army"), to="on", where=words("alert readiness standby")),
    frame("15 MOBILIZE", "violate enter penetrate", by=things.AIRCRAFT | things.VESSELS | words("army navy"),
          what=words("airspace waters")),
    frame("15 MOBILIZE", "buzz overfly", by=things.AIRCRAFT - words("missile balloon rocket"),
          what=of.GROUND | things.VESSELS | words("line")),
    frame("15 MOBILIZE", "scramble", what=things.AIRCRAFT),
    frame("15 MOBILIZE", "encamp bivouac camp", by=things.BROUGHT_UP | things.ARMS_BEARERS),
    frame("15 MOBILIZE", "man garrison reoccupy", by=of.FIGHTING, what=of.GROUND | words("position post line wall trench")),
    frame("15 MOBILIZE", "push press", by=things.BROUGHT_UP | of.COLUMNS, particle="on forward ahead"),
    frame("15 MOBILIZE", "rumble rattle trundle thunder file edge creep sweep", by=things.BROUGHT_UP | words("army column"),
          to=of.TOWARDS | words("across through over past along")),
    frame("15 MOBILIZE", "arm equip", by=of.ARMED | things.AUTHORITIES, what=of.SOMEBODY | things.ARMS_BEARERS | words("militia clan")),
    frame("15 MOBILIZE", "reinforce strengthen", by=of.ARMED, what=of.GROUND | words("position line bridgehead")),
    # 14: in the street
    frame("14 PROTEST", "gather mass assemble throng converge", by=things.CROWDS | words("hundred thousand dozen"),
          to="outside before in at on", where=_SEATS),
    frame("14 PROTEST", "throng mob", by=things.CROWDS | words("hundred thousand"), what=_SEATS | words("square street")),
    frame("14 PROTEST", "chant shout", by=things.CROWDS, to="against outside"),
    frame("14 PROTEST", "lay put", by=things.CROWDS | table.WORKERS, what=words("tool"), particle="down"),
    frame("14 PROTEST", "go", by=of.SOMEBODY | things.HELD, to="on", where=words("strike")),
    frame("14 PROTEST", "turn come", by=things.CROWDS | words("townspeople hundred thousand"), particle="out", to="against"),
    frame("14 PROTEST", "shutter close shut", by=words("shopkeeper trader merchant vendor stallholder"),
          what=words("shop store stall market")),
    frame("14 PROTEST", "dump tip unload", by=things.CROWDS, what=things.HARMLESS, to="at outside before in"),
    frame("14 PROTEST", "mutiny", by=of.FIGHTING | of.SOMEBODY),
    frame("14 PROTEST", "revolt rebel", by=of.FIGHTING | things.CROWDS | {PLACE} | words("clan tribe province")),
    frame("14 PROTEST", "fast", by=things.CROWDS | things.HELD, to="outside before at", where=_SEATS),
    # 16: broken off
    frame("16 SANCTION", "downgrade scale reduce", what=things.RELATIONS),
    frame("16 SANCTION", "embargo disinvite uninvite", by=of.ARMED | things.AUTHORITIES, unsaid=True),
    frame("16 SANCTION", "declare", beside="grata"),
    frame("16 SANCTION", "founder collapse unravel", by=things.SITTINGS | things.TRUCES),
    frame("16 SANCTION", "withhold freeze stop", by=of.ARMED | things.AUTHORITIES | words("donor bank"), what=things.SUPPORT),
    frame("16 SANCTION", "ditch jettison shelve disown discard annul revoke drop abandon", by=of.ARMED | of.MEETS,
          what=things.TRUCES | things.TEXTS - {"arrangement", "contract", "settlement"}),
    frame("16 SANCTION", "storm walk sweep march", by=of.DELEGATES, particle="out"),
    frame("16 SANCTION", "storm walk sweep march", by=of.DELEGATES, to="out from of",
          where=words("hall room chamber building table session")),
)  # fmt: skip
"""In their order: the first that fits gives the codes."""

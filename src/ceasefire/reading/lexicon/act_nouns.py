"""Nouns of acts, and the verbs that say of such a noun that its act took place.

How    Some nouns name an act wherever the text points at it as past; others are as often
       only planned, and name one where a verb or a day says that it was.
"""

from typing import Final

from ceasefire.reading.lexicon import words

_BY_CODES: Final = (
    ("19", "ASSAULT", "shelling clash strike ambush raid bombardment skirmish airstrike"
     " gunfire shooting offensive assault fighting firefight incursion barrage invasion"
     " shellfire sniping gunbattle gunfight battle shootout counterattack counteroffensive foray"
     " onslaught cannonade fusillade salvo volley melee strafing sortie blitz"),
    ("18", "ASSAULT", "attack bombing abduction killing murder assassination kidnapping"
     " explosion blast beheading stabbing lynching beating hijacking"
     " rape torture slaying flogging whipping caning kidnap hostage-taking mutilation"
     " maiming decapitation strangling"),
    ("20", "ASSAULT", "massacre pogrom slaughter bloodbath genocide"),
    ("17", "COERCE", "arrest looting seizure roundup crackdown deportation ransacking pillage plundering internment"
     " imprisonment jailing ouster banishment"),
    ("17", "ASSAULT", "burning arson sabotage vandalism torching razing desecration bulldozing defacement"),
    ("14", "PROTEST", "demonstration riot rally march protest walkout picket mutiny"),
    ("04", "CONSULT", "meeting"),
)  # fmt: skip
_IF_TOLD_BY_CODES: Final = (
    ("04", "CONSULT", "visit talk call summit session consultation negotiation conference parley encounter audience"
     " rendezvous"),
    ("05", "SUPPORT", "signing ratification signature initialling"),
    ("07", "AID", "evacuation airlift airdrop delivery distribution vaccination rescue"
     " repatriation immunisation immunization inoculation resupply"),
    ("08", "RETREAT", "release exchange swap withdrawal pullback pullout"
     " handover transfer return easing disbanding retreat redeployment disarmament demobilisation demobilization removal"
     " dismantling lifting reopening freeing liberation surrender capitulation handback restitution"
     " disengagement unblocking"),
    ("09", "ACCUSE", "inquiry enquiry investigation probe inquest inspection exhumation autopsy post-mortem"),
    ("15", "MOBILIZE", "deployment mobilisation mobilization buildup advance muster"),
    ("17", "COERCE", "search expulsion eviction confiscation detention conscription theft robbery burglary"),
    ("17", "ASSAULT", "demolition destruction"),
    ("18", "ASSAULT", "execution hanging poisoning"),
    ("19", "COERCE", "capture takeover closure"),
    ("14", "PROTEST", "vigil stoppage"),
    ("16", "SANCTION", "suspension cancellation severance breakdown"),
    ("06", "COOPERATE", "patrol clearance demining repair"),
)  # fmt: skip


def _table(
    by_codes: tuple[tuple[str, str, str], ...],
) -> dict[str, tuple[str, str]]:
    return {
        noun: (root, name) for root, name, nouns in by_codes for noun in nouns.split()
    }


NOUNS: Final = _table(_BY_CODES)
"""Nouns of acts; those of agreements are left out, since most are only spoken of."""
IF_TOLD: Final = _table(_IF_TOLD_BY_CODES)
"""Nouns of what is as often planned: an act where it is told as done."""

LIGHT: Final = words("""carry conduct launch mount stage make hold pay undertake perform
    execute commit perpetrate lead wage resume begin start continue intensify renew
    have complete finish conclude open""")
"""Verbs that do no more than do the act of their object: "carried out a raid"."""
MEETS_WITH: Final = words("""suffer face witness endure survive weather repel repulse
    record register report document observe note hear see experience count log""")
"""Verbs of who bears an act or finds it: "recorded two clashes"."""
OBSERVED: Final = words("""attack bombing abduction killing murder kidnapping shelling clash
    strike ambush raid bombardment skirmish airstrike shooting incursion barrage
    arrest looting massacre gunfire explosion blast shot gunshot gunbattle firefight
    shootout fusillade volley""")
"""What is counted by those who watch."""
MUNITIONS: Final = words(
    "shell rocket missile mortar bomb mine grenade landmine torpedo round bomblet bullet"
)
"""What stands for the act where it does harm: "a mine killed the driver"."""
PLANTED: Final = words("""car suicide roadside truck letter parcel nail pipe petrol lorry
    planted motorcycle magnetic home-made homemade""")
"""Before a bomb, that it was not fired."""
COMES_DOWN: Final = words("fall land kill wound injure maim rain pour drop burst")
"""What munitions do that names no act itself."""
JOINT: Final = words("joint common shared")

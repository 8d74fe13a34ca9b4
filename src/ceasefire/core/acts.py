"""Acts that a ceasefire can prohibit or permit, in the words monitors use.

Why    Event data and ceasefire texts name acts at different depths: UCDP says that
       force was used, ACLED that it was shelling, a text forbids "all attacks".
How    A small tree: `Act.is_a` says whether one act is a kind of another.
Source The union of the categories of the OSCE SMM, CTSAMVM, JMC and CERAC.
"""

from enum import StrEnum


class Act(StrEnum):
    """One kind of act; more special acts name their more general one below."""

    HOSTILITIES = "hostilities"
    ARMED_CLASH = "armed-clash"
    INDIRECT_FIRE = "indirect-fire"
    AIR_STRIKE = "air-strike"
    EXPLOSIVE_DEVICE = "explosive-device"
    CHEMICAL_WEAPON = "chemical-weapon"
    TERRITORY_GAIN = "territory-gain"

    ATTACK_ON_CIVILIANS = "attack-on-civilians"
    SEXUAL_VIOLENCE = "sexual-violence"
    ABDUCTION = "abduction"
    FORCED_RECRUITMENT = "forced-recruitment"
    FORCED_DISPLACEMENT = "forced-displacement"
    LOOTING = "looting"

    MOVEMENT = "movement-or-reinforcement"
    FORTIFICATION = "fortification"
    WEAPONS_IN_ZONE = "weapons-in-zone"
    TERRITORY_TRANSFER = "non-violent-transfer-of-territory"

    BLOCKING_AID = "blocking-aid"
    DENIAL_OF_ACCESS = "denial-of-access-to-monitors"
    INTERFERENCE_WITH_MONITORS = "interference-with-monitors"
    HOSTILE_PROPAGANDA = "hostile-propaganda"
    DIGITAL_ACT = "digital-act"

    PROTEST = "protest"
    RIOT = "riot"
    AGREEMENT = "agreement"
    OTHER = "other"
    UNKNOWN = "unknown"

    @property
    def general(self) -> "Act | None":
        """The more general act that this one is a kind of, if there is one."""
        return _GENERAL.get(self)

    def is_a(self, other: "Act") -> bool:
        """Say whether this act is `other` or a kind of it."""
        return self is other or (self.general is not None and self.general.is_a(other))

    @property
    def may_be_force(self) -> bool:
        """Say whether it is force, or may be: a protest, a move or a pact is not."""
        if self is Act.UNKNOWN:
            return True
        return self.is_a(Act.HOSTILITIES) or self.is_a(Act.ATTACK_ON_CIVILIANS)


_GENERAL = {
    Act.ARMED_CLASH: Act.HOSTILITIES,
    Act.INDIRECT_FIRE: Act.HOSTILITIES,
    Act.AIR_STRIKE: Act.HOSTILITIES,
    Act.EXPLOSIVE_DEVICE: Act.HOSTILITIES,
    Act.CHEMICAL_WEAPON: Act.HOSTILITIES,
    Act.TERRITORY_GAIN: Act.HOSTILITIES,
    Act.SEXUAL_VIOLENCE: Act.ATTACK_ON_CIVILIANS,
    Act.ABDUCTION: Act.ATTACK_ON_CIVILIANS,
    Act.FORCED_RECRUITMENT: Act.ATTACK_ON_CIVILIANS,
    Act.FORCED_DISPLACEMENT: Act.ATTACK_ON_CIVILIANS,
    Act.LOOTING: Act.ATTACK_ON_CIVILIANS,
}

"""Acts that somebody threatens with, and does not offer. Our own lists."""

from typing import Final

from ceasefire.reading.lexicon import words

WARNS: Final = words("threaten warn vow")
"""Behind such a verb what would be done if something happens is a threat."""
HARMS: Final = words("""attack retaliate shell strike bomb bombard shoot storm invade besiege
    blockade kill execute destroy burn punish avenge arrest detain expel seize occupy
    capture annex march boycott escalate counterattack sanction respond""")
"""Verbs that need nothing beside them to be a threat."""
BREAKS: Final = (
    (
        words(
            "resume restart renew continue intensify launch begin start open step return"
        ),
        words("""operation attack shelling fighting hostility war strike bombardment
        offensive fire assault raid airstrike bombing firing campaign siege blockade"""),
    ),
    (
        words("close shut cut block seal stop halt"),
        words("""road corridor crossing gate bridge border frontier harbour harbor port
        airport airstrip water power gas electricity supply aid pipeline access pass
        fuel dam"""),
    ),
    (
        words("""withdraw leave quit suspend walk pull end abandon cancel break boycott stop
        call tear freeze"""),
        words("""talk negotiation conference table meeting participation truce ceasefire
        agreement deal accord dialogue summit round process council cooperation"""),
    ),
)
"""Verbs that are a threat with one of these things beside them."""

"""Who will come to the table, why not, and the least that would have to move.

Answer     `find_attendance`, `ConveningAnswer`, `Seat`, `Attendance`
Invited    `Invited`, `invited_by`
By rule    `Ballot`, `Vote`, `Voice`
Voters     `left_out`, `without_vote`, `WithoutVote`, `bodies_of`
Why not    `Conflict`, `Obstacle`
Said again `said_again`, `SaidAgain`, `Shift`, `SHIFTS`, `to_replace`
What to    `Correction`, `Ask`, `Weights`
move
How sure   `Chances`, `Chance`
For whom   `Delegation`
Day by day `replay`, `Turn`
Refusals   `NoTable`, `UnknownWeight`
"""

from ceasefire.convening.attendance import find_attendance
from ceasefire.convening.ballots import Ballot, Voice, Vote
from ceasefire.convening.chance_model import Chance, Chances
from ceasefire.convening.costs import UnknownWeight, Weights
from ceasefire.convening.delegation_model import Delegation
from ceasefire.convening.frame import NoTable
from ceasefire.convening.invited import Invited, invited_by
from ceasefire.convening.model import (
    Attendance,
    ConveningAnswer,
    Seat,
)
from ceasefire.convening.obstacles import Ask, Conflict, Correction, Obstacle
from ceasefire.convening.replay import replay
from ceasefire.convening.said_again import (
    SHIFTS,
    SaidAgain,
    Shift,
    said_again,
    to_replace,
)
from ceasefire.convening.turn import Turn
from ceasefire.convening.voters import WithoutVote, bodies_of, left_out, without_vote

__all__ = [
    "SHIFTS",
    "Ask",
    "Attendance",
    "Ballot",
    "Chance",
    "Chances",
    "Conflict",
    "ConveningAnswer",
    "Correction",
    "Delegation",
    "Invited",
    "NoTable",
    "Obstacle",
    "SaidAgain",
    "Seat",
    "Shift",
    "Turn",
    "UnknownWeight",
    "Voice",
    "Vote",
    "Weights",
    "WithoutVote",
    "bodies_of",
    "find_attendance",
    "invited_by",
    "left_out",
    "replay",
    "said_again",
    "to_replace",
    "without_vote",
]

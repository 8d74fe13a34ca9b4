"""Method notes on exchanges, the way in, aid, and what was said."""

from ceasefire.brief.methods.note import MethodNote

NOTES = (
    MethodNote(
        "exchange-plan",
        "Whom to release, and when",
        "Those who can go are put into stages by integer programmes: first the most "
        "people of the first class, then of the next, never one for the other; then "
        "the smallest limit that no party's exposure exceeds after any stage, each "
        "proved or said not to be. Exposure is the value of those a party has "
        "released less that of those it has received, in its own measure.",
        (
            "Sandholm, T. and Lesser, V. (1995). Equilibrium analysis of the "
            "possibilities of unenforced exchange in multiagent systems. IJCAI-95, "
            "694-701. https://www.ijcai.org/Proceedings/95-1/Papers/091.pdf",
            "Abraham, D. J., Blum, A. and Sandholm, T. (2007). Clearing algorithms for "
            "barter exchange markets. EC '07, 295-304. "
            "https://doi.org/10.1145/1250910.1250954",
        ),
    ),
    MethodNote(
        "access-consents",
        "The way in and whose consent it needs",
        "A stretch of road needs the consent of every party that holds a part of it; "
        "one yes of a party is for the whole journey unless the case narrows it; a "
        "consent in hand counts as none. The smallest sets of further consents are "
        "found exactly on the graph of pieces of road that need the same; the ways to "
        "compare are those that no other is at least as good as in consents, km and "
        "expected incidents. Where a search was cut off the answer says best found. "
        "Ground of which nobody recorded who holds it needs nobody's consent that one "
        "could ask for, and its length is told.",
        (
            "Yuan, S., Varma, S. and Jue, J. P. (2005). Minimum-color path problems "
            "for reliability in mesh networks. IEEE INFOCOM, 4, 2658-2669. "
            "https://doi.org/10.1109/INFCOM.2005.1498549",
            "Mandow, L. and Perez de la Cruz, J. L. (2010). Multiobjective A* search "
            "with consistent heuristics. Journal of the ACM, 57(5), 27. "
            "https://doi.org/10.1145/1754399.1754400",
        ),
    ),
    MethodNote(
        "access-risk",
        "Incidents expected on a road",
        "Events of the last 365 days count for the roads within 5 km, or within what "
        "is known of their place, shared out by length, and for half as much with "
        "every 90 days of age. Each stretch borrows from the mean of all roads. Where "
        "nobody said over which days events were recorded, a stretch with none within "
        "25 km keeps that mean: silence is not calm.",
        (
            "Marshall, R. J. (1991). Mapping disease and mortality rates using "
            "empirical Bayes estimators. Applied Statistics, 40(2), 283-294. "
            "https://doi.org/10.2307/2347593",
        ),
    ),
    MethodNote(
        "access-convoys",
        "Convoys",
        "Lorries, loads, hours of posts and places, daylight, loading and escorts are "
        "given to a routing engine; what is not served is told with its reason. The "
        "plan is then worked out anew from the case alone: every load, every hour, and "
        "every consent at the hour of passage.",
        (
            "Wouda, N. A., Lan, L. and Kool, W. (2024). PyVRP: a high-performance VRP "
            "solver package. INFORMS Journal on Computing, 36(4), 943-955. "
            "https://doi.org/10.1287/ijoc.2023.0055",
        ),
    ),
    MethodNote(
        "access-ledger",
        "The ledger",
        "Numbers that are not known are neither added nor taken for none. A share is "
        "made of the rows in which both its numbers are known, and the others are "
        "counted beside it. Reasons for gaps are the constraint types of the aid "
        "organisations' own access monitoring.",
    ),
    MethodNote(
        "record",
        "What parties said",
        "Statements stand as the case keeps them, in its maker's words, each with its "
        "source and day. Nothing is computed from them here.",
    ),
)

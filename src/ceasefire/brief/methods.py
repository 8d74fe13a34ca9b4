"""Method notes: how each figure was made, with the literature."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from ceasefire.brief.model import Section


@dataclass(frozen=True, slots=True)
class MethodNote:
    """One method: what it does, what it does not, and who wrote of it."""

    id: str
    title: str
    says: str
    literature: tuple[str, ...] = ()

    def to_dict(self) -> dict[str, Any]:
        """As plain values for JSON."""
        return {
            "id": self.id,
            "title": self.title,
            "says": self.says,
            "literature": list(self.literature),
        }


_NOTES = (
    MethodNote(
        "matching",
        "Events inside an area and a period",
        "Each event has a probability of lying inside: the share of the ground on "
        "which it may have happened that lies in the area, times the share of the "
        "time. Where a source does not say where, it cannot be told, and the event "
        "is counted apart. Counts are sums of these probabilities.",
        (
            "Weidmann, N. B. (2015). On the accuracy of media-based conflict event "
            "data. Journal of Conflict Resolution, 59(6), 1129-1149. "
            "https://doi.org/10.1177/0022002714530431",
        ),
    ),
    MethodNote(
        "before-after-placebo",
        "Before and after, and the placebo share",
        "Daily rates in the window after the first whole day, over those in the window "
        "before the announcement. The days between are in neither, for violence often "
        "rises then. The placebo share is the share of other dates, away from every "
        "ceasefire of the case, around which the ratio was as low or lower. A "
        "low share suggests, and does not establish, that the ceasefire had to do with "
        "the fall.",
        (
            "Abadie, A., Diamond, A. and Hainmueller, J. (2010). Synthetic control "
            "methods for comparative case studies. Journal of the American Statistical "
            "Association, 105(490), 493-505. https://doi.org/10.1198/jasa.2009.ap08746",
        ),
    ),
    MethodNote(
        "judging",
        "Violations",
        "An event inside a ceasefire is held against its clauses: violation, operation "
        "involving an excluded group, permitted, outside, or unproven with what is "
        "missing. Event data name the sides of a fight and rarely who broke the "
        "ceasefire; nobody is named unless monitors did, or the source codes the "
        "perpetrator, as UCDP does in one-sided violence. Events without deaths are "
        "not in UCDP's data.",
        (
            "Sundberg, R. and Melander, E. (2013). Introducing the UCDP Georeferenced "
            "Event Dataset. Journal of Peace Research, 50(4), 523-532. "
            "https://doi.org/10.1177/0022343313484347",
        ),
    ),
    MethodNote(
        "effect",
        "What a ceasefire changed",
        "A count model of each series: overdispersed, with weekdays, season, trend, a "
        "disturbance that fades and a level that drifts; the days between announcement "
        "and start are left out. The ratio is that of the days from the start to what "
        "the model expects of them without it, with an interval from the whole "
        "posterior. The worst days of deaths are cut at a multiple of what is "
        "expected, for a few of them would decide everything. An estimate says how the "
        "counts moved with the ceasefire, and not that nothing else moved them then.",
        (
            "Zeger, S. L. (1988). A regression model for time series of counts. "
            "Biometrika, 75(4), 621-629. https://doi.org/10.1093/biomet/75.4.621",
            "Rue, H., Martino, S. and Chopin, N. (2009). Approximate Bayesian "
            "inference for latent Gaussian models by using integrated nested Laplace "
            "approximations. Journal of the Royal Statistical Society B, 71(2), "
            "319-392. https://doi.org/10.1111/j.1467-9868.2008.00700.x",
        ),
    ),
    MethodNote(
        "alarm",
        "Whether a ceasefire is breaking down",
        "Evidence against calm is gathered day by day as a bet that calm would win no "
        "money from: under calm its expected value stays at 1, so that it passes 20 "
        "with a probability of at most 5%, whenever one looks. Calm is learned from "
        "the first days of the ceasefire, with its scatter and with how far days go "
        "together. After an alarm, and once calm is back, a new watch begins with a "
        "level of its own.",
        (
            "Ramdas, A., Grünwald, P., Vovk, V. and Shafer, G. (2023). Game-theoretic "
            "statistics and safe anytime-valid inference. Statistical Science, 38(4), "
            "576-601. https://doi.org/10.1214/23-STS894",
            "Shin, J., Ramdas, A. and Rinaldo, A. (2023). E-detectors: a nonparametric "
            "framework for sequential change detection. New England Journal of "
            "Statistics in Data Science. https://doi.org/10.51387/23-NEJSDS51",
        ),
    ),
    MethodNote(
        "displacement-placebo",
        "Whether violence moved",
        "Rings around the area, other actors and other kinds of act are each compared "
        "before and during, with the share of other start dates that show a rise as "
        "large. As several lines are looked at, a line stands out only if few other "
        "dates show as large a rise on any line at all.",
        (
            "Bowers, K. J. and Johnson, S. D. (2003). Measuring the geographical "
            "displacement and diffusion of benefit effects of crime prevention "
            "activity. Journal of Quantitative Criminology, 19(3), 275-301. "
            "https://doi.org/10.1023/A:1024909009240",
            "Romano, J. P. and Wolf, M. (2005). Exact and approximate stepdown methods "
            "for multiple hypothesis testing. Journal of the American Statistical "
            "Association, 100(469), 94-108. https://doi.org/10.1198/016214504000000539",
        ),
    ),
    MethodNote(
        "gains-votes",
        "Who gains",
        "For each group that is left out: how often it is fought by those bound, over "
        "how much ground it is active, and which places changed hands. An indicator "
        "votes only where its change is rare on other dates over all indicators and "
        "groups together. Votes that contradict each other, or too few events, make "
        "the answer 'cannot be told'.",
    ),
    MethodNote(
        "siting-checklist",
        "Where one could be tried first",
        "Places stand beside each other on every line of a checklist. The effective "
        "number of armed groups is the inverse Simpson index of the events that each "
        "was in. A place dominates another if it is at least as good on every line. "
        "The acceptability of a rank is the share of all weightings of the lines, and "
        "of all values within their intervals, under which a place takes it; what is "
        "not known is drawn from the whole range.",
        (
            "Lahdelma, R. and Salminen, P. (2001). SMAA-2: Stochastic multicriteria "
            "acceptability analysis for group decision making. Operations Research, "
            "49(3), 444-454. https://doi.org/10.1287/opre.49.3.444.11220",
            "Hill, M. O. (1973). Diversity and evenness: a unifying notation and its "
            "consequences. Ecology, 54(2), 427-432. https://doi.org/10.2307/1934352",
        ),
    ),
    MethodNote(
        "claim-check",
        "Claims about places",
        "A claim is supported or contradicted only where the whole interval of 90% "
        "lies on one side of a threshold that is printed with it; otherwise it is not "
        "decidable with these events. Events of unknown place or between unknown "
        "actors are taken once as speaking for the claim and once against it.",
        (
            "Wilson, E. B. (1927). Probable inference, the law of succession, and "
            "statistical inference. Journal of the American Statistical Association, "
            "22(158), 209-212. https://doi.org/10.1080/01621459.1927.10502953",
        ),
    ),
    MethodNote(
        "convening",
        "Who comes, why not, and what would have to move",
        "Every statement with a condition is a constraint. Facts, decision rules, red "
        "lines, and that nobody attends uninvited, cannot be dropped. A conflict is a "
        "smallest set of statements that makes the outcome impossible, a correction a "
        "smallest set without which it is possible. What nobody settled is open. "
        "Everything follows from the statements as they were read; costs order "
        "corrections and forecast nothing.",
        (
            "Liffiton, M. H., Previti, A., Malik, A. and Marques-Silva, J. (2016). "
            "Fast, flexible MUS enumeration. Constraints, 21(2), 223-250. "
            "https://doi.org/10.1007/s10601-015-9183-0",
            "Ignatiev, A., Morgado, A. and Marques-Silva, J. (2019). RC2: an "
            "efficient MaxSAT solver. Journal on Satisfiability, Boolean Modeling and "
            "Computation, 11(1), 53-64. https://doi.org/10.3233/SAT190116",
        ),
    ),
    MethodNote(
        "safe-order",
        "An order in which nobody is exposed too far",
        "Exposure is what a party has staked by the measures taken so far, less what "
        "it has gained, in its own units. An order is safe if it stays within every "
        "limit, and if before every step what is still to gain is at least what is "
        "still to stake, for all. The order with the smallest largest exposure is "
        "looked for, then the fewest days. Breaches are simulated from the record.",
        (
            "Sandholm, T. and Lesser, V. (1995). Equilibrium analysis of the "
            "possibilities of unenforced exchange in multiagent systems. IJCAI 1995, "
            "694-701.",
            "Osgood, C. E. (1962). An Alternative to War or Surrender. University of "
            "Illinois Press.",
        ),
    ),
    MethodNote(
        "beta-record",
        "Who kept what was promised",
        "Promises that were kept or broken, those of a year ago counting half, give "
        "the probability that the next is kept: a beta distribution with a flat "
        "prior, with its interval of 90%. What nobody verified counts as neither. "
        "Beside what the case says: a ceasefire is broken by those whom monitors named "
        "for a violation that they confirmed, a stage of an exchange that is done was "
        "kept by those who released, and aid that was approved by those it came "
        "through.",
        (
            "Jøsang, A. and Ismail, R. (2002). The beta reputation system. Proceedings "
            "of the 15th Bled Electronic Commerce Conference, 324-337.",
        ),
    ),
    MethodNote(
        "delegation",
        "Whom a delegation speaks for",
        "Of the armed groups of its side that events name, of the provinces they "
        "were seen in and of the events they were in, those of its own members. "
        "It says who is seen in events, not who has a following.",
    ),
    MethodNote(
        "packages",
        "What all sides could accept",
        "Every package of options is looked at. One is acceptable if it breaks no red "
        "line, no floor and no known refusal; what a reader may not see counts for "
        "nothing. A package is bettered if another is at least as good for everybody "
        "on every issue that a ranking speaks of, and surely better for somebody; "
        "whatever scores fit the rankings, that stands. Where nothing is acceptable, "
        "the smallest sets of refusals that collide are shown, and the smallest sets "
        "that would do to soften, the fewest red lines first. The package closest to "
        "consent is the one in which the party that gets its best least often gets it "
        "most often: clauses are counted, not weighed.",
        (
            "Reiter, R. (1987). A theory of diagnosis from first principles. "
            "Artificial Intelligence, 32(1), 57-95. https://doi.org/10.1016/0004-3702(87)90062-2",
            "Raiffa, H. (1982). The Art and Science of Negotiation. Cambridge, MA: "
            "Harvard University Press.",
        ),
    ),
    MethodNote(
        "bargaining",
        "Where scores were given",
        "Scores are added up exactly, and the front is found issue by issue, with "
        "proof. Nash's package has the largest product of gains over what each party "
        "has without an agreement; the egalitarian the largest least gain, then the "
        "largest second least; Kalai and Smorodinsky's the same of gains divided by "
        "each party's best gain.",
        (
            "Nash, J. F. (1950). The bargaining problem. Econometrica, 18(2), 155-162. "
            "https://doi.org/10.2307/1907266",
            "Kalai, E. and Smorodinsky, M. (1975). Other solutions to Nash's "
            "bargaining problem. Econometrica, 43(3), 513-518. https://doi.org/10.2307/1914280",
        ),
    ),
    MethodNote(
        "graph-model",
        "Would it be stable",
        "A state says of every option whether it is done. Parties move by their own "
        "options, and rank states, ties allowed. A state holds if nobody has a reason "
        "to move away: because no move betters its lot (Nash), or because the others "
        "could answer: by any moves (GMR), by any that it cannot get out of (SMR), by "
        "moves that they gain from (SEQ), or by moves at the same time (SIM). Where "
        "several answer, nobody moves twice in a row. Ways from the status quo are the "
        "shortest, by moves that pay if there are any.",
        (
            "Fang, L., Hipel, K. W. and Kilgour, D. M. (1993). Interactive Decision "
            "Making: The Graph Model for Conflict Resolution. New York: Wiley.",
            "Li, K. W., Kilgour, D. M. and Hipel, K. W. (2005). Status quo analysis in "
            "the graph model for conflict resolution. Journal of the Operational "
            "Research Society, 56(6), 699-707. https://doi.org/10.1057/palgrave.jors.2601870",
        ),
    ),
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


def method_notes(sections: Sequence[Section]) -> tuple[MethodNote, ...]:
    """Return the notes of all methods that these sections used, in their order."""
    used = {name for section in sections for name in section.methods}
    return tuple(note for note in _NOTES if note.id in used)

"""Method notes on what was seen: ceasefires, places, claims."""

from ceasefire.brief.methods.note import MethodNote

NOTES = (
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
        "ceasefire of the case, around which a fall was as large, with half an event "
        "added to each window: else every end of all events, of one or of a hundred, "
        "would be as large. A low share suggests, and does not establish, that the "
        "ceasefire had to do with the fall.",
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
        "with a probability of at most 5%, whenever one looks; an alarm needs 60, as "
        "a calm may be more restless than its first days let expect. A warning needs "
        "20, against a calm that does not wander for more than a few days. Calm is "
        "learned from the first days of the ceasefire, with its scatter and with how "
        "far days go together, of which the days before it tell a little. After an "
        "alarm, and once calm is back, a new watch begins with a level of its own. "
        "What silence is worth is simulated: breakdowns drawn from what is believed "
        "of calm.",
        (
            "Ramdas, A., Grünwald, P., Vovk, V. and Shafer, G. (2023). Game-theoretic "
            "statistics and safe anytime-valid inference. Statistical Science, 38(4), "
            "576-601. https://doi.org/10.1214/23-STS894",
            "Shin, J., Ramdas, A. and Rinaldo, A. (2024). E-detectors: a nonparametric "
            "framework for sequential change detection. New England Journal of "
            "Statistics in Data Science, 2(2), 229-260. https://doi.org/10.51387/23-NEJSDS51",
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
        "not known is drawn from the whole range, and a line known of one place alone "
        "compares nothing. "
        "Whom a ceasefire would bind goes by who belongs to whom on the last day that "
        "is looked at.",
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
        "decidable with these events. Events that may have been elsewhere or "
        "between unknown actors are taken once as speaking for the claim and once "
        "against it.",
        (
            "Wilson, E. B. (1927). Probable inference, the law of succession, and "
            "statistical inference. Journal of the American Statistical Association, "
            "22(158), 209-212. https://doi.org/10.1080/01621459.1927.10502953",
        ),
    ),
)

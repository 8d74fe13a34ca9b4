"""Method notes on what was said and promised, and what could be agreed."""

from ceasefire.brief.methods.note import MethodNote

NOTES = (
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
        "looked for, then the fewest days. Where somebody does not say what a measure "
        "is worth to it, its exposure from then on is not known, and such a measure "
        "comes as late as the rest allows. Breaches are simulated from the record.",
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
)

"""Whether a ceasefire holds, what it changed, and who gains.

One room per question, each with its own contents:

`compliance`    kept or broken: before and after, and what each event was
`effect`        what it changed, against what would have been without it
`alarm`         whether it is breaking down, asked every morning
`displacement`  whether violence moved: to other places, actors, kinds of act
`gains`         who gains among the groups it leaves out
`attribution`   who did it, from graded and partisan accounts
`durations`     how long ceasefires last, over a list of many

What the rooms share:

`series`        events as daily expected counts
`windows`       the days before, between and after
`placebo`       other dates on which a ceasefire could have started
`changes`       how much changes around a start date
`family`        many lines looked at together
"""

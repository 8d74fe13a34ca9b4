"""Whether a ceasefire holds, what it changed, and who gains.

One room per question, each with its own contents:

`compliance`  kept or broken: before and after, and what each event was
`durations`   how long ceasefires last, over a list of many
`effect`      what it changed, against what would have been without it
`series`      events as daily expected counts, which the rooms share
"""

"""Software for those who try to stop a war in one place first.

A case and evidence go in, and each part gives one frozen answer.

The case      `ceasefire.case`: `read_case`; its nouns in `ceasefire.core`: `Case`
The evidence  `ceasefire.events`: `read_events`, `read_events_of`, `CountSeries`,
              `read_ceasefires`
Kept?         `ceasefire.monitoring.compliance`: `assess_compliance`
Changed what? `ceasefire.monitoring.effect`: `estimate_effect`, `assess_effects`
Breaking?     `ceasefire.monitoring.alarm`: `watch`, `assess_warnings`
Moved?        `ceasefire.monitoring.displacement`: `assess_displacement`
Who gains?    `ceasefire.monitoring.gains`: `assess_gains`
Who did it?   `ceasefire.monitoring.attribution`: `attribute`
How long?     `ceasefire.monitoring.durations`: `measure_durations`
Where first?  `ceasefire.siting`: `rank_sites`
Which way in? `ceasefire.access`: `plan_access`
Which order?  `ceasefire.trust`: `plan_sequence`; `ceasefire.promises`:
              `observed_promises`
Whom?         `ceasefire.exchange`: `plan_exchange`
Who comes?    `ceasefire.convening`: `find_attendance`
On what?      `ceasefire.terms`: `find_agreements`; `ceasefire.terms.stability`:
              `stability_of`
Says what?    `ceasefire.reading`: `read`
All of it     `ceasefire.brief`: `write_brief`, `brief_data`

Nothing of it is imported here: each part costs what it needs, when it is named.
"""

__version__ = "0.1.0"

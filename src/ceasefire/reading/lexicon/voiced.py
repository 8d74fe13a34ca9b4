"""Nouns for what is voiced, rejected or confirmed, by what is done. Our own lists."""

from typing import Final

from ceasefire.reading.lexicon import words

READINESS: Final = words("readiness willingness preparedness openness")
REFUSAL: Final = words("""opposition rejection refusal objection disapproval condemnation outrage indignation
    dissatisfaction displeasure disagreement protest""")
CONSENT: Final = words("acceptance agreement consent assent commitment approval")
MOODS: Final = words("""era age dawn victory triumph success commitment determination support solidarity
    neutrality loyalty gratitude confidence hope friendship readiness pride""")
"""What is proclaimed and is no news."""
MOTIONS: Final = words(
    "amendment motion proposal initiative suggestion recommendation compromise"
)
INSISTENCE: Final = words("demand call insistence request appeal")
"""Nouns for what is voiced, expressed or repeated, by what it does."""
CHARGES: Final = words("""accusation accusations allegation allegations charge charges claim claims
    rumour rumours figure figures version account toll""")
"""Nouns for acts somebody is said to have done; who rejects one says it was not so."""
COMING: Final = words(
    "participation attendance presence acceptance support commitment agreement readiness consent"
)
"""What somebody who will come, or accepts, confirms."""
DENIES: Final = words("""deny reject refuse decline dismiss rule_out turn_down rebuff dispute contest
    refute repudiate""")
SONGS: Final = words("""sing song hymn anthem ballad refrain chorus verse lullaby carol psalm
    rhyme poem hum chant ode""")
"""Before a quotation, that it is sung or recited."""
CITED: Final = words("""for delete omit replace insert phrase words sentence slogan motto
    proverb caption translate spell underline""")
"""Right before a quotation, that its words are named and not said."""

"""Compare before and after a ceasefire from Python, in the invented country.

Run: python examples/compare_before_and_after.py
"""

from ceasefire.case import read_case
from ceasefire.core import Reader
from ceasefire.events import read_events_of
from ceasefire.monitoring.compliance import assess_compliance

case = read_case("two-rivers").for_reader(Reader("public"))
evidence = read_events_of(case)
answer = assess_compliance(case, evidence, window_days=28)

print(f"{case.title}: every event in it is simulated.")
for record in answer.records:
    print(record.ceasefire.title)
    for finding in record.findings:
        print(f"  {finding.claim} [{finding.certainty.words}]")

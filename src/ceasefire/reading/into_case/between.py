"""Entries for what stands between parties: measures, decision rules, relations."""

from ceasefire.reading.into_case.named import Named
from ceasefire.reading.records import (
    MeasureFound,
    Mention,
    Reading,
    RelationFound,
    RuleFound,
)

_HOW = {"backs": "said to back", "ally-of": "said to be its ally"}


class Between:
    """Drafts such entries of one reading."""

    def __init__(self, reading: Reading, named: Named) -> None:
        self.document, self.named = reading.document, named
        self.drafts, self.parties = named.drafts, named.parties
        self.source = named.source
        self.behalf = {
            one.speaker.name: one.behalf
            for one in reading.statements
            if one.behalf and one.speaker and not one.speaker.actor
        }

    def add(self, record: MeasureFound | RuleFound | RelationFound) -> None:
        """Add the entry of a record, or say why it has none."""
        match record:
            case MeasureFound():
                self._measure(record)
            case RuleFound():
                self._decision_rule(record)
            case RelationFound():
                self._relation(record)

    def _party(self, mention: Mention) -> str | None:
        """Return whose step it is: of a spokesman's, that of whom he speaks for."""
        return self.parties.of(self.behalf.get(mention.name, mention))

    def _measure(self, one: MeasureFound) -> None:
        words = self.document.words_of(one.words)
        id_ = self.drafts.id_for("measure", words)
        added = self.drafts.add(
            ("measures",),
            "measure",
            {
                "id": id_,
                "title": words,
                "kind": str(one.kind),
                "status": str(one.status),
                "actors": [p for p in map(self._party, one.parties) if p],
                "proposed_by": [p for p in map(self._party, one.proposed_by) if p],
                "on": self.document.on,
                "sources": [self.source],
            },
        )
        if not added:
            self.drafts.leave_out(one.id, f"there is a measure '{id_}' already")

    def _decision_rule(self, one: RuleFound) -> None:
        members = [p for p in map(self._party, one.deciders) if p]
        if not members or len(members) < len(one.deciders):
            self.drafts.leave_out(one.id, "not all who decide are named")
            return
        if str(one.kind) == "qualified-majority":
            self.drafts.leave_out(one.id, "the share of its majority has to be given")
            return
        self.named.table()
        decides = self.named.settled(one.decides, ()) if one.decides else None
        if decides:
            self.named.draft(decides, ())
        words = self.document.words_of(one.decision or one.cue)
        added = self.drafts.add(
            ("forum", "decision_rules"),
            "rule",
            {
                "id": f"{self.source}-{one.id}",
                "decision": words,
                "decides": [decides] if decides else [],
                "rule": str(one.kind),
                "members": members,
                "sources": [self.source],
            },
        )
        if not added:
            self.drafts.leave_out(one.id, "the case has it already")

    def _relation(self, one: RelationFound) -> None:
        if one.kind not in _HOW:
            self.drafts.leave_out(one.id, "a case has no list for such relations")
            return
        backer, backed = self.parties.of(one.subject), self.parties.of(one.object)
        if not backer or not backed or backer == backed:
            self.drafts.leave_out(one.id, "it is not clear between whom it is")
            return
        entry = {
            "id": f"{backer}-{backed}",
            "backer": backer,
            "backed": backed,
            "how": [_HOW[one.kind]],
            "sources": [self.source],
        }
        if not self.drafts.add(("backing",), "backing", entry):
            self.drafts.leave_out(one.id, f"there is '{entry['id']}' already")

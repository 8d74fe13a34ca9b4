"""What the rules of attribution hand on."""

from dataclasses import dataclass

from ceasefire.reading.lexicon.cues import Act
from ceasefire.reading.text.parse import Word
from ceasefire.reading.text.spans import Span


@dataclass(frozen=True, slots=True, kw_only=True, eq=False)
class Attribution:
    """Words, and whom the text lays them to.

    Attributes
    ----------
    cue
        The verb or noun of speech; None in a transcript and for a lone quotation.
    speaker, mention
        Head of the speaker's mention, and its characters; None where nobody is named.
    confidence
        How often such a rule is right, as judged by hand; 0 to 1.
    """

    cue: Word | None
    act: Act
    content: tuple[Span, ...]
    speaker: Word | None
    mention: Span | None
    to: tuple[Span, ...] = ()
    rule: str
    confidence: float

    @property
    def start(self) -> int:
        """First character of what was said."""
        return self.content[0].start

    @property
    def end(self) -> int:
        """Past the last character of what was said."""
        return self.content[-1].end

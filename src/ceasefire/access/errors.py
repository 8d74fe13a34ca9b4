"""Refusals of this part."""

from ceasefire.core import CeasefireError


class NoSuchConsent(CeasefireError, LookupError):
    """Somebody assumed a consent that the case does not have."""

    def __init__(self, name: str, known: tuple[str, ...]) -> None:
        super().__init__(name, known)
        self.name, self.known = name, known

    def __str__(self) -> str:
        listed = ", ".join(self.known) if self.known else "none"
        return (
            f"'{self.name}' is neither a consent nor a party that holds a stretch. "
            f"There are: {listed}."
        )

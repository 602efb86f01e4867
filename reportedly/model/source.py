"""Sources: who says it. A chain of them runs from the nearest the reader to whoever said it first."""

from dataclasses import dataclass
from enum import StrEnum


class SourceKind(StrEnum):
    OUTLET = "outlet"
    AGENCY = "agency"  # a news agency: Reuters, AFP, SANA
    OFFICIAL = "official"  # a person or body of a state: minister, ministry, army, police
    ORGANISATION = "organisation"  # UN, NGO, company, hospital, rescue service
    MONITOR = "monitor"  # records violence: the Syrian Observatory for Human Rights, Airwars
    ARMED_GROUP = "armed-group"
    PERSON = "person"
    EXPERT = "expert"
    WITNESS = "witness"
    DOCUMENT = "document"
    UNNAMED = "unnamed"


@dataclass(frozen=True, slots=True, kw_only=True)
class Source:
    """One who says something.

    A named source has a `name` ("Naftali Bennett") and, where the text gives it, a `role` ("Israeli Defense Minister").
    An unnamed one has the kind `unnamed`, an empty name, its `role` in the text's words ("a regional intelligence
    official" → "regional intelligence official") and `said_to_be`, the kind that the text makes it (official, witness …).
    """

    name: str
    kind: SourceKind
    role: str = ""
    said_to_be: SourceKind | None = None
    country: str | None = None  # ISO 3166-1 alpha-2, where the text says it

    def __post_init__(self) -> None:
        if (self.kind is SourceKind.UNNAMED) == bool(self.name):
            raise ValueError("a source has a name or the kind `unnamed`, never both or neither")

    @property
    def label(self) -> str:
        """What a reader is shown: the name, else the role, else that nobody is named."""
        return self.name or self.role or "unnamed source"


Chain = tuple[Source, ...]
"""From the nearest the reader to whoever said it first; empty where the outlet itself says it."""

"""Whether words say a number: "12 people", "dozens of women"; not "women and children"."""

import re

_EXACT = r"\d|\b(?:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve|\w+teen|(?:twen|thir|for|fif|six|seven|eigh|nine)ty)\b"

EXACT = re.compile(_EXACT, re.IGNORECASE)
NUMBER = re.compile(_EXACT + r"|\b(?:dozens?|scores|hundreds?|thousands?)\b", re.IGNORECASE)
"""An exact one, or a word such as "dozens"."""

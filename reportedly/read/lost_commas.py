"""What stands side by side in a source's words where the text lost its commas and apostrophes; patterns, no rules."""

import re

from reportedly.read.source_words import COUNTRIES

RUN_IN = re.compile(
    r"(?:Following|After|During|Since|Amid|Despite|Before)\b.*"
    r"|(?:[\w’'-]{1,30} ){0,4}(?:attacks?|strikes?|airstrikes?|raids?|blasts?|clashes|fighting|bombings?|explosions?|deaths?)\b.*",
)
"""Words of another phrase, in text that lost its commas: "Two blasts in the north | Human Rights Watch"."""
SHOUTED = re.compile(r"(?:[A-Z]{4,} ){2,}(?=[A-Z][a-z])")  # a heading run into the text
LOST_OWNER = re.compile(
    rf"(?:{'|'.join(name for name in COUNTRIES if name.isalpha() and name[-1].islower())})s (?:(?:official|state|private) )?(?=[A-Z])"
)  # "Syrias official Al-Ikhbariya"
ASIDE = re.compile(r" (?:(?P<role>(?:an?|the|one of) .+)|(?:in|on|as|with|whose|which|who|that|where|based) .+)")
UNTOLD = re.compile(r"(?<=\w)s(?= [a-z])")  # an owner's ending, its apostrophe lost
LED_IN = re.compile(r"(?:Following|After|During|Since|Amid|Despite|Before)\b.* (?=[A-Z][a-z]+$)")
AFTER_NAME = re.compile(
    r"(?: (?:news|tv|television|state|terrorist|takfiri|militant|rebel|jihadist|islamist|extremist|armed|opposition|monitoring|war)){0,3}"
    r"(?: (?:agency|website|newspaper|group|organi[sz]ation|militants|movement|militia|rebels|fighters|terrorists|monitor|watchdog|tv"
    r"|television|channel|radio|arabic|english|online|toll|count|tally|figures|network|report))?",
    re.IGNORECASE,
)
"""What may stand behind a name and tells no more than what it is: "Reuters | news agency"."""

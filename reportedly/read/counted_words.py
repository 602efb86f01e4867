"""What is counted and where, by its words: tables for `countings`.

`KINDS` goes from a noun with what stands before it to the types of which any counts; the first row that matches decides.
"""

import re

KINDS: tuple[tuple[re.Pattern[str], tuple[str, ...]], ...] = tuple(
    (re.compile(rf"(?:{pattern})\Z"), codes)
    for pattern, codes in (
        (r"suicide (?:car |truck |motorcycle )?(?:bomb|bombing|attack|blast|explosion)", ("attack.bombing.suicide",)),
        (r"(?:drone|uav) (?:strike|attack|raid)", ("attack.air.drone",)),
        (r"(?:chemical|gas|poison gas|sarin|chlorine|nerve agent)(?: weapons?)? (?:attack|strike|incident)", ("attack.chemical",)),
        (r"(?:air|aerial) ?-?(?:strike|raid|attack|bombardment|assault)|air(?:strike|raid)|bombing raid", ("attack.air",)),
        (r"barrel[- ]bomb(?:ing)?(?: (?:attack|strike))?", ("attack.air",)),
        (r"(?:cruise )?missile (?:strike|attack|barrage)", ("attack.shelling", "attack.air")),
        (r"(?:rocket|mortar|artillery)(?: \w{1,10})? (?:attack|strike|barrage|fire)|shelling|barrage", ("attack.shelling",)),
        (r"(?:land ?)?mine (?:blast|explosion)", ("attack.bombing.mine",)),
        (
            r"(?:(?:car|truck|roadside|vehicle|motorcycle|van|nail|bomb) )?(?:bomb|bombing|blast|explosion)|(?:car |truck )?bomb attack",
            ("attack.bombing",),
        ),
        (r"(?:knife|machete) attack|stabbing", ("attack.stabbing",)),
        (r"arson attack", ("attack.arson",)),
        (r"(?:gun|sniper) attack|shooting", ("attack.shooting",)),
        (r"bombardment", ("attack.shelling", "attack.air")),
        (r"strike", ("attack.air", "attack.shelling")),
        (r"raid", ("attack.air", "attack.ground")),
        (r"ambush|(?:ground )?assault|incursion|offensive|ground attack", ("attack.ground",)),
        (r"massacre", ("attack.massacre",)),
        (r"killing|murder|assassination", ("killing", "execution")),
        (r"homicide|slaying", ("attack", "killing", "execution")),
        (r"execution|beheading", ("execution",)),
        (r"clash", ("clash",)),
        (r"hijacking", ("abduction.hijacking",)),
        (r"abduction|kidnapping", ("abduction",)),
        (r"arrest", ("arrest",)),
        (r"protest", ("protest",)),
        (r"evacuation", ("evacuation",)),
        (r"attack", ("attack",)),
        (r"incident|escalation", ()),
    )
)
SINGULAR = re.compile(r"(?<=[sc]h)es\Z|(?<=[^s])s\Z")
"""The end of a plural ("clashes", "strikes")."""

OWN_KIND = frozenset({"time"})
"""These count what this event is: "for the second time"."""

SUPERLATIVE = re.compile(
    r"(?:single )?(?:deadliest|bloodiest|worst|biggest|largest|heaviest|most (?:deadly|lethal|serious|violent))(?: single| known| such)?"
)
COUNTED_BY_TOLL = re.compile(r"deadliest|bloodiest|most (?:deadly|lethal)", re.IGNORECASE)
"""Superlatives that say by what they count; "worst" and "largest" do not."""

DEADLY = frozenset({"deadly", "fatal", "lethal"})
DEATHS = frozenset({"homicide", "slaying"})
"""Nouns of violence by which somebody died, whatever its kind."""
PLAIN = frozenset(
    """
    terror terrorist separate reported recorded documented registered known suspected alleged apparent said single other new fresh latest
    alone overall far so yet now there here also already carried out of its the a an kind reportedly confirmed military
    """.split()  # noqa: SIM905  # a paragraph reads better than a list of quoted words
)
"""Words that narrow nothing down."""

ALIKE = frozenset({"such", "similar"})

SITES = (
    r"(?:air ?|military |naval |army )?base|airport|air ?field|hospital|clinic|school|market|mosque|church|camp|prison|port|depot|"
    r"plant|station|checkpoint|crossing|bridge|university|embassy|compound|facility|factory|refinery|site|building|headquarters|hotel|"
    r"dam|tunnel|post|outpost|warehouse|village market"
)
SETTLEMENTS = r"city|town|village|capital|neighbou?rhood|district|suburb|enclave|settlement"
AREAS = r"province|governorate|region|area|oblast|state|countryside|county"
COUNTRIES = r"country|nation"
"""Nouns that, after "the", mean where this event was: its site, its settlement, its province, its country."""

GROUPS = (
    r"group|army|militants|rebels|insurgents|gunmen|attackers|militia|forces|regime|government|coalition|military|police|jihadists|"
    r"extremists"
)
"""Who does violence, by a common noun."""

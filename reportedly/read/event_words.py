"""The words that tell of a happening, as one table of rows: code, noun patterns, verb patterns.

A `weak` row speaks of an effect ("killed", "destroyed"): beside the word of a cause it is no event of its own.
A `loose` row's word is used of several kinds of attack ("the blast", "the strike"), so it may take up any of them.
A `mild` row is not violence; such words are so common that only a place or time beside them makes an event.
"""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True, kw_only=True)
class Row:
    code: str
    nouns: str = ""  # alternatives of a regular expression, any case
    verbs: str = ""
    weak: bool = False
    loose: bool = False
    mild: bool = False


GUN = r"(?:(?:hand|shot)?guns?|pistols?|rifles?|revolvers?|firearms?|weapons?)"
_UNMEANT = r"(?:accident(?:al)?ly|unintentionally|inadvertently)"
_NO_DEED = (
    r"(?! (?:(?:of|against) )?(?:[\w-]+ ){0,3}?(?:accords?|agreements?|attempts?|ceasefire|deals?|efforts?|initiatives?|negotiations?|"
    r"peace|plans?|process|relations|talks|truce|votes?)\b)"
)
"""Behind what is done to things, and figuratively to these."""
_SELF_IN_FOOT = r" (?:it|him|her|them|our|your)sel(?:f|ves) in the foot\b"  # mostly a figure of speech

ROWS: tuple[Row, ...] = (
    Row(code="killing", nouns=r"assassinations?|targeted killings?|murders?", verbs=r"assassinated|murder(?:ed|ing)"),
    Row(
        code="attack.air",
        verbs=r"(?:dropped|dropping|drops) (?:[\w-]+ ){0,4}?(?:bombs?|barrels|munitions|explosives)|"
        r"(?:fired|firing|fires|launched|launching) (?:[\w-]+ ){0,4}?(?:cruise|Tomahawk) missiles",
    ),
    Row(
        code="attack.shelling",
        nouns=r"(?:ballistic |surface-to-surface |ground-to-ground )?missile (?:strikes?|attacks?|barrages?)",
        verbs=r"(?:fired|firing|fires|launched|launching|lobbed) (?:[\w-]+ ){0,4}?(?:missiles?|rockets?|rocket shells?|"
        r"mortars?|mortar (?:shells?|rounds?|bombs?)|shells|projectiles)(?= (?:at|on|onto|into|towards?|against|across|over)\b)|"
        r"(?:mortar |rocket |artillery )?(?:shells?|rockets?|missiles?|mortars) (?:fell|landed|slammed|crashed|rained|struck|hit)",
        loose=True,
    ),
    Row(
        code="attack.bombing.suicide",
        nouns=r"suicide (?:(?:car|truck|bomb|motorcycle|vest) )?(?:bombs?|bombings?|bombers?|attacks?|attackers?|blasts?|"
        r"explosions?)|car bombers?",
    ),
    Row(
        code="attack.chemical",
        nouns=r"(?:suspected )?(?:chemical|gas|poison gas|toxic gas|sarin|chlorine|nerve agent|mustard gas)(?: gas|"
        r" weapons?)? (?:attacks?|strikes?|bombings?|bombardments?|massacres?)",
        verbs=r"gassed|gassing",
    ),
    Row(
        code="attack.air.drone",
        nouns=r"(?:armed |kamikaze |suicide |explosive )?(?:drone|UAV) (?:strikes?|attacks?|raids?|bombings?)",
    ),
    Row(
        code="attack.air",
        nouns=r"air ?-?strikes?|air ?-?raids?|air attacks?|air bombardments?|aerial (?:attacks?|bombardments?|bombings?|raids?|"
        r"strikes?|assaults?|offensives?)|air (?:assaults?|offensives?)|cruise missile (?:strikes?|attacks?)|"
        r"bombing raids?|barrel[- ]bomb(?:s|ing|ings)?(?: attacks?| strikes?)?|sorties",
        verbs=r"barrel[- ]bombed",
    ),
    Row(
        code="attack.bombing.mine",
        nouns=r"(?:land ?)?mine (?:blasts?|explosions?)",
        verbs=r"(?:stepped on|drove over|triggered) (?:an? )?(?:anti-tank |anti-personnel )?(?:land ?)?mines?",
    ),
    Row(
        code="attack.bombing",
        nouns=r"(?:car|truck|van|roadside|motorcycle|vehicle|bus|convoy|nail) (?:bomb(?:ing)?s?|blasts?|"
        r"explosions?)(?: attacks?| blasts?| explosions?)?|bomb(?:ing)? (?:attacks?|blasts?|explosions?)"
        r"|booby[- ]trapped (?:cars?|vehicles?|trucks?|motorcycles?)|explosive devices?|explosives-laden (?:cars?|"
        r"vehicles?|trucks?)|IEDs?|grenade attacks?",
    ),
    Row(code="attack.shelling.naval", nouns=r"naval (?:bombardments?|shelling|gunfire)|gunboat (?:fire|shelling)"),
    Row(
        code="attack.shelling",
        nouns=r"(?:rocket|mortar|artillery|shell)(?: shells?)?(?: attacks?| fire| barrages?| strikes?| shelling)|shelling|"
        r"artillery bombardments?|rocket shells|mortar shells|mortar rounds|salvos? of rockets|barrages? of rockets",
        verbs=r"shelled",
    ),
    Row(
        code="accident.shooting",
        nouns=rf"(?:accidental|unintentional|unintended|negligent|inadvertent) (?:shootings?|gunshots?(?: wounds?)?|gun ?fire|firing|"
        rf"discharges?(?! of (?!(?:[\w-]+ ){{0,3}}{GUN})))|hunting (?:accidents?|mishaps?)",
        verbs=rf"{_UNMEANT} (?:shot|shoots|shooting|wound(?:ed|s|ing) (?:(?:him|her|it)?self|themselves))|"
        rf"{_UNMEANT} (?:fired|fires|firing|discharged|discharging) (?:[\w.-]+ ){{0,4}}?{GUN}|"
        rf"{GUN} (?:(?:had|has|then|somehow|suddenly|apparently|reportedly|{_UNMEANT}) ){{0,2}}(?:went off|goes off|gone off|going off|"
        rf"discharged|fired {_UNMEANT}|fires {_UNMEANT})|{GUN} {_UNMEANT} fired|"
        r"(?:shot|shoots|shooting) (?:him|her)self in (?:(?:the|his|her) (?:\w+ )?(?:leg|hand|thigh|arm|finger|knee|ankle|calf)|"
        r"(?:(?:his|her) (?:\w+ )?|the (?:left|right) )foot)|"
        r"(?:toddler|(?:[1-9]|one|two|three|four|five|six|seven|eight|nine)[- ]year[- ]old(?: \w+){0,3}?) (?:\w+ ){0,2}?"
        r"(?:shot|shoots|shooting) (?:him|her|it)?self",
    ),
    Row(
        code="attack.shooting",
        nouns=rf"(?:mass )?shootings?(?!{_SELF_IN_FOOT})|sniper (?:fire|shots?)|"
        r"snipers?(?= (?:killed|shot|wounded|targeted|hit))|gunfire|drive-by shootings?|gun attacks?",
        verbs=r"gunned down|gunning down|shooting dead|shot dead|shot and killed|shot and wounded|opened fire(?: on| at)?|"
        rf"fired on|shot at|(?:shot|shoots)(?! down|{_SELF_IN_FOOT})|machine-?gunned|"
        r"(?:hit|struck|grazed|wounded) by (?:an? |the )?(?:stray )?(?:bullets?|gun ?fire)",
    ),
    Row(code="attack.shooting", nouns=r"gunshot (?:wounds?|injur(?:y|ies))", weak=True),
    Row(code="attack.massacre", nouns=r"massacres?|slaughter|mass killings?", verbs=r"massacred|slaughtered"),
    Row(
        code="attack.ground",
        nouns=r"ambush(?:es)?|assaults?|(?:night |ground |commando )raids?|(?:ground |major |large-scale |"
        r"military )?(?:offensive|incursion|storming)s?|counter-?(?:offensives?|attacks?|assaults?)",
        verbs=r"ambushed|stormed|raided",
    ),
    Row(
        code="attack.bombing",
        nouns=r"explosions?|blasts?|bombings?|bombs?|detonations?",
        verbs=r"blew up|blown up|exploded|detonated|dynamited|(?<!alarm )(?<!alarms )(?<!siren )(?<!sirens )(?<!lights )(?<!fireworks )"
        r"(?<!phone )went off(?! (?:the )?(?:air|course|duty|to)\b)",
        loose=True,
    ),
    Row(code="attack.stabbing", nouns=r"stabbings?|(?:knife|machete) attacks?", verbs=r"stabbed|hacked to death"),
    Row(code="attack.arson", nouns=r"arson(?: attacks?)?|fire-?bombings?", verbs=r"fire-?bombed"),
    Row(code="attack.sexual", nouns=r"(?:gang )?rapes?|sexual (?:violence|assaults?)", verbs=r"(?:gang-)?raped"),
    Row(
        code="attack",
        nouns=r"(?:military |terror(?:ist)? |deadly )?(?:strikes?|attacks?|raids?|bombardments?)|military operations?|"
        r"(?:(?<=rebel )|(?<=regime )|(?<=government )|(?<=army )|(?<=militant )|(?<=opposition )|(?<=jihadist )|(?<=terrorist )"
        r"|(?<=cross-border )|(?<=enemy )|(?<=Israeli )|(?<=Turkish )|(?<=Syrian )|(?<=Russian ))fire"
        r"(?= (?:on|at|in|from|into|that|which|killed|has|had|hit|struck|wounded|claimed)\b)",
        verbs=r"attacked|attacking|struck|strafed|bombed|bombarded|pounded|targeted|"
        r"targeting(?! (?:was|is|were|are|has|had)\b)(?! (?:and|or) (?!\w+ing\b))|hit|rocked|tore through|ripped through",
        loose=True,
    ),
    Row(
        code="clash",
        nouns=r"(?:armed |fierce |heavy )?clashes|firefights?|shoot-?outs?|gun ?battles?|skirmish(?:es)?|in-?fighting|(?:(?:heavy|fierce|"
        r"intense|renewed|new|the|street) )fighting"
        r"|fighting(?= (?:between|in|near|around|erupted|raged|broke|continued|flared|for (?:key|control|the)\b))",
        verbs=r"clashed|exchanged fire|traded fire",
    ),
    Row(
        code="abduction",
        nouns=r"abductions?|kidnappings?|hostage[- ]taking",
        verbs=r"abducted|abducting|kidnapped|kidnapping|took hostage|taken hostage",
    ),
    Row(code="abduction.hijacking", nouns=r"hijackings?", verbs=r"hijacked"),
    Row(
        code="execution",
        nouns=r"(?:mass |public |summary )?executions?|beheadings?",
        verbs=r"executed|beheaded|hanged|crucified",
    ),
    Row(code="arrest", nouns=r"arrests?", verbs=r"arrested|detained|rounded up", mild=True),
    Row(
        code="release",
        nouns=r"(?:prisoner|hostage) (?:swaps?|exchanges?|releases?)",
        verbs=r"(?:was|were|been|be) freed|set free|(?:prisoners?|hostages?|detainees?|captives?|soldiers?|fighters?|journalists?|women|"
        r"children|men|people) (?:was|were|(?:have|has|had) been) released",
        mild=True,
    ),
    Row(code="torture", verbs=r"tortured", mild=True),
    Row(
        code="interception",
        nouns=r"interceptions?",
        verbs=r"intercepted(?! by (?:[\w-]+ ){0,3}(?:men|individuals|gunmen|assailants|attackers|subjects|people|persons|strangers))|"
        r"shot down|downed|foiled|thwarted",
        mild=True,
    ),
    Row(code="siege", verbs=r"laid siege to|imposed a siege|encircled", mild=True),
    Row(
        code="capture",
        verbs=r"captured|recaptured|retook|retaken|overran|seized control of|took control of|regained control of|wrested control of",
        mild=True,
    ),
    Row(
        code="withdrawal",
        nouns=r"withdrawals?|pull-?outs?|troop withdrawals?",
        verbs=r"withdrew|withdrawn|withdrawing|pull(?:ed|ing) (?:out|back)|pulling up stakes|retreated|cut(?:ting)? back (?:its|"
        r"their) (?:forces|troops|presence)"
        r"|(?:evacuated|evacuating|removed|removing|closed|closing) (?:some of (?:its|their) |its |their |several |"
        r"all )?(?:military )?bases",
        mild=True,
    ),
    Row(code="evacuation", nouns=r"evacuations?|population (?:transfers?|swaps?)", verbs=r"evacuated|evacuating|bussed out", mild=True),
    Row(code="displacement", nouns=r"exodus", verbs=r"fled|displaced|forced from their homes", mild=True),
    Row(
        code="deployment",
        nouns=r"(?:troop )?deployments?",
        verbs=r"deployed|sent (?:in )?(?:[a-z]+ (?:of )?){0,2}(?:troops|combatants|fighters|reinforcements|forces|soldiers)",
        mild=True,
    ),
    Row(code="ceasefire", nouns=r"cease-?fires?|truces?|cessation of hostilities", mild=True),
    Row(
        code="agreement",
        verbs=r"(?:signed|reached|brokered) (?:an? |the )?(?:[\w-]+ ){0,2}(?:agreements?|deals?|accords?|pacts?)",
        mild=True,
    ),
    Row(code="aid", nouns=r"aid deliver(?:y|ies)", verbs=r"delivered (?:[\w-]+ ){0,3}(?:aid|relief)", mild=True),
    Row(code="negotiation", nouns=r"(?:peace )?talks|negotiations", mild=True),
    Row(
        code="handover",
        nouns=r"hand-?overs?|transfers? of power",
        verbs=r"(?:hand(?:s|ed|ing)?|turn(?:s|ed|ing)?) (?:the reins )?over(?: the reins)?|relinquish(?:ed)? power",
        mild=True,
    ),
    Row(code="protest.riot", nouns=r"riots?|rioting", verbs=r"rioted", mild=True),
    Row(code="protest", nouns=r"protests?|demonstrations?|sit-ins?", verbs=r"protested|rallied", mild=True),
    Row(
        code="threat",
        nouns=r"threats? of (?:retaliation|attacks?|war)",
        verbs=r"threatened to|vowed to (?:retaliate|avenge|attack)",
        mild=True,
    ),
    Row(
        code="destruction",
        nouns=rf"(?:acts? of )?(?<!economic )sabotage{_NO_DEED}",
        verbs=rf"destroyed|demolished|razed|obliterated|torched|set ablaze|set on fire|sabotaged{_NO_DEED}|"
        r"(?:set|setting) fire to(?! (?:him|her|them)sel(?:f|ves)\b)",
        weak=True,
    ),
    Row(code="looting", nouns=r"looting|pillage", verbs=r"looted|pillaged|ransacked", mild=True),
    Row(
        code="killing",
        nouns=r"killings?|deaths?|death toll|slayings?|murder-suicides?|homicides?(?! (?:detectives?|investigat\w+|units?|divisions?|"
        r"bureau|squad|section|charges?|rates?|cases?|counts?))",
        verbs=r"killed|killing|kills|died|dead|lost (?:his|her|their) (?:life|lives)|claim(?:ed|s|ing) the li(?:fe|ves)|slain|"
        r"martyred|left (?:\S+ ){1,4}dead",
        weak=True,
    ),
)

NOT_EVENTS = (
    # figurative, or of another field; what these match is passed over whole
    r"(?:\w+-(?:day|hour|week)|indefinite|nationwide|wildcat|24-hour|48-hour) strikes?|(?:workers|staff|teachers|"
    r"drivers|pilots|nurses) (?:\w+ ){0,3}strikes?|heart attacks?|panic attacks?|attack(?:ing)? ads?|"
    r"attack (?:helicopters?|aircraft|planes?|jets?|dogs?)|"
    r"personal attacks?|cyber-?attacks?|verbal attacks?|counter-?terror\w*"
    r"|(?:hunger|labou?r|general|rail|transport|teachers|nurses|doctors|union|workers|miners|bus drivers) strikes?|"
    r"(?:go|went|going|on) (?:on )?strike|lightning strikes?|strike (?:action|force|group|price|rate|ballots?|talks)"
    r"|(?:strike|struck|striking|strikes) (?:a|an|the) (?:deals?|balance|agreements?|bargains?|chords?|compromises?|"
    r"tone|blow|pose)|(?:deals?|agreements?|bargains?|accords?|truces?) (?:\w+ ){0,2}?struck"
    r"|air force|fire ?-?fighters?|under fire|came under attack from critics"
    r"|hit (?:by|with) (?:a |the )?(?:sanctions|fines?|drought|lawsuits?|tariffs)|hit (?:songs?|films?|shows?|back|"
    r"out|records?|new highs?|an all-time)|hard hit|hardest hit|worst[- ]hit"
    r"|bomb (?:disposal|squad|threats?|shelters?|scares?|making)|bombshells?|(?:box|block)[- ]?busters?|"
    r"photo ?shoot(?:ing)?|shoot(?:ing)? (?:a|the) (?:film|movie|video)|shot (?:a|the) (?:film|movie|video|goal)|"
    r"penalty shoot\w*|video shot"
    r"|(?:chief|senior) executi\w+|execut(?:e|ed|ion of) (?:the |a |an |its |their )?(?:plans?|deals?|agreements?|"
    r"orders?|strategy|contracts?|project|will|warrant)"
    r"|dead(?:lock|line|locked| sea| end| heat)\w*|charm offensive|offensive (?:remarks?|comments?|language|weapons?|"
    r"line)|(?:dawn|tax|police) raid on (?:the )?(?:fridge|offices?)"
    r"|fight(?:ing)? (?:for|to) (?:his|her|their|its) (?:life|lives|survival|freedom|rights)|fighting corruption|"
    r"fighting terror\w*|bird strikes?|threat level|attack on (?:his|her|the) (?:policy|record|character)"
    r"|captured (?:the )?(?:imagination|attention|hearts?|on (?:camera|film|video)|images?|footage|video)|"
    r"detonated? (?:a )?debate|market crash|deployed (?:the |a )?(?:software|app|system)"
    r"|(?:re)?captured (?:in|by) (?:photographs|images|cameras?)|(?:match|game|season|goal|league|cup|innings|"
    r"penalty)[ -](?:strikes?|attacks?|winning)|striker"
    r"|(?:assault|attack) (?:units?|rifles?|weapons?|teams?|groups?|forces?|submarines?)|"
    r"(?:air|aerial|bombing|bombardment|air ?-?strikes?)(?: strikes?)? campaigns?|"
    r"(?:sanctions|measures|laws?|bills?|tariffs|restrictions|lawsuits?) targeting|targeting (?:process|polic(?:y|ies)|rules|procedures?)|"
    r"celebratory (?:gun ?fire|shooting|shots)|(?:gun ?fire|shots|shooting) in celebration|"
    r"(?:munitions|weapons|bombs|gas|shells|missiles|rockets) (?:was|were|has been|have been|had been) deployed|"
    r"intercepted (?:an? |the )?(?:[\w’'-]+ ){0,3}(?:conversation|communication|message|phone call|call|letter|signal)s?|"
    r"cease-?fire lines?|explosion (?:of|in) (?:joy|anger|violence|demand|prices|population)"
)

GENERIC_BEFORE = (
    # a kind or a number of happenings rather than one: passed over
    r"(?:increase|increases|rise|surge|decrease|decline|drop|spate|wave|series|end|halt|stop|wake|history|years|"
    r"threat|plotting|authori[sz]e|authori[sz]ing|risk|fear|fears|possibility|prospect|prevent|preventing|avoid|against|number|"
    r"any|no|countless|future|further|more|such|every|each|similar|previous|frequent|regular|repeated|regularly|potential|anti|"
    r"counter|near-daily|daily|state-sponsored|all|these|those|other|several|many|most) (?:in |of |to |the |such |more |new |"
    r"terrorist |an? ){0,2}"
)

GENERIC_AFTER = (
    r" (?:are|is|were|has been|have been) (?:generally|usually|often|typically|regularly|frequently|routinely|commonly|sometimes)\b"
)

ATTRIBUTIVE_BEFORE = (
    # before "-ed" it says of somebody or something what befell them, and tells of no happening: "the captured pilot"
    r"\b(?:the|an?|this|these|its|their|my|our)(?: \w+ly)? $"
)

ATTRIBUTIVE_BETWEEN = (
    # so too here, where a noun follows: "camps for displaced families"
    r"\b(?:of|for|with|from|to|among|where|internally)(?: \w+ly)? $",
    r" (?!(?:across|towards|perhaps|besides|always|tens|dozens|scores|hundreds|thousands|millions)\b)(?:people|men|women|children|"
    r"[a-z-]{4,24}s)\b",
)

ARMS = r"(?:shells?|rounds|bombs?|devices?|IEDs?|vehicles?|cars?|trucks?|vans?|motorcycles?)$"
"""How the words for a weapon end which otherwise stand for its going off."""

HANDLED_BEFORE = (
    # what was done to a weapon that did not go off
    r"\b(?:destroy|seiz|dismantl|defus|confiscat|disarm|discover|manufactur|produc|smuggl|stockpil|neutrali[sz])(?:ed|e?s|ing|e)\b"
    r"(?: (?!(?:after|by|in|when|as|from|near|during|with)\b)[\w’'-]{1,30}){0,14} $"
)

HANDLED_AFTER = (
    r" (?:plants?|factor(?:y|ies)|depots?|workshops?|stockpiles?|caches?|launchers?)\b"
    r"| (?:was|were|(?:has|have|had) been) (?:destroyed|seized|dismantled|defused|confiscated|discovered|found)\b"
)

NAMED_BEFORE = (
    # a capital behind these belongs to the name of a body, which may be a whole clause
    r"\b(?:called|named|network|campaign|website|page|film|documentary|activist group|monitoring group)"
    r"(?: (?:[A-Z][\w’'-]{0,30}|is|are|of|the|in|and)){1,5} $"
)

NAMED_AFTER = r" (?:Committee|Commission|Council|Cent(?:re|er)|Office|Network|Observatory|Institute|Foundation|Association|Brigade|Unit)\b"

TAGS = (
    # a page's keywords, run together with its text: before and behind a noun among them
    r"\bTags:?(?: (?!(?:an?|the|of|in|on|by|at|was|were|has|have|and|after|when|says?|said|kills?|killed)\b)[\w’'()-]{1,30}){0,9} $",
    r"(?! (?:in|on|by|at|of|against|have|has|had|was|were|hit|hits|struck|carried|kills?|killed|left)\b)",
)

"""Words by which a party, its kind, its arms and its manner of being named are known: tables for `parties`."""

from reportedly.model.value import Manner, PartyKind

AGENTS = (
    r"warplanes?|war ?jets?|fighter jets?|jets?|aircraft|planes?|helicopters?|drones?|gunships?|air force|"
    r"armed forces|forces?|troops|army|military|navy|soldiers?|police|policemen|security forces|"
    r"regime|government|coalition|alliance|authorities|units?|snipers?|artillery|militants?|fighters?|gunm[ae]n|"
    r"rebels?|insurgents?|terrorists?|extremists?|jihadists?|assailants?|attackers?|"
    r"militias?|militiamen|bombers?|kidnappers|opposition|factions?|groups?|movement|guards?|guerrillas?|separatists?|"
    r"loyalists?|mercenaries|commandos?|regiment|brigades?|battalions?|settlers?|mob"
)
"""Head nouns of those who do violence."""

GROUPS = (
    r"Islamic State(?: (?:of|in) Iraq and (?:Syria|the Levant|[Aa]l-Sham|Sham))?(?: group)?|ISIS|ISIL|Daesh|IS|al[- ]?Qaed?a|Al[- ]?Qaed?a|"
    r"Nusra Front|al-Nusra(?: Front)?|Jabhat (?:al-Nusra|Fateh al-Sham)|Hay(?:’|')?at Tahrir al-Sham|HTS|"
    r"Ahrar al-Sham|Free Syrian Army|FSA|Jaish al-(?:Islam|Fatah|Fateh)|Syrian Democratic Forces|SDF|YPG|PKK|"
    r"Hezbollah|Hizbullah|Hamas|Islamic Jihad|Taliban|Boko Haram|al-Shabaab|Al-Shabaab|Houthis?|"
    r"Revolutionary Guards?(?: Corps)?|Quds Force|Wagner(?: Group)?|Rapid Support Forces|RSF|M23|FARC|ELN|Janjaweed|"
    r"Lashkar-e-\w+|Haqqani network"
)
"""Names of armed groups that are often in the news; others are known by their head noun."""

KINDS: tuple[tuple[PartyKind, str], ...] = (
    (PartyKind.PERSON, r"(?i)\b(?:bomber|gunman|attacker|assailant|sniper|kidnapper)$"),
    (PartyKind.STATE, r"(?i)\b(?:long-range|strategic|heavy|fighter|tupolev|sukhoi)(?: [\w-]+)? bombers?\b"),
    (PartyKind.UNKNOWN, r"(?i)\b(?:unidentified|unknown|unnamed|mysterious)\b"),
    (PartyKind.ARMED_GROUP, rf"\b(?:{GROUPS})\b(?!-)"),
    (
        PartyKind.CIVILIANS,
        r"(?i)\b(?:civilians?|people|persons?|residents?|evacuees?|refugees?|families|villagers|worshippers|children|"
        r"women|students|pupils|patients|protesters|demonstrators|mourners|shoppers|pilgrims|farmers|"
        r"passengers|citizens|inhabitants|bystanders)\b",
    ),
    (
        PartyKind.PLACE,
        r"(?i)\b(?:buildings?|hospitals?|clinics?|schools?|markets?|bases?|airports?|airfields?|sites?|facilit(?:y|ies)|"
        r"plants?|factor(?:y|ies)|convoys?|buses|bus|mosques?|church(?:es)?|depots?|headquarters|"
        r"positions?|targets?|posts?|camps?|bridges?|villages?|towns?|cit(?:y|ies)|neighbou?rhoods?|districts?|suburbs?|"
        r"homes?|houses?|warehouses?|centers?|centres?|checkpoints?|embass(?:y|ies)|vehicles?|"
        r"trucks?|tanks?|ships?|tankers?|stations?|hideouts?|infrastructure|areas?|structures?|crossings?|bakery|bakeries|"
        r"hotels?|cafes?|shelters?|pipelines?|refiner(?:y|ies)|university|compound|strongholds?)\b",
    ),
    (
        PartyKind.ARMED_GROUP,
        r"(?i)\b(?:militants?|fighters?|gunm[ae]n|rebels?|insurgents?|terrorists?|extremists?|jihadists?|militias?|"
        r"militiamen|factions?|guerrillas?|separatists?|loyalists?|mercenaries|opposition|brigades?|bombers?|attackers?|"
        r"assailants?|kidnappers|settlers?|mob)\b(?!-)",
    ),
    (
        PartyKind.STATE,
        r"(?i)\b(?:army|air force|armed forces|military|navy|regime|government|coalition|police|policem[ae]n|troops|"
        r"soldiers?|security forces|authorities|forces|warplanes?|war ?jets?|jets?|aircraft|planes?|helicopters?|drones?|"
        r"officials?|"
        r"officers?|ministers?|ministry)\b",
    ),
    (
        PartyKind.ORGANISATION,
        r"\b(?:workers?|medics?|doctors?|rescuers?|journalists?|organi[sz]ations?|agency|agencies|charity|Red (?:Cross|"
        r"Crescent)|UN|United Nations|company|party)\b",
    ),
    (PartyKind.PERSON, r"^(?:[\w.’'-]+ ){0,8}?(?:[A-Z][\w’'-]+) (?:(?:al-|bin |ibn |abu |de |van )?[A-Z][\w’'-]+)$"),
)
"""Looked through in order; the first that matches says the kind."""

TITLES = (
    r"(?:President|Prime|Minister|General|Gen\.|Maj\.|Col\.|Lt\.|Commander|commander|leader|chief|Sheikh|Dr\.|Mr\.|"
    r"Mrs\.|journalist|activist|cleric|scientist|diplomat|ambassador)"
)

DONE = (
    r"out|conducted|launched|committed|perpetrated|staged|fired|dropped|caused|mounted|planted|detonated|off|placed|thrown|hurled|claimed|done"
    r"|executed|delivered|unleashed|allegedly|reportedly|killed|injured|wounded|martyred|hit|struck|damaged|destroyed|attacked"
)
"""What a perpetrator's "by" may follow beside a word of violence: "carried out by", "set off by"."""
OTHER_DEEDS = r"\b(?:operations|violations|crimes|abuses|acts|atrocities)\b[^.;]{0,30}$"
"""Where these stand before a "by" it tells who did them, and not the violence told with them: "hanged for crimes committed by"."""

NO_DEEDS = (
    r"war crimes?|crimes against|duplicity|hypocrisy|double standards|complicity|l(?:ying|ies)|withholding|hiding|concealing"
    r"|covering up|failing|failure|refusing|blocking|obstructing|hampering|hindering|prevent\w+"
    r"|supporting|backing|arming|aiding|funding|financing|sponsoring|harbou?ring|violating|violations|breach\w*|breaking"
    r"|seeking|trying|attempting|planning|plotting|preparing|ignoring|exploiting|fabricating"
    r"|supplying|interfering|interference|links|membership|belonging|spying|treason|collaborat\w+|using (?:civilians|human)"
)
"""What somebody may be accused of beside an attack that he is not said to have carried out."""

NO_DENIAL = r"(?! (?:civilians?|civilian (?:areas|targets|sites)|hospitals|schools|residential areas)\b(?! (?:in|at|on)\b))"
"""What stands not behind a denied deed: who denies ever to target civilians says nothing of what happened."""

BLAMES: tuple[tuple[Manner, str, str], ...] = (
    # manner, words before the name, words after it ("…" stands in neither); the name must be a party
    (
        Manner.DENIED,
        r"\bden(?:ied|ies|y|ying) (?:that )?(?:the )?",
        r" (?:had |have |has |were |was |are |is |ever )?(?:used?|using|carried|struck|hit|bombed|killed|targeted|attacked|launched|dropped"
        r"|shelled|responsible|behind|involved)\b",
    ),
    (Manner.ATTRIBUTED, r"\battributed (?:(?:by|the|this|that|these|it|an?|[\w’'-]+) ){0,7}?to ", ""),
    (Manner.ACCUSED, r"\b(?:blamed|blaming|blames|(?<!to )(?<!not )blame) (?:(?:the|this|it|[\w’'-]+) ){0,5}?on ", ""),
    (Manner.ACCUSED, r"\b(?:blamed|blaming|blames|(?<!to )(?<!not )blame(?! on\b)) ", ""),
    (
        Manner.ACCUSED,
        r"\b(?:accused|accusing|accuses|(?<!to )(?<!not )accuse) ",
        rf" of\b(?! (?:[\w“\"-]+ ){{0,3}}[“\"]?(?:{NO_DEEDS})\b)|[.;](?:\s|$)",
    ),
    (Manner.ACCUSED, r"\b(?:held|holds|holding|(?<!to )(?<!not )hold) ", r" (?:directly |fully )?(?:responsible|accountable)"),
    (Manner.ACCUSED, "", r" (?:is|are|was|were|being) (?:directly |primarily )?(?:responsible for|behind|to blame)"),
    (Manner.ACCUSED, "", r" bears? (?:the )?(?:primary |full |sole )?responsibility"),
    (Manner.ACCUSED, r"\bresponsibility (?:for [\w’' -]{1,40} )?(?:lies|rests) with ", ""),
    (
        Manner.CLAIMED,
        "",
        r" (?:on \w+ |has |have |had |later |quickly |also |immediately |today |yesterday |tonight ){0,3}"
        r"(?:claimed|claims|admitted|accepted) (?:the )?responsibility",
    ),
    (
        Manner.CLAIMED,
        "",
        r" (?:has |have |had ){0,2}(?:called|telephoned|contacted|phoned|issued|sent) (?:[\w’'-]+ ){1,6}"
        r"(?:to claim|claiming) (?:the )?responsibility",
    ),
    (
        Manner.CLAIMED,
        "",
        r" (?:has |have |had |later |also ){0,2}claim(?:s|ed) (?!responsibility|previous|earlier|past|similar|other)"
        r"(?:(?:both|two|three|the|an?|this|that|several) )?(?:[\w-]+ ){0,3}"
        r"(?:attacks?|bombings?|blasts?|explosions?|strikes?|assaults?|raids?|shootings?|killings?|murders?|assassinations?|kidnappings?|abductions?"
        r"|beheadings?|executions?)\b",
    ),
    (
        Manner.CLAIMED,
        "",
        r" (?:on \w+ |has |have |had |later |also ){0,3}(?:claim(?:s|ed)|boast(?:s|ed)|admit(?:s|ted)) "
        r"(?:to have|having|(?:that )?(?:it|they)(?: has| have| had)?) "
        r"(?:killed|executed|beheaded|carried|shot|downed|attacked|targeted|abducted|captured|seized|kidnapped|destroyed|bombed|ambushed)\b",
    ),
    (Manner.CLAIMED, r"\bresponsibility (?:for [\w’' -]{1,40} )?(?:was|were|has been|had been) claimed by ", ""),
    (Manner.CLAIMED, r"\b(?:attacks?|bombings?|strikes?|blasts?|was|were|later) claimed by ", ""),
    (Manner.SUSPECTED, "", r" (?:is|are|was|were) (?:widely )?(?:suspected|believed|thought|alleged|presumed) to (?:be behind|have)"),
    (
        Manner.SUSPECTED,
        "",
        r" (?:is|are|was|were|may be|may have been|could be|might be) (?:possibly |probably |apparently |likely )?(?:behind|responsible)",
    ),
    (Manner.SUSPECTED, r"\b(?:suspected|alleged|presumed) ", ""),
    (
        Manner.DENIED,
        "",
        r" (?:has |have |had |\w{3,12}ly ){0,3}(?:denied|denies|deny) (?:(?:any|its|all|the|"
        rf"having|being|their) )?(?:(?!(?:{AGENTS})\b)\w+ ){{0,2}}?"
        r"(?:involvement|responsibility|role|carrying|behind|attack|strike|targeting|bombing|using|used|use|connection|"
        rf"charges?|accusations?)\b{NO_DENIAL}",
    ),
)

DOERS = (
    r"\b(?:(?:carried out|conducted|launched|committed|perpetrated|staged|fired|dropped|caused|mounted|planted|"
    r"detonated|set off|executed|allegedly|reportedly) ){0,2}by (?:(?:the|an?|some|several|two|three|"
    r"what [\w ]{2,20}) )?"
)
"""What stands between a happening and the one who did it."""

WEAPONS = (
    r"barrel[- ]bombs?|cluster (?:bombs?|munitions?)|vacuum bombs?|phosphor(?:o)?us (?:bombs?|munitions?|shells?)|"
    r"bunker[- ]?busters?|sarin(?: gas)?|chlorine(?: gas)?|mustard gas|nerve (?:gas|agents?)|"
    r"poison(?:ous)? gas(?:es)?|"
    r"toxic gas(?:es)?|napalm|(?:car|truck|roadside|motorcycle|suicide|van) bombs?|booby[- ]trapped (?:cars?|"
    r"vehicles?|trucks?|motorcycles?)|explosives-laden (?:cars?|vehicles?|trucks?|vans?)|"
    r"(?:improvised )?explosive (?:devices?|belts?|vests?)|"
    r"IEDs?|landmines?|hand grenades?|grenades?|mortar (?:shells?|rounds?|bombs?)|mortars|artillery shells?|"
    r"rocket shells?|artillery|tank shells?|(?:ballistic|cruise|surface-to-surface|guided|ground-to-ground|Scud|"
    r"Tomahawk) missiles?|"
    r"missiles?|rockets?|machine[- ]guns?|automatic rifles?|assault rifles?|sniper rifles?|knives|knife|pick-?up bomb|"
    r"naval mines?|armed drones?"
)

GENERIC_TARGETS = r"^(?:it|them|him|her|us|me|who|that|this|each other|back|out|a|the|an|by|one|all)$"

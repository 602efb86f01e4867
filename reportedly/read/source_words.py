"""Names and words by which the kind of a source is known: tables for `sources`. A name that is in no table is read by its words."""

import re

from reportedly.model.source import SourceKind
from reportedly.read.sentences import words

_NAMES: dict[SourceKind, str] = {
    SourceKind.AGENCY: (
        "Reuters|Agence France-Presse|AFP|Associated Press|AP|dpa|DPA|Interfax|TASS|RIA Novosti|RIA|SANA|Xinhua|Anadolu Agency|"
        "Anadolu|IRNA|Fars|Tasnim|Mehr|UPI|Bloomberg|Kyodo|EFE|ANSA|Petra|WAFA|Shehab Agency|Shehab News Agency|Amaq|Aamaq|Ukrinform|"
        "Sana|Press Trust of India|PTI|Dogan News Agency|Yonhap|Hawar News Agency|Qasioun|Smart News|Step News Agency|"
        "Shaam News Network|FNA|Fars News Agency|Aleppo Media Center|Aleppo Media Centre"
    ),
    SourceKind.OUTLET: (
        "Sputnik|RT|BBC|CNN|Al Jazeera|Al-Jazeera|Aljazeera|Al Arabiya|Al-Arabiya|Al Mayadeen|Al-Mayadeen|Al-Manar|Al-Masdar News|"
        "Israel Hayom|JNS|Haaretz|The Jerusalem Post|Jerusalem Post|The New York Times|New York Times|The Washington Post|"
        "Washington Post|The Wall Street Journal|Wall Street Journal|The Guardian|Guardian|The Times of Israel|Times of Israel|"
        "The Times|Daily Sabah|TRT World|TRT|Fox News|NBC News|NBC|ABC News|CBS News|CBS|Sky News|Deutsche Welle|France 24|Le Monde|"
        "Der Spiegel|Rudaw|Orient News|Al-Watan|Press TV|Al-Alam|Alalam|Al-Ahram|Ahram Online|Asharq Al-Awsat|Politico|The Hill|Axios|"
        "NPR|PBS|USA Today|Kyiv Independent|Meduza|Novaya Gazeta|Telegraph|The Telegraph|Independent|The Independent|Financial Times|"
        "Al-Quds Al-Arabi|Rossiya 24|Rossiya-24|Al-Ikhbariya|al-Ikhbariya|NTV|"
        "Channel 12|Kan"
    ),
    SourceKind.MONITOR: (
        "Syrian Observatory for Human Rights|SOHR|Syrian Observatory|Syrian Network for Human Rights|SNHR|"
        "Violations Documentation Center|VDC|Airwars|ACLED|Bellingcat|Action on Armed Violence|Yemen Data Project|"
        "Armed Conflict Location & Event Data Project|Iraq Body Count|B'Tselem|Observatory"
    ),
    SourceKind.UN: (
        "United Nations|UN|U.N.|UNICEF|UNHCR|OCHA|UN OCHA|UNRWA|World Health Organization|World Health Organisation|WHO|"
        "World Food Programme|WFP|Security Council|U.N. Security Council|UN Security Council|OHCHR|UNIFIL|MINUSMA|MONUSCO"
    ),
    SourceKind.MEDICAL: (
        "White Helmets|Syrian Civil Defense|Syrian Civil Defence|Syria Civil Defence|Syria Civil Defense|Civil Defence|Civil Defense|"
        "Syrian Arab Red Crescent|SARC|Syrian American Medical Society|SAMS|Magen David Adom"
    ),
    SourceKind.ORGANISATION: (
        "Red Cross|ICRC|International Committee of the Red Cross|Red Crescent|Amnesty International|Amnesty|Human Rights Watch|HRW|"
        "Organisation for the Prohibition of Chemical Weapons|Organisation for the Prohibition of Chemical weapons|"
        "Doctors Without Borders|Médecins Sans Frontières|Medecins Sans Frontieres|MSF|OPCW|Save the Children|"
        "International Rescue Committee|Oxfam|European Union|EU|Arab League|African Union|Syrian National Coalition|"
        "Syrian Coalition|National Coalition|Syrian High Negotiations Committee|High Negotiations Committee"
    ),
    SourceKind.COMPANY: "ImageSat International|ImageSat|Maxar Technologies|Maxar|Planet Labs|BlackSky|Airbus|Ambrey|Dryad Global|Umbra",
    SourceKind.ARMED_GROUP: (
        "Islamic State in Iraq and the Levant|Islamic State of Iraq and the Levant|Islamic State of Iraq and Syria|"
        "Islamic State in Iraq and Syria|Islamic State|ISIS|ISIL|Daesh|DAESH|IS|Al-Qaeda|al-Qaeda|Nusra Front|al-Nusra Front|"
        "Jabhat al-Nusra|Al-Nusra|Hayat Tahrir al-Sham|HTS|Ahrar al-Sham|Jaish al-Islam|Jaish al Islam|Jaysh al-Islam|"
        "Free Syrian Army|FSA|Syrian Democratic Forces|SDF|YPG|PKK|Hezbollah|Hizbullah|Hizballah|Hamas|Islamic Jihad|Taliban|"
        "Boko Haram|al-Shabaab|Al-Shabaab|Houthis|Houthi|Faylaq al-Rahman|Shining Path|FARC|ELN|FMLN|Rapid Support Forces|RSF|"
        "M23|Wagner Group|Wagner"
    ),
    SourceKind.MILITARY: (
        "Pentagon|Centcom|CENTCOM|US Central Command|U.S. Central Command|Central Command|IDF|Israel Defense Forces|Israeli military|"
        "Israel Air Force|Hmeimim|NATO"
    ),
    SourceKind.OFFICIAL: (
        "Kremlin|White House|State Department|US State Department|U.S. State Department|Congress|Knesset|Downing Street|"
        "Foreign Office|CIA|FBI|MoH"
    ),
}
KNOWN: dict[str, SourceKind] = {name: kind for kind, names in _NAMES.items() for name in names.split("|")}
"""Names often in the news."""
ABBREVIATIONS = {
    "SOHR": "Syrian Observatory for Human Rights",
    "SNHR": "Syrian Network for Human Rights",
    "VDC": "Violations Documentation Center",
    "HRW": "Human Rights Watch",
    "MSF": "Medecins Sans Frontieres",
    "AFP": "Agence France-Presse",
    "Syrian Observatory": "Syrian Observatory for Human Rights",
}
KNOWN_NAME = re.compile(r"(?<![\w-])(?:" + "|".join(re.escape(name) for name in sorted(KNOWN, key=len, reverse=True)) + r")(?![\w-])")

COUNTRIES: dict[str, str] = {
    name: code
    for code, names in {
        "AF": "Afghanistan|Afghan|Kabul", "AE": "United Arab Emirates|UAE|Emirati", "AM": "Armenia|Armenian|Yerevan",
        "AZ": "Azerbaijan|Azerbaijani|Azeri|Baku", "BE": "Belgium|Belgian|Brussels", "BF": "Burkina Faso|Burkinabe",
        "BY": "Belarus|Belarusian|Minsk", "CA": "Canada|Canadian|Ottawa", "CD": "Congo|Congolese|Kinshasa",
        "CN": "China|Chinese|Beijing", "CO": "Colombia|Colombian|Bogota", "DE": "Germany|German|Berlin",
        "EG": "Egypt|Egyptian|Cairo", "ER": "Eritrea|Eritrean", "ES": "Spain|Spanish|Madrid",
        "ET": "Ethiopia|Ethiopian|Addis Ababa", "FR": "France|French|Paris",
        "GB": "Britain|British|United Kingdom|UK|U.K.|London", "GE": "Georgian|Tbilisi", "IL": "Israel|Israeli|Tel Aviv",
        "IN": "India|Indian|New Delhi", "IQ": "Iraq|Iraqi|Baghdad", "IR": "Iran|Iranian|Tehran", "IT": "Italy|Italian|Rome",
        "JO": "Jordan|Jordanian|Amman", "JP": "Japan|Japanese|Tokyo", "KP": "North Korea|North Korean|Pyongyang",
        "KR": "South Korea|South Korean|Seoul", "LB": "Lebanon|Lebanese|Beirut", "LY": "Libya|Libyan|Tripoli",
        "ML": "Mali|Malian|Bamako", "MM": "Myanmar|Burmese", "MX": "Mexico|Mexican", "NE": "Niger|Nigerien",
        "NG": "Nigeria|Nigerian|Abuja", "PH": "Philippines|Philippine|Filipino|Manila", "PK": "Pakistan|Pakistani|Islamabad",
        "PL": "Poland|Polish|Warsaw", "PS": "Palestine|Palestinian|Ramallah", "QA": "Qatar|Qatari|Doha",
        "RU": "Russia|Russian|Moscow", "SA": "Saudi Arabia|Saudi|Riyadh", "SD": "Sudan|Sudanese|Khartoum",
        "SO": "Somalia|Somali|Mogadishu", "SS": "South Sudan|South Sudanese|Juba", "SV": "El Salvador|Salvadoran",
        "SY": "Syria|Syrian|Damascus", "TR": "Turkey|Turkish|Türkiye|Ankara", "UA": "Ukraine|Ukrainian|Kyiv|Kiev",
        "US": "United States|US|U.S.|USA|American|Washington", "YE": "Yemen|Yemeni|Sanaa", "PE": "Peru|Peruvian|Lima",
    }.items()
    for name in names.split("|")
}  # fmt: skip
"""Countries, their adjectives and capitals that speak for them, to ISO 3166-1."""

_WORDS: dict[SourceKind, str] = {
    SourceKind.MONITOR: "observatory monitor monitors monitoring observer observers watchdog",
    SourceKind.EXPERT: (
        "expert experts analyst analysts researcher researchers professor professors scientist scientists scholar scholars economist"
        " strategist historian pathologist specialist specialists neurologist"
    ),
    SourceKind.WITNESS: (
        "witness witnesses eyewitness eyewitnesses resident residents survivor survivors villager villagers neighbour neighbor neighbours"
        " neighbors relative relatives father mother brother sister son daughter wife husband uncle aunt cousin widow grandfather"
        " grandmother family families townspeople evacuee evacuees refugee refugees"
    ),
    SourceKind.ARMED_GROUP: (
        "rebel rebels militant militants insurgent insurgents jihadist jihadists militia militias fighter fighters guerrilla guerrillas"
        " brigade brigades faction factions extremist extremists armed gunmen separatists terrorists"
    ),
    SourceKind.MILITARY: "army military troops soldiers soldier navy air-force defence defense pilot pilots warplanes",
    SourceKind.OFFICIAL: (
        "minister ministers ministry president premier government governor police ambassador envoy authorities authority embassy diplomat"
        " diplomats senator congressman congresswoman mayor prosecutor prosecutors parliament king prince chancellor department"
        " intelligence security regime administration court judge gov rep state sheriff lawmaker lawmakers municipality council"
    ),
    SourceKind.AGENCY: "wire",
    SourceKind.OUTLET: (
        "newspaper newspapers daily media television tv radio channel broadcaster website magazine paper press outlet outlets news"
    ),
    SourceKind.DOCUMENT: (
        "document documents statement letter memo filing filings survey poll polls records study indictment lawsuit email emails"
        " communique post posts tweet tweets comment comments video videos footage clip clips image images photo photos photograph"
        " photographs picture pictures caption captions message messages"
    ),
    SourceKind.MEDICAL: (
        "hospital hospitals clinic medic medics doctor doctors surgeon nurse nurses paramedic paramedics medical medicine rescuers rescuer"
        " rescue ambulance morgue firefighters health"
    ),
    SourceKind.COMPANY: "company firm satellite corporation",
    SourceKind.ORGANISATION: (
        "charity aid humanitarian association union ngo ngos committee committees foundation institute university campaign opposition"
        " party society commission rights relief programme"
    ),
    SourceKind.PERSON: (
        "man woman men women boy girl child children driver teacher lawyer farmer shopkeeper student person people user users account"
        " accounts page pages friend friends activist activists"
    ),
}
KIND_WORDS: dict[str, SourceKind] = {word: kind for kind, table in _WORDS.items() for word in table.split()}
"""Which kind a word in a phrase tells of."""
WEAK_WORDS: dict[str, SourceKind | None] = {
    **dict.fromkeys(words("source sources leader leaders member members director head chief team teams crew crews staff worker"), None),
    **dict.fromkeys(words("workers volunteer volunteers representative representatives coordinator founder chairman"), None),
    **dict.fromkeys(
        words("international group groups organization organisation organizations organisations network center centre"),
        SourceKind.ORGANISATION,
    ),
    **dict.fromkeys(words("official officials spokesman spokeswoman spokesperson spokesmen secretary deputy"), SourceKind.OFFICIAL),
    **dict.fromkeys(words("office officer officers adviser advisor aide"), SourceKind.OFFICIAL),
    **dict.fromkeys(
        words("general colonel major captain lieutenant brigadier sergeant commander commanders gen col maj capt lt brig sgt"),
        SourceKind.MILITARY,
    ),
    **dict.fromkeys(words("forces command force coalition"), SourceKind.MILITARY),
    **dict.fromkeys(words("agency agencies"), SourceKind.AGENCY),
    **dict.fromkeys(
        words("report reports reporting reportage article articles reporter reporters journalist journalists correspondent correspondents"),
        SourceKind.OUTLET,
    ),
}
"""Words of whoever speaks for another: the kind is the other's ("army source", "SDF official"), else this one."""
_SEEN = words(
    "child children boy girl men women family families image images photo photos picture pictures caption captions"
    " video videos post posts clip clips"
)
SPEAKER_WORDS = (KIND_WORDS.keys() | WEAK_WORDS.keys()) - _SEEN
"""Common nouns of those who say things; not those of whom more is said than they say."""
PHRASES: tuple[tuple[re.Pattern[str], SourceKind], ...] = (
    (re.compile(r"\bdefen[cs]e ministry", re.IGNORECASE), SourceKind.MILITARY),
    (re.compile(r"\bhealth ministry", re.IGNORECASE), SourceKind.OFFICIAL),
    (re.compile(r"\barmed forces\b", re.IGNORECASE), SourceKind.MILITARY),
    (re.compile(r"\b(?:opposition|rebel|kurdish) (?:forces|commander)", re.IGNORECASE), SourceKind.ARMED_GROUP),
    (re.compile(r"\b(?:regime|government|loyalist) forces", re.IGNORECASE), SourceKind.MILITARY),
    (re.compile(r"\bcivil defen[cs]e\b", re.IGNORECASE), SourceKind.MEDICAL),
    (re.compile(r"\b(?:state|official|local|semi-official) news agenc|\b(?:news|press) agenc", re.IGNORECASE), SourceKind.AGENCY),
    (re.compile(r"\bsocial media\b|\b(?:Facebook|Twitter|/X|Telegram|Instagram) (?:page|user|account|source)", re.IGNORECASE),
     SourceKind.PERSON),
)  # fmt: skip
"""Words that tell of a kind together, before each alone."""
NAME_WORDS: dict[str, SourceKind] = {
    **dict.fromkeys(words("Post Times Guardian Herald Tribune Journal Gazette Press Online Arabic"), SourceKind.OUTLET),
    **dict.fromkeys(words("Agency Wakalat Wakala"), SourceKind.AGENCY),
    "International": SourceKind.ORGANISATION,
    **dict.fromkeys(words("Ltd Inc Corp LLC Technologies Imaging"), SourceKind.COMPANY),
}
"""Words in names, which mean something else in lower case."""

BODIES = words(
    "ministry army military police government council committee parliament department embassy hospital court agency navy coalition"
    " administration network observatory union office"
    " association command opposition regime presidency authority newspaper daily television tv"
)
"""Common nouns that name a body where something stands before them: "the Russian defence ministry"."""
TITLES = words(
    "mr mrs ms dr gen maj col lt capt sgt brig adm sen rep gov prof rev president minister secretary general colonel commander chief"
    " director spokesman spokeswoman spokesperson"
    " ambassador envoy governor mayor senator chairman chairwoman leader king prince sheikh imam pope premier chancellor judge"
    " officer major captain lieutenant analyst"
    " professor activist doctor resident head founder editor correspondent representative coordinator prosecutor justice deputy"
    " adviser advisor expert journalist reporter vice-president bishop archbishop patriarch priest pastor rabbi cardinal archimandrite"
)
"""The last such word before capitals ends a role; the name follows it."""

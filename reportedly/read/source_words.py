"""Names and words by which the kind of a source is known: tables for `sources`. A name that is in no table is read by its words."""

import re

from reportedly.model.source import SourceKind
from reportedly.read.sentences import words

_NAMES: dict[SourceKind, str] = {
    SourceKind.AGENCY: (
        "Reuters|Agence France-Presse|AFP|Associated Press|AP|dpa|DPA|Interfax|TASS|RIA Novosti|RIA|SANA|Xinhua|Anadolu Agency|"
        "Anadolu|IRNA|Fars|"
        "Tasnim|Mehr|UPI|Bloomberg|Kyodo|EFE|ANSA|Petra|WAFA|Shehab Agency|Amaq|Ukrinform|Sana|Press Trust of India|PTI|"
        "Dogan News Agency|Yonhap|"
        "Hawar News Agency|Qasioun|Smart News|Step News Agency|Shaam News Network|Aleppo Media Center|Aleppo Media Centre"
    ),
    SourceKind.OUTLET: (
        "Sputnik|RT|BBC|CNN|Al Jazeera|Al-Jazeera|Aljazeera|Al Arabiya|Al-Arabiya|Al Mayadeen|Al-Mayadeen|Al-Manar|Al-Masdar News|"
        "Israel Hayom|JNS|Haaretz|"
        "The Jerusalem Post|The New York Times|New York Times|The Washington Post|Washington Post|The Wall Street Journal|"
        "Wall Street Journal|The Guardian|"
        "The Times of Israel|The Times|Daily Sabah|TRT World|TRT|Fox News|NBC News|NBC|ABC News|CBS News|CBS|Sky News|Deutsche Welle|"
        "France 24|Le Monde|Der Spiegel|"
        "Rudaw|Orient News|Al-Watan|Press TV|Al-Alam|Alalam|Al-Ahram|Ahram Online|Asharq Al-Awsat|Politico|The Hill|Axios|NPR|PBS|"
        "USA Today|Kyiv Independent|"
        "Meduza|Novaya Gazeta|Telegraph|The Telegraph|Independent|The Independent|Financial Times|Al-Quds Al-Arabi|Channel 12|Kan"
    ),
    SourceKind.MONITOR: (
        "Syrian Observatory for Human Rights|SOHR|Syrian Network for Human Rights|SNHR|Violations Documentation Center|VDC|Airwars|"
        "ACLED|Bellingcat|"
        "Action on Armed Violence|Yemen Data Project|Armed Conflict Location & Event Data Project|Iraq Body Count|B'Tselem|Observatory"
    ),
    SourceKind.ORGANISATION: (
        "United Nations|UN|U.N.|UNICEF|UNHCR|OCHA|World Health Organization|World Health Organisation|WHO|Red Cross|ICRC|"
        "International Committee of the Red Cross|"
        "Syrian Arab Red Crescent|Red Crescent|Amnesty International|Amnesty|Human Rights Watch|HRW|Doctors Without Borders|"
        "Medecins Sans Frontieres|MSF|White Helmets|"
        "Syrian Civil Defense|Syrian Civil Defence|Syria Civil Defence|Syria Civil Defense|Civil Defence|Civil Defense|OPCW|"
        "World Food Programme|Save the Children|UNRWA|"
        "Security Council|Syrian American Medical Society|SAMS|International Rescue Committee|Oxfam|"
        "European Union|EU|Arab League"
    ),
    SourceKind.ARMED_GROUP: (
        "Islamic State|ISIS|ISIL|Daesh|DAESH|IS|Al-Qaeda|al-Qaeda|Nusra Front|al-Nusra Front|Jabhat al-Nusra|Hayat Tahrir al-Sham|"
        "HTS|Ahrar al-Sham|Jaish al-Islam|"
        "Free Syrian Army|FSA|Syrian Democratic Forces|SDF|YPG|PKK|Hezbollah|Hizbullah|Hamas|Islamic Jihad|Taliban|Boko Haram|"
        "al-Shabaab|Al-Shabaab|Houthis|Houthi|"
        "Faylaq al-Rahman|Shining Path|FARC|ELN|FMLN|Rapid Support Forces|RSF|M23|Wagner Group|Wagner"
    ),
    SourceKind.OFFICIAL: (
        "Pentagon|Kremlin|White House|State Department|US State Department|U.S. State Department|Centcom|CENTCOM|US Central Command|"
        "U.S. Central Command|IDF|"
        "Israel Defense Forces|Israeli military|Hmeimim|NATO|Congress|Knesset|Central Command|Downing Street|Foreign Office|CIA|FBI|"
        "Syrian High Negotiations Committee"
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

_ORDER: tuple[tuple[SourceKind, frozenset[str]], ...] = (
    (SourceKind.MONITOR, words("observatory monitor monitors monitoring observer observers watchdog")),
    (
        SourceKind.EXPERT,
        words(
            "expert experts analyst analysts researcher researchers professor professors scientist scientists scholar scholars"
            " economist strategist"
        ),
    ),
    (
        SourceKind.WITNESS,
        words(
            "witness witnesses eyewitness eyewitnesses resident residents survivor survivors villager villagers neighbour neighbor"
            " neighbours neighbors"
        ),
    ),
    (
        SourceKind.ARMED_GROUP,
        words(
            "rebel rebels militant militants insurgent insurgents jihadist jihadists militia militias fighter fighters guerrillas"
            " faction factions extremists"
        ),
    ),
    (
        SourceKind.OFFICIAL,
        words(
            "official officials minister ministers ministry president premier government governor army military police commander"
            " general colonel major ambassador envoy"
            " authorities authority embassy diplomat diplomats spokesman spokeswoman spokesperson secretary senator congressman"
            " congresswoman mayor prosecutor prosecutors parliament"
            " deputy king prince chancellor department defence defense navy officer officers intelligence security regime"
            " administration court judge forces command"
            " gen col maj capt lt sen gov rep coalition state sheriff lawmaker lawmakers"
        ),
    ),
    (SourceKind.AGENCY, words("agency agencies wire")),
    (
        SourceKind.OUTLET,
        words(
            "newspaper newspapers daily media television tv radio channel broadcaster website report reports magazine paper reporter"
            " reporters journalist journalists correspondent press outlet news"
        ),
    ),
    (
        SourceKind.DOCUMENT,
        words(
            "document documents statement letter memo filing filings survey poll polls records study indictment lawsuit email emails"
            " communique"
        ),
    ),
    (
        SourceKind.ORGANISATION,
        words(
            "organization organisation organizations organisations charity hospital hospitals medics doctors doctor rescuers rescue"
            " workers group groups company association union ngo activists"
            " activist international network committee committees"
            " council foundation institute university campaign opposition party medical volunteers"
            " paramedics center centre observers society"
        ),
    ),
    (
        SourceKind.PERSON,
        words("man woman driver nurse teacher lawyer relative relatives father mother farmer shopkeeper student person people"),
    ),
)
KIND_WORDS: dict[str, SourceKind] = {word: kind for kind, table in reversed(_ORDER) for word in table}
"""Which kind a word in a phrase tells of; the earlier of two kinds in `_ORDER` wins."""

BODIES = words(
    "ministry army military police government council committee parliament department embassy hospital court agency navy coalition"
    " administration network observatory union"
    " association command opposition regime presidency authority newspaper daily television tv"
)
"""Common nouns that name a body where something stands before them: "the Russian defence ministry"."""
TITLES = words(
    "mr mrs ms dr gen maj col lt capt sgt brig adm sen rep gov prof rev president minister secretary general colonel commander chief"
    " director spokesman spokeswoman spokesperson"
    " ambassador envoy governor mayor senator chairman chairwoman leader king prince sheikh imam pope premier chancellor judge"
    " officer major captain lieutenant analyst"
    " professor activist doctor resident head founder editor correspondent representative coordinator prosecutor justice deputy"
    " adviser advisor expert journalist reporter"
)
"""The last such word before capitals ends a role; the name follows it."""

"""Words that stand for a country without being its name in the gazetteer: adjectives, peoples and short forms, as one readable table."""

from functools import lru_cache

_TABLE = """
AE Emirati Emiratis
AF Afghan Afghans
AL Albanian Albanians
AM Armenian Armenians
AO Angolan Angolans
AR Argentine Argentines Argentinian Argentinians
AT Austrian Austrians
AU Australian Australians
AZ Azerbaijani Azerbaijanis Azeri Azeris
BA Bosnian Bosnians
BD Bangladeshi Bangladeshis
BE Belgian Belgians
BF Burkinabe Burkinabè
BG Bulgarian Bulgarians
BH Bahraini Bahrainis
BI Burundian Burundians
BJ Beninese
BO Bolivian Bolivians
BR Brazilian Brazilians
BW Botswanan
BY Belarusian Belarusians
CA Canadian Canadians
CD Congolese
CH Swiss
CI Ivorian Ivorians
CL Chilean Chileans
CM Cameroonian Cameroonians
CN Chinese
CO Colombian Colombians
CR Costa_Rican Costa_Ricans
CU Cuban Cubans
CY Cypriot Cypriots
CZ Czech Czechs
DE German Germans
DJ Djiboutian Djiboutians
DK Danish Danes Dane
DZ Algerian Algerians
EC Ecuadorian Ecuadorians Ecuadorean Ecuadoreans
EE Estonian Estonians
EG Egyptian Egyptians
EH Sahrawi Sahrawis
ER Eritrean Eritreans
ES Spanish Spaniard Spaniards
ET Ethiopian Ethiopians
FI Finnish Finns
FR French Frenchman Frenchmen Frenchwoman
GA Gabonese
GB British Briton Britons
GE Georgian Georgians
GH Ghanaian Ghanaians
GN Guinean Guineans
GR Greek Greeks
GT Guatemalan Guatemalans
GY Guyanese
HN Honduran Hondurans
HR Croatian Croatians Croat Croats
HT Haitian Haitians
HU Hungarian Hungarians
ID Indonesian Indonesians
IE Irish Irishman Irishmen
IL Israeli Israelis
IN Indian Indians
IQ Iraqi Iraqis
IR Iranian Iranians
IS Icelandic Icelander Icelanders
IT Italian Italians
JM Jamaican Jamaicans
JO Jordanian Jordanians
JP Japanese
KE Kenyan Kenyans
KG Kyrgyz
KH Cambodian Cambodians
KP North_Korean North_Koreans
KR South_Korean South_Koreans
KW Kuwaiti Kuwaitis
KZ Kazakh Kazakhs Kazakhstani
LA Laotian Laotians
LB Lebanese
LK Sri_Lankan Sri_Lankans
LR Liberian Liberians
LT Lithuanian Lithuanians
LV Latvian Latvians
LY Libyan Libyans
MA Moroccan Moroccans
MD Moldovan Moldovans
ME Montenegrin Montenegrins
MG Malagasy
MK Macedonian Macedonians
ML Malian Malians
MM Burmese
MN Mongolian Mongolians
MR Mauritanian Mauritanians
MT Maltese
MW Malawian Malawians
MX Mexican Mexicans
MY Malaysian Malaysians
MZ Mozambican Mozambicans
NA Namibian Namibians
NE Nigerien Nigeriens
NG Nigerian Nigerians
NI Nicaraguan Nicaraguans
NL Dutch Dutchman Dutchmen
NO Norwegian Norwegians
NP Nepali Nepalis Nepalese
NZ New_Zealander New_Zealanders
OM Omani Omanis
PA Panamanian Panamanians
PE Peruvian Peruvians
PH Philippine Filipino Filipinos
PK Pakistani Pakistanis
PL Polish Poles
PS Palestinian Palestinians Gazan Gazans
PT Portuguese
PY Paraguayan Paraguayans
QA Qatari Qataris
RO Romanian Romanians
RS Serbian Serbians Serb Serbs
RU Russian Russians
RW Rwandan Rwandans
SA Saudi Saudis Saudi_Arabian
SD Sudanese
SE Swedish Swede Swedes
SG Singaporean Singaporeans
SI Slovenian Slovenians Slovene Slovenes
SK Slovak Slovaks
SL Sierra_Leonean Sierra_Leoneans
SN Senegalese
SO Somali Somalis
SS South_Sudanese
SV Salvadoran Salvadorans
SY Syrian Syrians
TD Chadian Chadians
TG Togolese
TH Thai Thais
TJ Tajik Tajiks
TM Turkmen
TN Tunisian Tunisians
TR Turkish Turks Turk
TW Taiwanese
TZ Tanzanian Tanzanians
UA Ukrainian Ukrainians
UG Ugandan Ugandans
US American Americans
UY Uruguayan Uruguayans
UZ Uzbek Uzbeks Uzbekistani
VE Venezuelan Venezuelans
VN Vietnamese
XK Kosovar Kosovars Kosovan
YE Yemeni Yemenis
ZA South_African South_Africans
ZM Zambian Zambians
ZW Zimbabwean Zimbabweans
"""

NAMES: dict[str, str] = {
    "US": "US",
    "U.S.": "US",
    "U.S": "US",
    "USA": "US",
    "U.S.A.": "US",
    "America": "US",
    "UK": "GB",
    "U.K.": "GB",
    "UAE": "AE",
    "U.A.E.": "AE",
    "DRC": "CD",
    "DR Congo": "CD",
    "Holland": "NL",
    "Ivory Coast": "CI",
    "Burma": "MM",
    "Turkiye": "TR",
    "Türkiye": "TR",
    "Palestine": "PS",
    "Palestinian Territories": "PS",
    "Palestinian territories": "PS",
    "Occupied Palestinian Territory": "PS",
    "occupied Palestinian territories": "PS",
    "KSA": "SA",
    "T&T": "TT",
    "DPRK": "KP",
    "ROK": "KR",
    "PRC": "CN",
    "People's Republic of China": "CN",
    "Islamic Republic of Iran": "IR",
    "Syrian Arab Republic": "SY",
    "Macedonia": "MK",
    "Czech Republic": "CZ",
    "Kosovo": "XK",
}
"""Short and common names of countries that the gazetteer lacks or would read as something else; case counts."""

UNIONS: dict[str, str] = {"EU": "Europe", "E.U.": "Europe", "European Union": "Europe"}
"""Names of regions that the gazetteer would read as something else."""

_REGIONS = """
Africa: African Africans
Asia: Asian Asians
Europe: European Europeans
Latin America: Latin_American Latin_Americans
Central America: Central_American Central_Americans
South America: South_American South_Americans
North America: North_American North_Americans
Middle East: Middle_Eastern Mideastern
Kurdistan: Kurdish Kurds Kurd
Balkans: Balkan
Abkhazia: Abkhaz Abkhazian Abkhazians
South Ossetia: South_Ossetian South_Ossetians
Chechnya: Chechen Chechens
Crimea: Crimean Crimeans
Scotland: Scottish Scots
England: English Englishman Englishmen
Northern Ireland: Northern_Irish
Catalonia: Catalan Catalans
Sicily: Sicilian Sicilians
Bavaria: Bavarian Bavarians
Siberia: Siberian Siberians
Dagestan: Dagestani Dagestanis
Texas: Texan Texans
Ohio: Ohioan Ohioans
Iowa: Iowan Iowans
California: Californian Californians
Florida: Floridian Floridians
Alaska: Alaskan Alaskans
Hawaii: Hawaiian Hawaiians
Virginia: Virginian Virginians
Oregon: Oregonian Oregonians
Kansas: Kansan Kansans
Minnesota: Minnesotan Minnesotans
Tennessee: Tennessean Tennesseans
Kentucky: Kentuckian Kentuckians
Michigan: Michigander Michiganders
Quebec: Quebecer Quebecers
London: Londoner Londoners
New York City: New_Yorker New_Yorkers
Paris: Parisian Parisians
Wales: Welsh
Kashmir: Kashmiri Kashmiris
Darfur: Darfuri Darfuris
Tigray: Tigrayan Tigrayans
"""

_ABBREVIATED = """
Los Angeles: L.A.
Alabama: Ala
Arizona: Ariz
Arkansas: Ark
British Columbia: B.C.
California: Calif
Colorado: Colo
Connecticut: Conn
Delaware: Del
Florida: Fla
Georgia: Ga
Illinois: Ill
Indiana: Ind
Kansas: Kan Kans
Kentucky: Ky
Louisiana: La
Maine: Me
Maryland: Md
Massachusetts: Mass
Michigan: Mich
Minnesota: Minn
Mississippi: Miss
Missouri: Mo
Montana: Mont
Nebraska: Neb
Nevada: Nev
New Hampshire: N.H.
New Jersey: N.J.
New Mexico: N.M.
New South Wales: NSW
New York: N.Y.
North Carolina: N.C.
North Dakota: N.D.
Oklahoma: Okla
Ontario: Ont
Oregon: Ore
Pennsylvania: Pa Penn
Quebec: Que
Rhode Island: R.I.
Saskatchewan: Sask
South Carolina: S.C.
South Dakota: S.D.
Tennessee: Tenn
Texas: Tex
Vermont: Vt
Virginia: Va
Washington: Wash
Washington D.C.: D.C.
West Virginia: W.Va. W._Va.
Wisconsin: Wis
Wyoming: Wyo
"""

_POSTAL = (
    "AL Alabama|AK Alaska|AZ Arizona|AR Arkansas|CA California|CO Colorado|CT Connecticut|DE Delaware|DC Washington"
    "|FL Florida|GA Georgia|HI Hawaii|ID Idaho|IL Illinois|IN Indiana|IA Iowa|KS Kansas|KY Kentucky|LA Louisiana|ME Maine"
    "|MD Maryland|MA Massachusetts|MI Michigan|MN Minnesota|MS Mississippi|MO Missouri|MT Montana|NE Nebraska|NV Nevada"
    "|NH New Hampshire|NJ New Jersey|NM New Mexico|NY New York|NC North Carolina|ND North Dakota|OH Ohio|OK Oklahoma"
    "|OR Oregon|PA Pennsylvania|RI Rhode Island|SC South Carolina|SD South Dakota|TN Tennessee|TX Texas|UT Utah|VT Vermont"
    "|VA Virginia|WA Washington|WV West Virginia|WI Wisconsin|WY Wyoming"
)


@lru_cache(maxsize=1)
def postal_codes() -> dict[str, str]:
    """Code of a state of the United States → its name; it stands behind a town and a comma, and elsewhere is another word."""
    return {code: name for code, _, name in (entry.partition(" ") for entry in _POSTAL.split("|"))}


@lru_cache(maxsize=1)
def region_words() -> dict[str, str]:
    """Adjective or people → name of the region; case counts."""
    return _reversed(_REGIONS)


@lru_cache(maxsize=1)
def abbreviations() -> dict[str, str]:
    """Short form without its last full stop → name of the area; they stand behind a comma: "Mobile, Ala."."""
    return {form.rstrip("."): name for form, name in _reversed(_ABBREVIATED).items()}


def _reversed(table: str) -> dict[str, str]:
    found: dict[str, str] = {}
    for line in table.strip().splitlines():
        name, _, forms = line.partition(": ")
        found.update((form.replace("_", " "), name) for form in forms.split())
    return found


@lru_cache(maxsize=1)
def demonyms() -> dict[str, str]:
    """Adjective or people → ISO code; case counts."""
    found: dict[str, str] = {}
    for line in _TABLE.strip().splitlines():
        country, *words = line.split()
        found.update((word.replace("_", " "), country) for word in words)
    return found

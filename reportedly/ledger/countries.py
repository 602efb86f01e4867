"""English names of countries by ISO 3166-1 code (GeoNames, CC BY 4.0), so that a place is found by the country it lies in."""

_NAMES = """
AD Andorra; AE United Arab Emirates; AF Afghanistan; AG Antigua and Barbuda; AI Anguilla; AL Albania; AM Armenia; AN Netherlands
Antilles; AO Angola; AQ Antarctica; AR Argentina; AS American Samoa; AT Austria; AU Australia; AW Aruba; AX Aland Islands; AZ
Azerbaijan; BA Bosnia and Herzegovina; BB Barbados; BD Bangladesh; BE Belgium; BF Burkina Faso; BG Bulgaria; BH Bahrain; BI
Burundi; BJ Benin; BL Saint Barthelemy; BM Bermuda; BN Brunei; BO Bolivia; BQ Bonaire, Saint Eustatius and Saba ; BR Brazil; BS
Bahamas; BT Bhutan; BV Bouvet Island; BW Botswana; BY Belarus; BZ Belize; CA Canada; CC Cocos Islands; CD Democratic Republic of
the Congo; CF Central African Republic; CG Republic of the Congo; CH Switzerland; CI Ivory Coast; CK Cook Islands; CL Chile; CM
Cameroon; CN China; CO Colombia; CR Costa Rica; CS Serbia and Montenegro; CU Cuba; CV Cabo Verde; CW Curacao; CX Christmas
Island; CY Cyprus; CZ Czechia; DE Germany; DJ Djibouti; DK Denmark; DM Dominica; DO Dominican Republic; DZ Algeria; EC Ecuador;
EE Estonia; EG Egypt; EH Western Sahara; ER Eritrea; ES Spain; ET Ethiopia; FI Finland; FJ Fiji; FK Falkland Islands; FM
Micronesia; FO Faroe Islands; FR France; GA Gabon; GB United Kingdom; GD Grenada; GE Georgia; GF French Guiana; GG Guernsey; GH
Ghana; GI Gibraltar; GL Greenland; GM Gambia; GN Guinea; GP Guadeloupe; GQ Equatorial Guinea; GR Greece; GS South Georgia and
the South Sandwich Islands; GT Guatemala; GU Guam; GW Guinea-Bissau; GY Guyana; HK Hong Kong; HM Heard Island and McDonald
Islands; HN Honduras; HR Croatia; HT Haiti; HU Hungary; ID Indonesia; IE Ireland; IL Israel; IM Isle of Man; IN India; IO
British Indian Ocean Territory; IQ Iraq; IR Iran; IS Iceland; IT Italy; JE Jersey; JM Jamaica; JO Jordan; JP Japan; KE Kenya; KG
Kyrgyzstan; KH Cambodia; KI Kiribati; KM Comoros; KN Saint Kitts and Nevis; KP North Korea; KR South Korea; KW Kuwait; KY Cayman
Islands; KZ Kazakhstan; LA Laos; LB Lebanon; LC Saint Lucia; LI Liechtenstein; LK Sri Lanka; LR Liberia; LS Lesotho; LT
Lithuania; LU Luxembourg; LV Latvia; LY Libya; MA Morocco; MC Monaco; MD Moldova; ME Montenegro; MF Saint Martin; MG Madagascar;
MH Marshall Islands; MK North Macedonia; ML Mali; MM Myanmar; MN Mongolia; MO Macao; MP Northern Mariana Islands; MQ Martinique;
MR Mauritania; MS Montserrat; MT Malta; MU Mauritius; MV Maldives; MW Malawi; MX Mexico; MY Malaysia; MZ Mozambique; NA Namibia;
NC New Caledonia; NE Niger; NF Norfolk Island; NG Nigeria; NI Nicaragua; NL The Netherlands; NO Norway; NP Nepal; NR Nauru; NU
Niue; NZ New Zealand; OM Oman; PA Panama; PE Peru; PF French Polynesia; PG Papua New Guinea; PH Philippines; PK Pakistan; PL
Poland; PM Saint Pierre and Miquelon; PN Pitcairn; PR Puerto Rico; PS Palestinian Territory; PT Portugal; PW Palau; PY Paraguay;
QA Qatar; RE Reunion; RO Romania; RS Serbia; RU Russia; RW Rwanda; SA Saudi Arabia; SB Solomon Islands; SC Seychelles; SD Sudan;
SE Sweden; SG Singapore; SH Saint Helena; SI Slovenia; SJ Svalbard and Jan Mayen; SK Slovakia; SL Sierra Leone; SM San Marino;
SN Senegal; SO Somalia; SR Suriname; SS South Sudan; ST Sao Tome and Principe; SV El Salvador; SX Sint Maarten; SY Syria; SZ
Eswatini; TC Turks and Caicos Islands; TD Chad; TF French Southern Territories; TG Togo; TH Thailand; TJ Tajikistan; TK Tokelau;
TL Timor Leste; TM Turkmenistan; TN Tunisia; TO Tonga; TR Turkey; TT Trinidad and Tobago; TV Tuvalu; TW Taiwan; TZ Tanzania; UA
Ukraine; UG Uganda; UM United States Minor Outlying Islands; US United States; UY Uruguay; UZ Uzbekistan; VA Vatican; VC Saint
Vincent and the Grenadines; VE Venezuela; VG British Virgin Islands; VI U.S. Virgin Islands; VN Vietnam; VU Vanuatu; WF Wallis
and Futuna; WS Samoa; XK Kosovo; YE Yemen; YT Mayotte; ZA South Africa; ZM Zambia; ZW Zimbabwe
"""

COUNTRIES: dict[str, str] = {code: name for code, _, name in (entry.partition(" ") for entry in " ".join(_NAMES.split()).split("; "))}

_ADJECTIVES = """
AE emirati; AF afghan; AM armenian; AZ azerbaijani, azeri; BD bangladeshi; BE belgian; BF burkinabe; BH bahraini; BI
burundian; BY belarusian; CA canadian; CD congolese; CF central african; CM cameroonian; CN chinese; CO colombian; CU cuban;
CZ czech; DE german; DJ djiboutian; DK danish; DZ algerian; EG egyptian; ER eritrean; ES spanish; ET ethiopian; FI finnish; FR
french; GB british; GE georgian; GR greek; GT guatemalan; HN honduran; HT haitian; HU hungarian; ID indonesian; IE irish; IL
israeli; IN indian; IQ iraqi; IR iranian; IT italian; JO jordanian; JP japanese; KE kenyan; KG kyrgyz; KP north korean; KR
south korean; KW kuwaiti; KZ kazakh; LB lebanese; LK sri lankan; LY libyan; MA moroccan; MD moldovan; ML malian; MM burmese;
MX mexican; MY malaysian; MZ mozambican; NE nigerien; NG nigerian; NI nicaraguan; NL dutch; NO norwegian; NP nepalese; OM
omani; PE peruvian; PH philippine, filipino; PK pakistani; PL polish; PS palestinian; PT portuguese; QA qatari; RO romanian;
RS serbian; RU russian; RW rwandan; SA saudi, saudi arabian; SD sudanese; SE swedish; SN senegalese; SO somali; SS south
sudanese; SV salvadoran; SY syrian; TD chadian; TH thai; TJ tajik; TN tunisian; TR turkish; TW taiwanese; UA ukrainian; UG
ugandan; US american; UZ uzbek; VE venezuelan; VN vietnamese; XK kosovan; YE yemeni, yemenite; ZA south african; ZW zimbabwean
"""
_SHORT = """
AE uae; CD dr congo, drc; GB uk, britain, great britain; IR islamic republic of iran; MM burma; NL netherlands; PS palestine; RU
russian federation; SY syrian arab republic; TR turkiye; US us, usa, united states of america
"""
_CAPITALS = """
AF kabul; AM yerevan; AZ baku; BY minsk; CN beijing; DE berlin; EG cairo; FR paris; GB london; GE tbilisi; IN new delhi, delhi;
IQ baghdad; IR tehran; IT rome; JO amman; KP pyongyang; KR seoul; LB beirut; LY tripoli; PK islamabad; PS ramallah; QA doha; RU
moscow; SA riyadh; SD khartoum; SO mogadishu; SY damascus; TR ankara; UA kyiv, kiev; US washington; YE sanaa
"""


def _by_word(table: str) -> dict[str, str]:
    entries = (entry.partition(" ") for entry in " ".join(table.split()).split("; "))
    return {word: code for code, _, names in entries for word in names.split(", ")}


ADJECTIVES: dict[str, str] = _by_word(_ADJECTIVES)
"""Folded adjectives of countries that are often in the news, to their codes."""

SHORT_NAMES: dict[str, str] = _by_word(_SHORT)
"""Folded names that they go by beside those of GeoNames."""

CAPITALS: dict[str, str] = _by_word(_CAPITALS)
"""Folded names of capitals whose ministries are told of by them ("the foreign ministry in Moscow")."""

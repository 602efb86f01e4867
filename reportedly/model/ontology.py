"""What can happen: a small dotted tree of event types; a code's ancestors are its prefixes (`attack.air` is an `attack`)."""

EVENT_TYPES: dict[str, str] = {
    "attack": "Violence by one side against people or things, of a kind that the text does not say.",
    "attack.air": "A strike from an aircraft, drone or cruise missile.",
    "attack.air.drone": "A strike from an aircraft without a crew.",
    "attack.shelling": "Fire from artillery, mortars, rockets or ground-launched missiles.",
    "attack.shelling.naval": "Fire from ships.",
    "attack.bombing": "An explosive device that was placed, driven or thrown.",
    "attack.bombing.mine": "A mine, or a munition left from earlier fighting, that goes off.",
    "attack.bombing.suicide": "An explosive device whose carrier or driver dies with it.",
    "attack.chemical": "Use of a toxic substance.",
    "attack.shooting": "Gunfire at people who are not fighting back.",
    "attack.stabbing": "Blades or blunt objects used on people.",
    "attack.arson": "Fire set to harm people or things.",
    "attack.sexual": "Rape and other sexual violence.",
    "attack.ground": "An assault or raid by forces on the ground.",
    "attack.massacre": "The killing of many people in one's hands or defenceless.",
    "accident": "Harm by arms that nobody meant, of a kind that the text does not say.",
    "accident.shooting": "A gun that goes off unmeant.",
    "clash": "Fighting between two armed sides.",
    "killing": "The death of people by violence of a kind that the text does not say.",
    "abduction": "People taken and held by force.",
    "abduction.hijacking": "A vehicle, ship or aircraft taken over with people in it.",
    "execution": "People killed while held.",
    "arrest": "People detained by an authority.",
    "release": "People who were held are let go or exchanged.",
    "torture": "Pain inflicted on people who are held.",
    "destruction": "Buildings or goods destroyed otherwise than by an attack named above.",
    "looting": "Goods taken by force.",
    "siege": "A place closed off by force.",
    "displacement": "People driven from their homes or fleeing.",
    "evacuation": "People taken out of a place under an arrangement.",
    "aid": "Relief brought to people.",
    "capture": "A place taken by force.",
    "withdrawal": "Forces leave a place.",
    "deployment": "Forces or weapons brought to a place.",
    "ceasefire": "Fighting stops under an arrangement.",
    "negotiation": "Sides talk or agree.",
    "agreement": "Sides settle something between them, in writing or by word.",
    "handover": "Power, an office, people or things pass from one to another.",
    "protest": "People gather to demand or object.",
    "protest.riot": "A crowd that turns violent.",
    "threat": "Violence is announced.",
    "interception": "A missile, aircraft or attacker is stopped.",
}


def family(code: str) -> str:
    """The root of a dotted code: `attack.bombing.suicide` → `attack`."""
    return code.partition(".")[0]


def related(a: str, b: str) -> bool:
    """True where one code is the other or an ancestor of it."""
    return a == b or a.startswith(b + ".") or b.startswith(a + ".")

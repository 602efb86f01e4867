"""Reports of a match, in which nobody is under attack, besieged or shot at but in words."""

import re

from reportedly.read.sentences import words

_WORD = re.compile(r"[a-z]+(?:-[a-z]+)?")
_SPORT = words(
    "goal goals goalkeeper goalless striker strikers midfielder midfielders defender winger half-time kick-off offside penalty penalties"
    " fixture league match matches pitch scored scorer scoreless equaliser booked season coach captain cup tournament referee visitors team"
    " players player fans win wicket wickets innings batsman bowler inning quarterback touchdown playoff playoffs semi-final quarter-final"
    " rebound sets tennis rugby football cricket basketball hockey halftime minute champions title"
)
_WAR = words(
    "police troops soldiers soldier gunman gunmen bomb bombs bomber explosion missile missiles rocket rockets victims ambulance hospital"
    " terrorist terrorists militants rebels army military civilians wounded stampede riot riots warplanes airstrike airstrikes drone"
    " dead died deaths murder murdered shooter attacker attackers stabbed stabbing"
)
_FEWEST = 5  # different words of sport
_SHARE = 25  # words of which one at least is of sport


def is_sport(text: str) -> bool:
    """Whether the text is the report of a match: full of the words of sport, and without any that tells of violence."""
    told = _WORD.findall(text.lower())
    sport = [word for word in told if word in _SPORT]
    return len(set(sport)) >= _FEWEST and len(sport) * _SHARE >= len(told) and _WAR.isdisjoint(told)

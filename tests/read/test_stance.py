"""Stance: how the speaker stands to what is said."""

import pytest

from reportedly.model.reading import Stance
from tests.read.saying import read


@pytest.mark.parametrize(
    ("text", "stance"),
    [
        ("The army said that two shells fell.", Stance.ASSERTED),
        ("The army denied that its guns had fired.", Stance.DENIED),
        ("The ministry rejected the report.", Stance.DENIED),
        ("The army did not confirm the toll.", Stance.UNCONFIRMED),
        ("Residents said that ten had died, although no official confirmation came from the capital.", Stance.UNCONFIRMED),
        ("Residents said that ten had died. The claim could not be independently verified.", Stance.UNCONFIRMED),
        ("Residents said that ten had died. It was not immediately possible to verify the claim.", Stance.UNCONFIRMED),
        ("The ministry did not believe that losses were big.", Stance.DENIED),
        ("The army rejected accusations that it had fired.", Stance.DENIED),
        ("The army denied any involvement.", Stance.DENIED),
        ("The army said that rebels may have fired first.", Stance.POSSIBLE),
        ("The army said that rebels were suspected of firing first.", Stance.POSSIBLE),
        ("The army said that suspected rebels fired first.", Stance.ASSERTED),
        ("The army said that rebels fired on May 4.", Stance.ASSERTED),
        ("The raid is said to have hit a depot.", Stance.POSSIBLE),
        ("Aid workers fear that many are trapped.", Stance.POSSIBLE),
        ("The rebels vowed to strike back.", Stance.PLANNED),
        ("The general warned that attackers “will pay for it”.", Stance.PLANNED),
        ("The general said that it would be wrong.", Stance.ASSERTED),
        ("The UN said that thousands have died since the war began.", Stance.BACKGROUND),
        ("The UN says that thousands have fled since March 2011.", Stance.BACKGROUND),
        ("The UN said that ten have died since Monday.", Stance.ASSERTED),
        ("The general wants to take the town.", Stance.PLANNED),
        ("Medics said that the toll will rise.", Stance.POSSIBLE),
        ("The general said that his men will take the town.", Stance.PLANNED),
        ("The army declined to confirm the toll.", Stance.UNCONFIRMED),
        ("The army has repeatedly threatened to shell the town.", Stance.PLANNED),
        ("Residents expect that shelling will go on.", Stance.PLANNED),
        ("The general said that the guns would have fired.", Stance.ASSERTED),
    ],
)
def test_stance(text: str, stance: Stance) -> None:
    assert read(text)[0].stance is stance

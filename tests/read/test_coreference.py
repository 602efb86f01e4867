"""What of an article is one happening and what another: small articles of our own, read by the rules."""

from reportedly.engines import load_engine
from reportedly.model.article import Hints, make_article
from reportedly.model.place import Place
from reportedly.model.reading import Event, Stance
from reportedly.model.time import Anchor, TimeInterval
from reportedly.model.value import Aspect, Toll, Total

TOLLS = (Aspect.KILLED, Aspect.INJURED, Aspect.DETAINED)


def read(text: str, published: str = "2017-04-20") -> list[Event]:
    return list(load_engine("rules").read(make_article(text, hints=Hints(published=published))).events)


def tolls(event: Event) -> list[tuple[int, str]]:
    values = [claim.value for claim in event.claims if claim.aspect in TOLLS]
    return [(value.low, value.total.value) for value in values if isinstance(value, Toll)]


def days(event: Event) -> set[str]:
    return {claim.value.edtf for claim in event.of(Aspect.TIME) if isinstance(claim.value, TimeInterval)}


def test_deeds_of_two_states_are_two() -> None:
    text = "Israeli air strikes killed four men near Homs. The United Nations spoke of Turkish air strikes that killed nine people."
    first, second = read(text)
    assert (tolls(first), tolls(second)) == ([(4, "event")], [(9, "event")])


def test_what_is_only_prepared_is_not_what_happened() -> None:
    text = "An air strike killed four men in Homs on Monday. A commander said that rebels were preparing to attack."
    event = read(text)[0]
    assert {claim.stance for claim in event.of(Aspect.OCCURRED)} == {Stance.ASSERTED}


def test_what_is_feared_is_not_what_happened() -> None:
    text = "A bomb killed nine people near a mill in Homs on Monday. Shopkeepers said they feared revenge attacks by loyalist forces."
    bombing, feared = read(text)
    assert not bombing.of(Aspect.PERPETRATOR)
    assert {claim.stance for claim in feared.of(Aspect.OCCURRED, Aspect.PERPETRATOR)} == {Stance.POSSIBLE}
    assert not feared.of(Aspect.TIME)


def test_who_are_feared_dead_are_of_what_happened() -> None:
    (event,) = read("A bomb went off in Homs on Monday. Nine people are feared dead.")
    assert tolls(event) == [(9, "event")]


def test_what_a_later_sentence_brings_up_is_new() -> None:
    text = (
        "A bomb killed four people in Homs on Monday. The mayor came at once. Shops were closed. Police looked for a van."
        " Nobody spoke. The town had seen worse, when in a bomb attack last year 30 people were killed."
    )
    news, recalled = read(text)
    assert (tolls(news), tolls(recalled)) == ([(4, "event")], [(30, "event")])
    assert recalled.background


def test_the_attack_is_what_more_was_said_of() -> None:
    text = "A suicide bomber blew himself up in Homs on Monday. The guards opened fire on a van. Six people were killed in the attack."
    assert [tolls(event) for event in read(text) if event.type == "attack.bombing.suicide"] == [[(6, "event")]]


def test_a_sentence_printed_twice_tells_of_the_same() -> None:
    line = "Warplanes bombed a mill in the old quarter, and nine millers were killed there."
    (event,) = read(f"{line} {line} Doctors came.")
    assert tolls(event) == [(9, "event")]


def test_what_it_is_compared_with_gives_it_no_day() -> None:
    text = "The attack killed four people in Homs, an outrage similar to the one that rebels saw in Hama in August 2013."
    (event,) = read(text)
    assert days(event) == {"2017-04-20"}
    assert not event.background


def test_a_caption_is_no_news() -> None:
    text = "Men look for their sons after an airstrike in Hama April 3 2017. (Reuters) A car bomb killed two people in Homs on Monday."
    (event,) = read(text)
    assert (event.type, days(event)) == ("attack.bombing", {"2017-04-17"})


def test_an_old_dateline_is_the_day_of_the_news() -> None:
    (event,) = read("Monday 6 March 2017 An air strike killed four men in Homs on Monday.")
    assert (days(event), event.background) == ({"2017-03-06"}, False)


def test_a_tense_of_telling_is_no_background() -> None:
    told, recalled = read("The mayor said that rebels had shelled Homs. Troops had earlier stormed Hama.")
    assert (told.background, recalled.background) == (False, True)


def test_a_captured_town_is_nobody() -> None:
    (event,) = read("The army captured Homs on Monday.")
    assert event.of(Aspect.DETAINED) == ()


def test_a_part_of_one_happening_is_the_whole_of_another() -> None:
    text = (
        "A bomb killed ten people in Homs on Monday. Shells fell on a camp near Beirut on Tuesday, and six people were also killed there."
    )
    homs, beirut = read(text)
    assert (tolls(homs), tolls(beirut)) == ([(10, Total.EVENT)], [(6, Total.EVENT)])


def test_what_came_hours_before_the_news_keeps_its_own_dead() -> None:
    text = "At least 19 people were killed on Tuesday just hours after a gas attack left dozens dead. Air strikes killed 19 people in Homs."
    by_type = {event.type: tolls(event) for event in read(text)}
    assert by_type == {"attack.air": [(19, "event"), (19, "event")], "attack.chemical": [(12, "event")]}


def test_also_hit_elsewhere_is_another() -> None:
    first, second = read("An air strike killed 18 men in Homs on Monday. The air force also hit a farm in Beirut on Monday.")
    assert (tolls(first), tolls(second)) == ([(18, "event")], [])


def test_the_dead_of_a_war_are_no_happening() -> None:
    (event,) = read("An air strike hit Homs on Monday. The war that began in 2011 has killed more than 280,000 people.")
    assert (tolls(event), days(event)) == ([], {"2017-04-17"})


def test_an_old_massacre_does_not_date_the_news() -> None:
    text = (
        "Air strikes on Homs killed five men. Nobody could leave. Troops carried out a massacre in Homs on 25 May 2012 killing 108 people."
    )
    news, recalled = read(text)
    assert (tolls(news), news.background) == ([(5, "event")], False)
    assert (tolls(recalled), recalled.background) == ([(108, "event")], True)


def test_one_of_several_strikes_has_its_own_place_and_dead() -> None:
    text = "Air strikes killed 40 people in Idlib province on Monday. Raids on Saraqib, a town in Idlib, killed nine people."
    whole, town = read(text)
    assert (tolls(whole), tolls(town)) == ([(40, "event")], [(9, "event")])


def test_the_dead_of_one_place_are_a_part_of_those_of_all() -> None:
    text = "Air strikes killed 40 people in Idlib province on Monday. Nine people were killed in Saraqib."
    (event,) = read(text)
    assert tolls(event) == [(40, "event"), (9, "part")]


def test_a_bombing_with_far_more_dead_that_is_brought_up_later_is_another() -> None:
    text = (
        "A bomb killed 40 people in Homs on Monday. The mayor came at once. Shops were closed. Police looked for a van."
        " Nobody spoke. A child was found. Earlier this month a car bomb killed 16 people in Homs."
    )
    news, other = read(text)
    assert (tolls(news), tolls(other)) == ([(40, "event")], [(16, "event")])


def test_deeds_of_the_regime_and_of_a_foreign_power_are_two() -> None:
    text = "Regime air raids killed four men in Homs. The United Nations spoke of Turkish air strikes that killed nine people."
    first, second = read(text)
    assert (tolls(first), tolls(second)) == ([(4, "event")], [(9, "event")])


def test_a_part_of_a_running_total_is_no_happening_s() -> None:
    text = "An air strike killed three men in Homs on Monday. Since Sept. 19 at least 359 civilians, including 40 children, have died."
    (event,) = read(text)
    assert tolls(event) == [(3, "event")]


def test_a_captured_street_is_nobody() -> None:
    (event,) = read("Fighters captured Al-Rabet street in Homs on Monday.")
    assert event.of(Aspect.DETAINED) == ()


def test_two_words_for_one_attack_have_one_day() -> None:
    for event in read("Eighteen people were killed in Homs in air strikes and artillery fire on Wednesday."):
        assert days(event) == {"2017-04-19"}


def test_a_strike_is_where_it_hit_whatever_the_headline_counts() -> None:
    text = (
        "At least four people were killed in air strikes in Hama. A medic in Idlib said that four men were killed in an air strike"
        " which hit the town of Sarmin."
    )
    whole, town = read(text)
    assert [claim.value.name for claim in town.of(Aspect.PLACE) if isinstance(claim.value, Place)] == ["Sarmin"]
    assert (tolls(whole), tolls(town)) == ([(4, "event")], [(4, "event")])


def test_who_died_elsewhere_is_not_of_what_was_told_before() -> None:
    (event,) = read("An air strike killed three men in Homs on Monday. Elsewhere, nine people were killed.")
    assert tolls(event) == [(3, "event")]


def test_who_died_in_another_country_is_of_another_happening() -> None:
    homs, iraq = read("A blast killed three men in Homs on Monday. In Iraq, nine people were killed.")
    assert (tolls(homs), tolls(iraq)) == ([(3, "event")], [(9, "event")])


def test_what_a_name_that_no_list_has_places_elsewhere_is_another() -> None:
    text = (
        "A mortar attack killed three men in Qartun neighbourhood. Militants fired rockets at Belwan neighbourhood, killing nine people."
        " The attack was the worst of the year."
    )
    first, second = read(text)
    assert (tolls(first), tolls(second)) == ([(3, "event")], [(9, "event")])


def test_another_nine_in_a_place_of_their_own_are_of_another() -> None:
    text = "Shelling killed four people in Homs on Monday. Another nine were killed in mortar fire on the village of Qartun."
    first, second = read(text)
    assert (tolls(first), tolls(second)) == ([(4, "event")], [(9, "event")])


def test_more_dead_of_the_same_are_a_part() -> None:
    (event,) = read("A bomb killed four people in Homs on Monday. Another nine died in hospital.")
    assert tolls(event) == [(4, "event"), (9, "part")]


def test_meanwhile_somewhere_is_another() -> None:
    text = "Shelling wounded seven men in Damascus on Monday. Meanwhile in Jobar nine people were wounded by shelling of a camp."
    first, second = read(text)
    assert (tolls(first), tolls(second)) == ([(7, "event")], [(9, "event")])


def test_the_attack_takes_up_what_its_sentence_told() -> None:
    text = "A rocket attack wounded nine men in Homs on Thursday. Two days ago Hama was shelled too, with the attack leaving 14 dead."
    first, second = read(text)
    assert (tolls(first), tolls(second)) == ([(9, "event")], [(14, "event")])


def test_days_after_an_attack_a_woman_was_killed_by_another() -> None:
    text = "Days after a deadly gas attack a woman was killed and nine men were wounded in Homs on Saturday by a bomb on a bus."
    assert [tolls(event) for event in read(text) if event.type == "attack.chemical"] in ([], [[]])


def test_a_day_alone_does_not_reach_over_what_was_told_between() -> None:
    text = (
        "Militants fired rockets at Homs on Wednesday, killing three people. In Aleppo seven people died in mortar attacks."
        " A policeman said that militants had targeted a street on Wednesday, wounding 15 people."
    )
    first, second = read(text)
    assert (tolls(first), tolls(second)) == ([(3, "event")], [(7, "event"), (15, "event")])


def test_abducted_people_are_of_their_abduction() -> None:
    text = "Gunmen shot two men in Homs on Monday. Some fourteen people were abducted from their farms."
    shooting, abduction = read(text)
    assert (abduction.type, tolls(abduction)) == ("abduction", [(14, "event")])
    assert (14, "event") not in tolls(shooting)


def test_the_dead_of_a_war_are_no_happenings() -> None:
    text = "Fighting broke out near Homs on Monday. Months into the fighting 90,000 people have been killed in four years of conflict."
    assert not [toll for event in read(text) for toll in tolls(event)]


def test_where_who_struck_was_positioned_is_not_where_it_hit() -> None:
    (event,) = read("Gunmen positioned in Douma fired mortar shells that fell in Homs, killing three people.")
    assert {claim.value.name for claim in event.of(Aspect.PLACE) if isinstance(claim.value, Place)} == {"Homs"}


def test_the_dead_of_another_town_are_not_of_the_shelling() -> None:
    article = make_article(
        "Shelling killed four people in Homs on Monday. Shops were shut. In Aleppo, nine people were wounded.",
        hints=Hints(published="2017-04-20"),
    )
    reading = load_engine("rules").read(article)
    assert [tolls(event) for event in reading.events] == [[(4, "event")]]
    assert "toll-without-event" in {problem.code for problem in reading.problems}


def test_the_dead_of_an_earlier_year_are_not_of_todays_shelling() -> None:
    article = make_article(
        "Shelling killed four people in Homs on Monday. It brought back memories. In August 2013 hundreds were wounded.",
        hints=Hints(published="2017-04-20"),
    )
    reading = load_engine("rules").read(article)
    assert [tolls(event) for event in reading.events] == [[(4, "event")]]
    assert "toll-without-event" in {problem.code for problem in reading.problems}


def test_who_dies_later_in_hospital_is_of_the_shelling() -> None:
    (event,) = read("Shelling wounded four people in Homs on Monday. Three of them died in a hospital in Damascus on Tuesday.")
    assert tolls(event) == [(3, "part"), (4, "event")]


def test_of_those_listed_each_is_a_part() -> None:
    (event,) = read("Shelling killed a child and a woman in Homs on Monday. The shells killed the woman at home, a doctor said.")
    assert tolls(event) == [(2, "event"), (1, "part")]


def test_a_hedge_about_something_else_leaves_the_dead_as_stated() -> None:
    (event,) = read("A monitor said nine militants, reportedly including one from abroad, were killed by shelling in Homs on Monday.")
    assert {claim.stance for claim in event.of(Aspect.KILLED) if isinstance(claim.value, Toll) and claim.value.low == 9} == {
        Stance.ASSERTED
    }


def test_what_is_hit_is_where_it_was() -> None:
    (event,) = read("Rockets fired from a rebel area in Syria hit the border town of Kilis on Sunday, killing three people.")
    assert {claim.value.name for claim in event.of(Aspect.PLACE) if isinstance(claim.value, Place)} == {"Kilis"}


def test_never_to_target_civilians_is_no_word_on_this_attack() -> None:
    text = "An air strike killed nine people in Homs on Monday. Russia denies targeting civilians."
    events = read(text)
    assert not [claim for event in events for claim in event.of(Aspect.PERPETRATOR)]
    assert {claim.stance for event in events for claim in event.of(Aspect.OCCURRED)} == {Stance.ASSERTED}


def test_a_hedge_before_a_count_is_its_own() -> None:
    (event,) = read("A bomb killed nine people in Homs on Monday. Perhaps more than 200 people were wounded, a doctor said.")
    assert {claim.stance for claim in event.of(Aspect.INJURED)} == {Stance.POSSIBLE}


def test_a_gun_that_went_off_is_no_attack() -> None:
    text = (
        "Boy hurt in accidental shooting.\n\nThe shooting happened in Homs on Monday. A gun struck a table and went off, hitting the boy."
    )
    (event,) = read(text)
    assert event.type == "accident.shooting"


def test_a_headline_alone_is_an_event() -> None:
    (event,) = read("Brother accidentally shot schoolboy, police say.\n\nSubscribe to read more.")
    assert event.type == "accident.shooting"
    assert not read("Feared attacks keep shops shut.\n\nSubscribe to read more.")


def test_when_a_page_was_posted_is_not_when_it_happened() -> None:
    text = "Three shot in Homs Posted: Tuesday, April 18, 2017 2:53 PM Updated: Wednesday, April 19, 2017 3:00 PM\n\nPolice gave no names."
    (event,) = read(text)
    assert {claim.value.anchor for claim in event.of(Aspect.TIME) if isinstance(claim.value, TimeInterval)} == {Anchor.PUBLISHED}

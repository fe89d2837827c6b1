from pullquote.desk.trails import Trail, entity_trail, found_trail, link_trail, quote_trail


def test_the_quotes_are_walked_in_order_and_say_who_speaks(story):
    trail = quote_trail(story, (0, 1, 2, 3))
    assert [stop.span.of(story.text) for stop in trail.stops] == [
        "We are tired,",
        "The nights are long.",
        "a sad day",
        "Nobody asked us.",
    ]
    assert trail.describe(2) == "quote 3/4 · Tomas Ilk"
    assert trail.describe(3) == "quote 4/4 · unattributed"


def test_a_speakers_trail_holds_that_persons_quotes_alone(story):
    trail = quote_trail(story, (0, 1, 2, 3), speaker="Mara Venn")
    assert [stop.quote for stop in trail.stops] == [0, 1]
    assert trail.describe(None) == "2 quotes · Mara Venn"


def test_from_nowhere_one_goes_to_the_first_stop_below_the_top_of_the_view(story, where):
    trail = quote_trail(story, (0, 1, 2, 3))
    assert trail.first_at_or_after(where("Tomas Ilk").start) == 2
    assert trail.first_at_or_after(len(story.text)) is None
    assert trail.last_before(where("Tomas Ilk").start) == 1
    assert trail.last_before(0) is None


def test_every_trail_says_what_its_stops_are(story, where):
    assert entity_trail(story.analysis.entities[2]).describe(0) == "mention 1/1 · Elgard"
    assert found_trail(story.text, "sad", ("sad",)).describe(0) == "hit 1/1 · “sad”"
    assert link_trail(story).describe(0) == "link 1/1 · elgard.md"
    assert Trail("quotes", ()).describe(None) == "no quotes"
    assert Trail("passages", (entity_trail(story.analysis.entities[2]).stops)).describe(None) == "1 passage"

"""A paragraph between the parts of a quotation is inside it."""

from pullquote.article.open_quotations import inside_quotation


def test_paragraphs_up_to_the_closing_mark_are_inside() -> None:
    assert inside_quotation(["“We stay.", "Share", "“We always did,” she said.", "He left."]) == [
        False,
        True,
        True,
        False,
    ]


def test_a_quotation_that_closes_in_its_own_paragraph_holds_nothing() -> None:
    assert inside_quotation(["“We stay,” she said.", "Share"]) == [False, False]


def test_a_mark_that_nothing_closes_was_a_slip() -> None:
    assert not any(inside_quotation(["“We stay.", *["He left."] * 20]))


def test_a_mark_that_closes_much_later_was_a_slip_too() -> None:
    assert not any(inside_quotation(["“We stay.", *["He left."] * 20, "So did they.”"]))


def test_straight_german_and_french_marks_count() -> None:
    for first, last in (
        ('"We stay.', '"We always did."'),
        ("„Wir bleiben.", "„Immer.“"),
        ("« Nous restons.", "« Oui. »"),
    ):
        assert inside_quotation([first, "Share", last]) == [False, True, True]


def test_two_quotations_after_each_other_are_kept_apart() -> None:
    paragraphs = ["“One.", "“Two.”", "Between.", "“Three.", "Four.”", "After."]
    assert inside_quotation(paragraphs) == [False, True, False, False, True, False]

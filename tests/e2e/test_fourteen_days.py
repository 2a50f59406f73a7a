"""Fourteen days lived through, with the server gone after the first (rules 1 to 6)."""

from playwright.sync_api import Page, expect

from tests.e2e.life import CUES, begin, do, evening, facts, lines, take_back, tile, title
from tests.e2e.phone import Phone
from tests.e2e.server import Server

DAYS = [
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
]


class Life:
    """Opens Thaw on one evening after another."""

    def __init__(self, phone: Phone) -> None:
        self.phone = phone
        self.date = 1

    def later(self, days: int) -> Page:
        """So many days later, in the evening: Thaw is opened anew."""
        self.date += days
        self.phone.set_clock(evening(self.date))
        return self.phone.open()

    def expect_day(self, page: Page, day: int) -> None:
        expect(title(page)).to_have_text(f"Day {DAYS[day - 1]}")


def test_fourteen_days_offline_with_carry_on_at_day_five_and_begin_again_at_day_nine(
    phone: Phone, server: Server
) -> None:
    life = Life(phone)
    phone.set_clock(evening(1))
    page = begin(phone)
    for cue in CUES:
        do(page, cue, "full")
    server.stop()

    for day in (2, 3, 4):
        page = life.later(1)
        life.expect_day(page, day)
        do(page, CUES[day % 4])

    # Away for four days with day five open: nothing moved.
    page = life.later(5)
    expect(title(page)).to_have_text("You’re here.")
    page.get_by_role("button", name="Carry on").click()
    life.expect_day(page, 5)
    do(page, "Senses", "smaller")
    page = phone.open()
    life.expect_day(page, 5)

    for day in (6, 7, 8):
        page = life.later(1)
        life.expect_day(page, day)
        do(page, CUES[day % 4])

    page = life.later(3)
    page.get_by_role("button", name="Begin again").click()
    for cue in CUES:
        expect(tile(page, cue)).to_be_visible()
    for day in range(1, 15):
        life.expect_day(page, day)
        line = do(page, CUES[day % 4], ("full", "smaller", "smallest")[day % 3])
        if day == 6:  # taken back and made again is a mark
            take_back(page, line)
            page = phone.open()
            expect(lines(page)).to_have_count(0)
            do(page, CUES[day % 4])
        page = life.later(1)

    close_then_rest_then_another_round(life, page)
    kinds = [fact["kind"] for fact in facts(life.phone.page)]
    assert kinds.count("began") == 3
    assert kinds.count("did") == 4 + 3 + 1 + 3 + 14 + 1
    assert kinds.count("took-back") == 1


def close_then_rest_then_another_round(life: Life, page: Page) -> None:
    """The close stays until something is chosen, also after a rest of forty days."""
    expect(title(page)).to_have_text("This is what you made.")
    page = life.phone.open()
    expect(title(page)).to_have_text("This is what you made.")
    page.get_by_role("button", name="Rest").click()
    expect(title(page)).to_have_text("Resting.")
    page = life.later(40)
    expect(title(page)).to_have_text("Resting.")
    page.get_by_role("button", name="Come back").click()
    expect(title(page)).to_have_text("This is what you made.")
    page.get_by_role("button", name="Another fourteen days").click()
    life.expect_day(page, 1)

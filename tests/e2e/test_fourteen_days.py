"""Fourteen days lived through, with the server gone after the first (rules 1 to 6)."""

from playwright.sync_api import expect
from tests.e2e.life import CUES, begin, do, evening, facts, lines, take_back, tile, title
from tests.e2e.phone import Phone
from tests.e2e.server import Server

DAYS = "one two three four five six seven eight nine ten eleven twelve thirteen fourteen".split()


def test_fourteen_days_offline_with_a_pause_on_day_five_and_a_new_beginning_on_day_nine(phone: Phone, server: Server) -> None:
    phone.set_clock(evening(1))
    page = begin(phone)
    for cue in CUES:
        do(page, cue, "full")
    server.stop()

    date = 1
    for day in (2, 3, 4):
        date += 1
        phone.set_clock(evening(date))
        page = phone.open()
        expect(title(page)).to_have_text(f"Day {DAYS[day - 1]}")
        do(page, CUES[day % 4])

    # Away for four days, with day five open: nothing moved, nothing is said about how long it was.
    date += 5
    phone.set_clock(evening(date))
    page = phone.open()
    expect(title(page)).to_have_text("You’re here.")
    page.get_by_role("button", name="Carry on").click()
    expect(title(page)).to_have_text("Day five")
    do(page, "Senses", "smaller")
    page = phone.open()
    expect(title(page)).to_have_text("Day five")

    for day in (6, 7, 8):
        date += 1
        phone.set_clock(evening(date))
        page = phone.open()
        expect(title(page)).to_have_text(f"Day {DAYS[day - 1]}")
        do(page, CUES[day % 4])

    date += 3
    phone.set_clock(evening(date))
    page = phone.open()
    page.get_by_role("button", name="Begin again").click()
    expect(title(page)).to_have_text("Day one")
    for cue in CUES:
        expect(tile(page, cue)).to_be_visible()

    for day in range(1, 15):
        expect(title(page)).to_have_text(f"Day {DAYS[day - 1]}")
        line = do(page, CUES[day % 4], ("full", "smaller", "smallest")[day % 3])
        if day == 6:  # taken back and made again is a mark
            take_back(page, line)
            page = phone.open()
            expect(lines(page)).to_have_count(0)
            do(page, CUES[day % 4])
        date += 1
        phone.set_clock(evening(date))
        page = phone.open()

    expect(title(page)).to_have_text("This is what you made.")
    page = phone.open()
    expect(title(page)).to_have_text("This is what you made.")
    page.get_by_role("button", name="Rest").click()
    expect(title(page)).to_have_text("Resting.")

    date += 40
    phone.set_clock(evening(date))
    page = phone.open()
    expect(title(page)).to_have_text("Resting.")
    page.get_by_role("button", name="Come back").click()
    expect(title(page)).to_have_text("This is what you made.")
    page.get_by_role("button", name="Another fourteen days").click()
    expect(title(page)).to_have_text("Day one")
    kinds = [fact["kind"] for fact in facts(page)]
    assert kinds.count("began") == 3
    assert kinds.count("did") == 4 + 3 + 1 + 3 + 14 + 1
    assert kinds.count("took-back") == 1

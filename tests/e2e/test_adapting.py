"""What is looked for on every screen is found where it is planted."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Page, Playwright

from tests.e2e import adapting
from tests.e2e.phone import ARGS, executable

HEAD = "<!doctype html><style>button { border: 0; background: none; font: 16px sans-serif; min-height: 48px }</style>"


@pytest.fixture(scope="module")
def page(playwright: Playwright) -> Iterator[Page]:
    browser = playwright.chromium.launch(executable_path=executable(), chromium_sandbox=False, args=ARGS)
    yield browser.new_page(viewport={"width": 320, "height": 568})
    browser.close()


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ("<style>:focus-visible { outline: none }</style><button>A</button>", "has no line round it"),
        (
            "<button>A</button><div style='position:fixed;inset:0;background:red'></div>",
            "is covered, or out of sight",
        ),
        ("<button style='position:fixed;left:-500px'>A</button>", "is covered, or out of sight"),
    ],
)
def test_a_focus_that_is_not_seen(page: Page, planted: str, said: str) -> None:
    page.set_content(HEAD + planted)
    assert [each for each in adapting.unseen_focus(page) if said in each]


def test_a_focus_that_is_seen(page: Page) -> None:
    page.set_content(
        HEAD + "<button>A</button><a href='#'>B</a><input aria-label='C'>" + "<p>long</p>" * 90 + "<button>D</button>"
    )
    assert adapting.unseen_focus(page) == []


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        (
            "<p style='height:24px;overflow:hidden'>Some words that need more than a line of this narrow page.</p>",
            "cut off",
        ),
        (
            "<button style='position:absolute;top:0;height:48px'>A</button><button style='position:absolute;top:30px'>B</button>",
            "lies over",
        ),
    ],
)
def test_text_that_is_lost_when_it_is_spaced(page: Page, planted: str, said: str) -> None:
    page.set_content(HEAD + planted)
    with adapting.spaced_text(page):
        assert [each for each in adapting.lost_text(page) if said in each]
    page.set_content(HEAD + "<p>Some words that take the room they need.</p><button>A</button>")
    with adapting.spaced_text(page):
        assert adapting.lost_text(page) == []


@pytest.mark.parametrize(
    ("planted", "said"),
    [
        ("<button>A</button>", "has no edge"),
        ("<a class='tile' href='#' style='text-decoration:none'>A</a>", "has no edge"),
        (
            "<style>button { border: 1px solid } [aria-pressed=true] { background: gold; box-shadow: 0 0 0 2px red }</style>"
            "<div><button aria-pressed=true>A</button><button aria-pressed=false>B</button></div>",
            "is chosen and looks like what is not",
        ),
    ],
)
def test_what_forced_colours_take_away(page: Page, planted: str, said: str) -> None:
    page.set_content(HEAD + planted)
    assert [each for each in adapting.lost_edges(page) if said in each]


def test_what_forced_colours_leave(page: Page) -> None:
    page.set_content(
        HEAD + "<style>button { border: 1px solid } [aria-pressed=true] { outline: 2px solid }</style>"
        "<div><button aria-pressed=true>A</button><button aria-pressed=false>B</button></div><a href='#'>C</a>"
    )
    assert adapting.lost_edges(page) == []

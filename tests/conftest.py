"""What tests of all rooms share."""

from collections.abc import Iterator

import pytest
from playwright.sync_api import Playwright, sync_playwright


@pytest.fixture(scope="session")
def playwright() -> Iterator[Playwright]:
    """One for the whole run: Playwright refuses a second one beside it."""
    with sync_playwright() as playwright:
        yield playwright

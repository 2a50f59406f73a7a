"""The phone is told to speak another language, while Thaw is open."""

from playwright.sync_api import Page, expect


def speak(page: Page, language: str) -> None:
    """As when a person changes the language in the phone's own settings."""
    page.evaluate(
        """(language) => {
          Object.defineProperty(navigator, 'languages', { get: () => [language], configurable: true });
          dispatchEvent(new Event('languagechange'));
        }""",
        language,
    )
    expect(page.locator("html")).to_have_attribute("lang", language)

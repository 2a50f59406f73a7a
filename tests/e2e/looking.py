"""What is looked at on every screen, whatever it shows."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

AXE = Axe()
# Everything of WCAG 2.2 at A and AA, and what axe holds for good practice. Two rules are off unless they are asked for.
OPTIONS = {
    "runOnly": ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
    "rules": {"target-size": {"enabled": True}},
    "resultTypes": ["violations"],
}


def settle(page: Page) -> None:
    """Until fonts are there and whatever moves once has moved."""
    page.evaluate(
        """() => Promise.all([document.fonts.ready, ...document.getAnimations()
             .filter((one) => one.effect.getComputedTiming().endTime !== Infinity).map((one) => one.finished.catch(() => {}))])"""
    )


def moving(page: Page) -> list[str]:
    """What goes on moving by itself: what is seen at two looks, since what moves once may begin between two others."""
    if running(page):
        settle(page)
    return running(page)


def running(page: Page) -> list[str]:
    """What moves just now."""
    found: list[str] = page.evaluate(
        """() => document.getAnimations().filter((one) => one.playState === 'running')
             .map((one) => `${one.animationName ?? one.transitionProperty} on ${one.effect.target?.className?.baseVal ?? one.effect.target?.className}`)"""
    )
    return found


def violations(page: Page, *, colours_only: bool = False) -> list[str]:
    """What axe finds, each with the elements it is about. In the second light nothing else than colours is another."""
    options = {"runOnly": {"type": "rule", "values": ["color-contrast"]}} if colours_only else OPTIONS
    found: list[dict[str, Any]] = AXE.run(page, options=options).response["violations"]
    return [f"{one['id']}: {node['target']} {node['failureSummary']}" for one in found for node in one["nodes"]]


def said(page: Page) -> list[str]:
    """Everything the screen says, to eyes and to ears, each text once."""
    found: list[str] = page.evaluate(
        """() => {
          const said = document.body.innerText.split('\\n');
          for (const part of document.querySelectorAll('[aria-label], [alt], [title], [placeholder], option, [role=status]'))
            said.push(part.getAttribute('aria-label'), part.getAttribute('alt'), part.getAttribute('title'),
              part.getAttribute('placeholder'), part.matches('option, [role=status]') ? part.textContent : null);
          for (const title of document.querySelectorAll('svg title, svg desc')) said.push(title.textContent);
          said.push(document.title);
          return [...new Set(said.filter((text) => text?.trim()))];
        }"""
    )
    return found


def of_the_app(page: Page) -> set[str]:
    """What the screen says in the language of the page: neither a plan's words, nor the person's, nor names of lines."""
    found: list[str] = page.evaluate(OF_THE_APP)
    return set(found)


OF_THE_APP = """() => {
  const here = document.querySelector('dialog[open]') ?? document.body;
  const own = (one) => one.closest('[lang]') === document.documentElement
    && !one.closest('[dir=auto], .sources, .screen--countries .ruled, script, noscript');
  const found = [];
  const walk = document.createTreeWalker(here, NodeFilter.SHOW_TEXT);
  while (walk.nextNode()) if (own(walk.currentNode.parentElement)) found.push(walk.currentNode.textContent);
  for (const one of here.querySelectorAll('[aria-label], [placeholder]'))
    if (own(one)) found.push(one.getAttribute('aria-label'), one.getAttribute('placeholder'));
  return found.filter((text) => /\\p{L}{2}/u.test(text ?? '')).map((text) => text.trim());
}"""


def landmarks(page: Page) -> dict[str, int]:
    """How many first headings and mains can be reached just now: an open sheet makes the rest inert."""
    found: dict[str, int] = page.evaluate(
        """() => {
          const here = document.querySelector('dialog[open]') ?? document;
          return {
            h1: [...here.querySelectorAll('h1')].filter((one) => one.checkVisibility() && one.textContent.trim()).length,
            main: document.querySelectorAll('main').length,
            screens: document.querySelectorAll('.screen').length,
          };
        }"""
    )
    return found


def small_targets(page: Page) -> list[str]:
    """Links and buttons smaller than 48 × 48 CSS pixels."""
    found: list[str] = page.evaluate(
        """() => {
          const here = document.querySelector('dialog[open]') ?? document;
          return [...here.querySelectorAll('a[href], button, select, summary, input')]
            .filter((one) => one.checkVisibility({ visibilityProperty: true }))
            .map((one) => [one, one.getBoundingClientRect()])
            .filter(([, box]) => box.width < 47.9 || box.height < 47.9)
            .map(([one, box]) => `${one.tagName} ${one.className} "${one.textContent.slice(0, 30)}" ${box.width.toFixed(1)}x${box.height.toFixed(1)}`);
        }"""
    )
    return found


def overflowing(page: Page) -> list[str]:
    """What is wider than the screen, or cut off at its side."""
    found: list[str] = page.evaluate(OVERFLOWING)
    return found


def covered(page: Page) -> list[str]:
    """What can be pressed and cannot be scrolled into sight, because something lies over it."""
    found: list[str] = page.evaluate(
        """() => {
          const here = document.querySelector('dialog[open]') ?? document;
          const found = [];
          for (const one of here.querySelectorAll('a[href], button, select, summary')) {
            if (!one.checkVisibility({ visibilityProperty: true })) continue;
            one.scrollIntoView({ block: 'center', behavior: 'instant' });
            const box = one.getBoundingClientRect();
            const over = document.elementFromPoint(box.left + box.width / 2, box.top + box.height / 2);
            if (!over || !(one.contains(over) || over.contains(one)))
              found.push(`${one.tagName} "${one.textContent.slice(0, 30)}" lies under ${over?.className}`);
          }
          return found;
        }"""
    )
    return found


# Gives one line for each element that is wider than the screen, or cut off at its side.
OVERFLOWING = """() => {
  const name = (one) => `${one.tagName} ${one.className?.baseVal ?? one.className} "${one.textContent.slice(0, 30)}"`;
  const wide = innerWidth + 0.5;
  const here = document.querySelector('dialog[open]') ?? document.body;
  const found = [];
  for (const one of [document.documentElement, ...here.querySelectorAll('.middle, .sheet-middle, .screen, .sheet')])
    if (one.scrollWidth > one.clientWidth + 1) found.push(`${name(one)} scrolls sideways: ${one.scrollWidth} > ${one.clientWidth}`);
  for (const one of here.querySelectorAll('h1, h2, p, a, button, select, summary, li, label, span')) {
    if (!one.checkVisibility({ visibilityProperty: true }) || one.closest('svg, .unseen')) continue;
    const box = one.getBoundingClientRect();
    if (box.width > 0 && (box.right > wide || box.left < -0.5)) found.push(`${name(one)} ${box.left}..${box.right}`);
  }
  return found;
}"""

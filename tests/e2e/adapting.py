"""What WCAG 2.2 asks at AA and axe cannot tell: the focus is seen, text can be spaced wider, forced colours keep every edge."""

from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Page

# What can be pressed or typed in, where the page is not inert.
PRESSED = "a[href], button:not([disabled]), select, summary, input:not([type=hidden]), textarea"
NAME = 'const name = (one) => `${one.tagName} ${one.className} "${(one.ariaLabel ?? one.textContent).slice(0, 30)}"`;'
HERE = f"""
  const here = document.querySelector('dialog[open]') ?? document;
  const pressed = [...here.querySelectorAll('{PRESSED}')].filter((one) => one.checkVisibility({{ visibilityProperty: true }}));
  {NAME}
"""


def unseen_focus(page: Page) -> list[str]:
    """Where the focus would be and not be seen: no line round it, out of sight, or under something (2.4.7, 2.4.11)."""
    page.keyboard.press("Tab")  # from here on the browser holds that a keyboard is used, and shows where the focus is
    found: list[str] = page.evaluate(UNSEEN_FOCUS)
    return found


# A control whose own drawing is unseen shows the line on what it stands in. Focus scrolls as Tab does.
UNSEEN_FOCUS = f"""() => {{
  {HERE}
  const found = [];
  const lined = (one) => {{
    const style = getComputedStyle(one);
    return style.outlineStyle !== 'none' && (style.outlineStyle === 'auto' || parseFloat(style.outlineWidth) >= 2) && !/, 0\\)$|transparent/.test(style.outlineColor);
  }};
  for (const one of pressed) {{
    if (one.tabIndex < 0) continue;
    one.focus();
    if (document.activeElement !== one) {{ found.push(`${{name(one)}} takes no focus`); continue; }}
    if (!lined(one) && !(one.parentElement && lined(one.parentElement))) found.push(`${{name(one)}} has no line round it`);
    const box = (one.matches('input, select') && lined(one.parentElement) ? one.parentElement : one).getBoundingClientRect();
    const inside = [[0.5, 0.5], [0.1, 0.3], [0.9, 0.3], [0.1, 0.7], [0.9, 0.7]].filter(([x, y]) => {{
      const over = document.elementFromPoint(box.left + box.width * x, box.top + box.height * y);
      return over && (one.contains(over) || [...(one.labels ?? [])].some((label) => label.contains(over)));
    }});
    if (inside.length === 0) found.push(`${{name(one)}} is covered, or out of sight, while it has the focus`);
  }}
  document.activeElement?.blur();
  return found;
}}"""


@contextmanager
def spaced_text(page: Page) -> Iterator[None]:
    """Text as some people need it (1.4.12)."""
    page.evaluate(SPACE)
    yield
    page.evaluate("() => { document.adoptedStyleSheets = []; }")


SPACE = """() => {
  const sheet = new CSSStyleSheet();
  sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: 0.12em !important; word-spacing: 0.16em !important }'
    + ' p { margin-block-end: 2em !important }');
  document.adoptedStyleSheets = [sheet];
}"""


def lost_text(page: Page) -> list[str]:
    """Words cut off by their own box, and things to press that lie over each other."""
    found: list[str] = page.evaluate(LOST_TEXT)
    return found


LOST_TEXT = f"""() => {{
  {HERE}
  const found = [];
  for (const one of here.querySelectorAll('h1, h2, p, a, button, summary, li, label, span, td, th')) {{
    if (!one.checkVisibility({{ visibilityProperty: true }}) || one.closest('svg, .unseen')) continue;
    const style = getComputedStyle(one);
    const cuts = (way) => way === 'hidden' || way === 'clip';
    if (cuts(style.overflowY) && one.scrollHeight > one.clientHeight + 1) found.push(`${{name(one)}} is cut off below`);
    if (cuts(style.overflowX) && one.scrollWidth > one.clientWidth + 1) found.push(`${{name(one)}} is cut off at its side`);
  }}
  const foot = (one) => one.closest('.always, .note-place');
  const boxes = pressed.filter((one) => !one.closest('.unseen')).map((one) => [one, one.getBoundingClientRect()]);
  for (const [at, [one, a]] of boxes.entries())
    for (const [other, b] of boxes.slice(at + 1)) {{
      if (one.contains(other) || other.contains(one) || foot(one) !== foot(other)) continue; // the middle scrolls under the foot
      const wide = Math.min(a.right, b.right) - Math.max(a.left, b.left), high = Math.min(a.bottom, b.bottom) - Math.max(a.top, b.top);
      if (wide > 2 && high > 2) found.push(`${{name(one)}} lies over ${{name(other)}}`);
    }}
  return found;
}}"""


def lost_edges(page: Page) -> list[str]:
    """In forced colours: what can be pressed and does not look so, and what is chosen and looks like what is not."""
    page.emulate_media(forced_colors="active")
    found: list[str] = page.evaluate(LOST_EDGES)
    page.emulate_media(forced_colors="none")
    return found


# The browser colours links; a button needs an edge, a line under its words, or a drawing.
LOST_EDGES = f"""() => {{
  {HERE}
  const edged = (one) => {{
    const style = getComputedStyle(one);
    return ['Top', 'Bottom'].some((side) => style[`border${{side}}Style`] !== 'none' && parseFloat(style[`border${{side}}Width`]) >= 1)
      || (style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1) || style.textDecorationLine.includes('underline');
  }};
  const found = [];
  for (const one of pressed) {{
    const large = one.matches('.tile, .press, .input, .field, input, textarea, select');
    const seen = edged(one) || edged(one.parentElement) || (one.closest('.ruled') && edged(one.closest('.ruled'))) || (!large && (one.matches('a') || one.querySelector('svg')));
    if (!seen && !one.closest('.unseen')) found.push(`${{name(one)}} has no edge`);
  }}
  const look = (one) => {{
    const style = getComputedStyle(one);
    const parts = [style, getComputedStyle(one, '::before'), getComputedStyle(one, '::after')];
    const lines = [style.outlineStyle, style.outlineWidth, style.borderTopStyle, style.borderTopWidth, style.textDecorationLine, style.fontWeight];
    const own = style.forcedColorAdjust === 'none' ? [style.backgroundColor, style.color] : []; // else they are the browser's
    return [...lines, ...own, ...parts.slice(1).map(({{ content }}) => content), one.querySelectorAll('svg').length].join();
  }};
  for (const one of pressed.filter((each) => each.matches('[aria-pressed=true], [aria-checked=true], [aria-selected=true]'))) {{
    const others = [...(one.parentElement?.parentElement?.querySelectorAll('[aria-pressed=false], [aria-checked=false], [aria-selected=false]') ?? [])];
    if (others.some((other) => other.className.split(' ')[0] === one.className.split(' ')[0] && look(other) === look(one)))
      found.push(`${{name(one)}} is chosen and looks like what is not`);
  }}
  return found;
}}"""

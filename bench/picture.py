"""One more line in the picture, at 4x CPU: putting it in its place at the tap, against 168 bare paths.

Growing it, drawing it and making its elements is done while the cue is open (app/drawing-ahead.ts); it is told beside.
"""

from collections.abc import Iterator
from statistics import median

from bench.browser import Bench, told
from thaw.settings import Settings

RUNS = 9
COUNTS = (0, 56, 168, 600)
# What is there already was grown and drawn before, as on a phone where somebody adds one mark.
DRAWS = """async ({ stone, count }) => {
  const { draw, freeze } = await import(stone);
  const cues = ['body', 'sensory', 'connection', 'meaning'];
  const marks = Array.from({ length: count + 1 }, (_, i) =>
    ({ cue: cues[(i * 7) % 4], day: 1 + (i % 14), round: 1 + Math.floor(Math.min(i, count - 1) / 56), noticed: i % 5 === 0 }));
  const options = { seed: 'thaw', theme: 'light', size: 292, id: 'b', label: '' };
  const place = document.body.appendChild(document.createElementNS('http://www.w3.org/2000/svg', 'svg'));
  const made = ({ tag, attributes, children }) => {
    const one = document.createElementNS('http://www.w3.org/2000/svg', tag);
    for (const name in attributes) one.setAttribute(name, attributes[name]);
    one.append(...children.map(made));
    return one;
  };
  const all = (children) => {
    const fragment = document.createDocumentFragment();
    fragment.append(...children.map(made));
    return fragment;
  };
  const parts = { grow: [], draw: [], make: [], place: [], bare: [] };
  for (let run = 0; run < RUNS; run++) {
    const seed = options.seed + run;
    freeze(marks.slice(0, -1), seed);
    const began = performance.now();
    const ice = freeze(marks, seed);
    const grown = performance.now();
    const shape = draw(marks, { ...options, seed }, ice);
    const drawn = performance.now();
    const fragment = all(shape.children);
    const ready = performance.now();
    place.replaceChildren(fragment);
    place.getBoundingClientRect();
    const placed = performance.now();
    const d = 'M9 9' + 'q1.5 1 3 2'.repeat(40) + 'z';
    const bare = { tag: 'path', attributes: { d, fill: '#abc', stroke: '#123' }, children: [] };
    place.replaceChildren(all(Array(168).fill(bare)));
    place.getBoundingClientRect();
    parts.bare.push(performance.now() - placed);
    parts.grow.push(grown - began);
    parts.draw.push(drawn - grown);
    parts.make.push(ready - drawn);
    parts.place.push(placed - ready);
  }
  place.remove();
  return parts;
}""".replace("RUNS", str(RUNS + 3))  # the first runs are not yet compiled


def measure(bench: Bench) -> Iterator[str]:
    """Each count in one page, where the drawing and the bare paths take turns."""
    stone = next((Settings().web / "assets").glob("stone-*.js")).name
    with bench.phone("phone") as (page, _):
        page.goto(bench.server.url)
        page.locator("main").wait_for()
        for count in COUNTS:
            found: dict[str, list[float]] = page.evaluate(DRAWS, {"stone": f"/assets/{stone}", "count": count})
            grow, draw, make, place, bare = (found[part][3:] for part in ("grow", "draw", "make", "place", "bare"))
            ahead = f"grown {median(grow):.1f}, drawn {median(draw):.1f}, made {median(make):.1f} ms ahead"
            yield told(f"one more line after {count}, 4x CPU ({ahead}; budget 16 ms)", place, bare, 4)

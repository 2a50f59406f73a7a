// Under the finger first. What a tap did is given at once, and what it changes on the screen is drawn in the next frame:
// the frame of the tap shows its own answer, as fast as a bare button would.
import { options } from 'preact';

const PATIENCE = 100; // milliseconds; a page that is out of sight has no frames

let answering = false;

/** Runs what a tap does. `answer` changes the page by itself, and little; once that was painted the rest is drawn, and `then` runs. */
export function answerFirst(answer: () => void, deed: () => void, then: () => void): void {
  answer();
  afterPaint(then); // before the deed's own drawing, so that both are one
  answering = true;
  try {
    deed();
  } finally {
    answering = false;
  }
}

/** Runs this once what stands in the page now is on the screen. */
export function afterPaint(then: () => void): void {
  let done = false;
  const once = (): void => {
    if (!done) then();
    done = true;
  };
  requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(once)));
  setTimeout(once, PATIENCE);
}

const soon = options.debounceRendering ?? queueMicrotask;

options.debounceRendering = (draw) => {
  if (answering) afterPaint(draw);
  else soon(draw);
};

// The picture on the page. Shapes become elements one by one, so no text is ever parsed as markup.
import { signal } from '@preact/signals';
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import type { Cue } from '../journal/facts.ts';
import type { PictureMark } from '../journal/fold.ts';
import { elementOf, madeOf } from './elements.ts';
import type { Ice } from './ice.ts';
import type { Theme } from './palette.ts';
import type { Shape } from './shape.ts';

/** All that its shapes depend on, but for how far the newest line has come. */
export interface Drawing {
  readonly marks: readonly PictureMark[];
  readonly seed: string;
  readonly theme: Theme;
  /** The side of its square, in CSS pixels; it shrinks with its place. */
  readonly size: number;
  /** The share of the square the stone takes, in place of the one that grows with the marks. */
  readonly fit?: number | undefined;
  /** Unique on the page: ids inside the drawing begin with it. */
  readonly id: string;
  /** Brings one cue's lines forward. */
  readonly only?: Cue | undefined;
  /** What a screen reader says; '' for a picture that is decoration. */
  readonly label: string;
}

interface Props extends Drawing {
  /** Below 1: how far the newest line has come. 1: it has just come; it draws itself once round, then its band appears. */
  readonly draw?: number | undefined;
  readonly breathe?: boolean;
}

/** While the page is built in advance there is no document: its elements go out as text. */
const BUILT = import.meta.env.SSR;

/** What draws. It comes after the first frame of the page, so that nothing that can be pressed waits for it. */
const stones = signal<typeof import('./stone.ts') | null>(null);

/** Fetches it, once; rejects when it cannot be had just now. */
export async function fetchStones(): Promise<typeof import('./stone.ts')> {
  stones.value ??= await import('./stone.ts');
  return stones.value;
}

/** The clear ice of the page built in advance: it stays until what draws has come, however slow the connection. */
const standing = BUILT ? [] : [...document.querySelectorAll('.picture')].map((svg) => svg.cloneNode(true));

/**
 * The first frame of a screen is for what can be pressed: a picture with lines begins as an empty box of its size and
 * appears after that frame. Clear ice, a picture drawn a moment ago and the page built in advance come at once.
 */
export function Picture({ draw: drawn, breathe = false, ...drawing }: Props) {
  const { marks, size, id, label } = drawing;
  const stone = stoneOf(drawing);
  const key = keyOf(drawing);
  const drawer = stones.value;
  const [cameAtOnce] = useState(() => drawer !== null && (marks.length === 0 || drawings.has(key) || BUILT));
  const [here, setHere] = useState(cameAtOnce);
  // An effect runs after the frame it belongs to was painted.
  useEffect(() => setHere(true), []);

  const [settled, setSettled] = useState(drawn === 1 ? '' : stone);
  const drawsItself = drawn === 1 && settled !== stone;
  const share = drawn === 1 && !drawsItself ? undefined : drawn;
  const isDrawn = here && drawer !== null;

  const svg = useRef<SVGSVGElement>(null);
  useLayoutEffect(() => {
    const stood = standing.find((one) => (one as Element).querySelector(`[id^=${id}]`));
    svg.current?.replaceChildren(
      ...(isDrawn ? [takeMade(drawer, drawing, share)] : (stood?.cloneNode(true).childNodes ?? [])),
    );
  }, [isDrawn, key, share]);

  const looks = ['picture', breathe && 'picture--breathes', !cameAtOnce && isDrawn && 'picture--appears'];
  const newest = drawn === 1 && isDrawn && (drawsItself ? 'picture--draws' : 'picture--drawn');
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: aria-label names it, or it is decoration
    <svg
      ref={svg}
      class={[...looks, newest].filter(Boolean).join(' ')}
      viewBox={`0 0 ${size} ${size}`}
      width={size}
      height={size}
      {...(label === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label })}
      onAnimationEnd={(end) => end.animationName === 'picture-draws' && setSettled(stone)}
    >
      {BUILT && isDrawn && shapesOf(drawer, drawing, share).children.map(elementOf)}
    </svg>
  );
}

type Drawer = typeof import('./stone.ts');

const stoneOf = ({ seed, marks }: Drawing): string =>
  `${seed} ${marks.map(({ cue, day, round, noticed }) => `${cue}${day}.${round}${noticed ? '*' : ''}`)}`;

const keyOf = (drawing: Drawing): string => {
  const { theme, size, fit, id, only, label } = drawing;
  return [stoneOf(drawing), theme, size, fit, id, only, label].join(' ');
};

// The last few stones and drawings: coming back to a screen, the other light, or one more second of a timer draw
// nothing anew that is still true.
const KEPT = 4;
const ices = new Map<string, Ice>();
const drawings = new Map<string, Shape>();
/** Each can stand in one place only, so whoever takes it has it. */
const ahead = new Map<string, DocumentFragment>();

function shapesOf(drawer: Drawer, drawing: Drawing, draw: number | undefined): Shape {
  const ice = (): Ice => remembered(ices, stoneOf(drawing), () => drawer.freeze(drawing.marks, drawing.seed));
  const shapes = (): Shape => drawer.draw(drawing.marks, { ...drawing, draw }, ice());
  return draw === undefined ? remembered(drawings, keyOf(drawing), shapes) : shapes();
}

function takeMade(drawer: Drawer, drawing: Drawing, draw: number | undefined): DocumentFragment {
  const key = keyOf(drawing) + draw;
  const fragment = ahead.get(key) ?? madeOf(shapesOf(drawer, drawing, draw));
  ahead.delete(key);
  return fragment;
}

/** Makes a picture whose newest line is about to come: as it draws itself, and as it is then. */
export function makeAhead(drawing: Drawing): void {
  const drawer = stones.value;
  if (drawer === null) return;
  ahead.clear();
  for (const draw of [1, undefined]) ahead.set(keyOf(drawing) + draw, takeMade(drawer, drawing, draw));
}

function remembered<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const value = memory.get(key) ?? make();
  memory.delete(key); // to the end again: the one used longest ago leaves first
  memory.set(key, value);
  for (const oldest of memory.keys()) if (memory.size > KEPT) memory.delete(oldest);
  return value;
}

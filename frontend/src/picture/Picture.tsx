// The picture on the page. Shapes become elements one by one, so no text is ever parsed as markup.
import { signal } from '@preact/signals';
import { h, type VNode } from 'preact';
import { useEffect, useMemo, useState } from 'preact/hooks';
import type { Cue } from '../journal/facts.ts';
import type { PictureMark } from '../journal/fold.ts';
import type { Ice } from './ice.ts';
import type { Theme } from './palette.ts';
import type { Shape } from './shape.ts';

interface Props {
  readonly marks: readonly PictureMark[];
  readonly seed: string;
  readonly theme: Theme;
  /** The side of its square, in CSS pixels; it shrinks with its place. */
  readonly size: number;
  /** The share of the square the stone takes, in place of the one that grows with the marks. */
  readonly fit?: number;
  /** Unique on the page: ids inside the drawing begin with it. */
  readonly id: string;
  /** Below 1: how far the newest line has come. 1: it has just come; it draws itself once round, then its band appears. */
  readonly draw?: number;
  /** Brings one cue's lines forward. */
  readonly only?: Cue;
  /** What a screen reader says; '' for a picture that is decoration. */
  readonly label: string;
  readonly breathe?: boolean;
}

/** What draws. It comes after the first frame of the page, so that nothing that can be pressed waits for it. */
const stones = signal<typeof import('./stone.ts') | null>(null);

/** Fetches it, once; rejects when it cannot be had just now. */
export async function fetchStones(): Promise<typeof import('./stone.ts')> {
  stones.value ??= await import('./stone.ts');
  return stones.value;
}

/** The clear ice of the page built in advance: it stays until what draws has come, however slow the connection. */
const standing =
  typeof document === 'undefined' ? [] : [...document.querySelectorAll('.picture')].map((svg) => svg.cloneNode(true));

/**
 * The first frame of a screen is for what can be pressed: a picture with lines begins as an empty box of its size and
 * appears after that frame. Clear ice, a picture drawn a moment ago and the page built in advance come at once.
 */
export function Picture({ marks, seed, theme, size, fit, id, draw: drawn, only, label, breathe = false }: Props) {
  const stone = `${seed} ${marks.map(({ cue, day, round, noticed }) => `${cue}${day}.${round}${noticed ? '*' : ''}`)}`;
  const drawing = [stone, theme, size, fit, id, only, label].join(' ');
  const drawer = stones.value;
  const [cameAtOnce] = useState(
    () => drawer !== null && (marks.length === 0 || drawings.has(drawing) || typeof document === 'undefined'),
  );
  const [here, setHere] = useState(cameAtOnce);
  // An effect runs after the frame it belongs to was painted.
  useEffect(() => setHere(true), []);

  const [settled, setSettled] = useState(drawn === 1 ? '' : stone);
  const drawsItself = drawn === 1 && settled !== stone;
  const share = drawn === 1 && !drawsItself ? undefined : drawn;

  // `drawing` names all that the shapes depend on but the share.
  const elements = useMemo(() => {
    if (!here || drawer === null) return [];
    const ice = (): Ice => remembered(ices, stone, () => drawer.freeze(marks, seed));
    const shapes = (): Shape => drawer.draw(marks, { seed, theme, size, fit, id, draw: share, only, label }, ice());
    const whole = share === undefined ? remembered(drawings, drawing, shapes) : shapes();
    return whole.children.map(elementOf);
  }, [here, drawer, drawing, share]);

  const looks = [
    'picture',
    breathe && 'picture--breathes',
    !cameAtOnce && here && drawer !== null && 'picture--appears',
  ];
  const newest = drawn === 1 && here && drawer !== null && (drawsItself ? 'picture--draws' : 'picture--drawn');
  const stood = drawer === null && standing.find((svg) => (svg as Element).querySelector(`[id^=${id}]`));
  return (
    // biome-ignore lint/a11y/noSvgWithoutTitle: aria-label names it, or it is decoration
    <svg
      key={stood ? 'stood' : 'drawn'}
      ref={(svg) => {
        if (stood && svg?.firstChild === null) svg.append(...stood.cloneNode(true).childNodes);
      }}
      class={[...looks, newest].filter(Boolean).join(' ')}
      viewBox={`0 0 ${size} ${size}`}
      width={size}
      height={size}
      {...(label === '' ? { 'aria-hidden': 'true' } : { role: 'img', 'aria-label': label })}
      onAnimationEnd={(end) => end.animationName === 'picture-draws' && setSettled(stone)}
    >
      {elements}
    </svg>
  );
}

export const elementOf = ({ tag, attributes, children }: Shape): VNode =>
  h(tag, { ...attributes }, ...children.map(elementOf));

// The last few stones and drawings: coming back to a screen, the other light, or one more second of a timer draw
// nothing anew that is still true.
const KEPT = 4;
const ices = new Map<string, Ice>();
const drawings = new Map<string, Shape>();

function remembered<T>(memory: Map<string, T>, key: string, make: () => T): T {
  const value = memory.get(key) ?? make();
  memory.delete(key); // to the end again: the one used longest ago leaves first
  memory.set(key, value);
  for (const oldest of memory.keys()) if (memory.size > KEPT) memory.delete(oldest);
  return value;
}

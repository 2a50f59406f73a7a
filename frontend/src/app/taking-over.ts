// A mark that was put back is a new one.
import { noticedOf } from '../journal/noticing.ts';
import { give, ordered } from './life.ts';

/** What was noticed after a mark goes over to the one that stands in its place. */
export function takeOver(before: string, now: string): void {
  const noticed = noticedOf(ordered.value).get(before);
  if (!noticed) return;
  const { signals, answer, note } = noticed;
  give({ kind: 'noticed', mark: now, signals, ...(answer !== null && { answer }), ...(note !== '' && { note }) });
}

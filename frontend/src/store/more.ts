// What else is known of a plan's practices. A day is shown without it, so it does not lie in the journal, which is read
// whole at every opening, but beside the shell, by the digest of the text it belongs to.
import type { PlanMore } from '../generated/plan.ts';

const NAME = 'thaw-more';
const placeOf = (digest: string): string => `/more/${digest}`;

/** Null where this phone has none; rejects where the browser keeps nothing. */
export async function heldMore(digest: string): Promise<PlanMore | null> {
  const found = await (await caches.open(NAME)).match(placeOf(digest));
  return found ? ((await found.json()) as PlanMore) : null;
}

/** Kept, and what belongs to none of these texts is let go of. */
export async function keepMore(more: PlanMore, texts: ReadonlySet<string>): Promise<void> {
  const cache = await caches.open(NAME);
  await cache.put(placeOf(more.digest), Response.json(more));
  const wanted = new Set([...texts, more.digest].map(placeOf));
  for (const { url } of await cache.keys()) if (!wanted.has(new URL(url).pathname)) await cache.delete(url);
}

// The words that belong to no single plan: fetched where they are first needed, kept beside the shell for offline,
// renewed once an opening.
import { signal } from '@preact/signals';
import type { Library } from '../generated/plan.ts';
import { language } from '../texts/index.ts';
import { libraryIn } from './answers.ts';
import { get } from './offers.ts';

const NAME = 'thaw-library';

/** Null until it is here. */
export const library = signal<Library | null>(null);
let renewed = false;

/** As this phone holds it, then as the server has it. Quiet where neither can be had. */
export async function needLibrary(): Promise<void> {
  if (renewed) return;
  renewed = true;
  const path = `/api/library?lang=${language()}`;
  library.value ??= await held(path).catch(() => null);
  try {
    library.value = libraryIn(await get(path));
    await (await caches.open(NAME)).put(path, Response.json(library.value));
  } catch {
    renewed = false; // no network: the next time it is needed
  }
}

async function held(path: string): Promise<Library | null> {
  const found = await (await caches.open(NAME)).match(path);
  return found ? libraryIn(await found.json()) : null;
}

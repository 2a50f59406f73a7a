// The journal as a table, for a spreadsheet: a row for each thing done, noticed, kept or written. It is for reading; it
// cannot be brought in again. RFC 4180, with the mark by which spreadsheets know UTF-8.
import type { Answer, Cue, Did, Fact, Size } from './facts.ts';
import { kitOf } from './kit.ts';
import { noticedOf } from './noticing.ts';
import { liveMarks } from './rounds.ts';
import { writtenOn } from './written.ts';

/** The table's words, in the person's language. */
export interface TableWords {
  /** Day, what, cue, words, size, noticed, note. */
  readonly columns: readonly string[];
  readonly what: { readonly [what in 'did' | 'noticed' | 'held' | 'kit' | 'wrote']: string };
  readonly cues: { readonly [cue in Cue]: string };
  readonly sizes: { readonly [size in Size]: string };
  readonly answers: { readonly [answer in Answer]: string };
  readonly practice: (did: Did) => string;
  readonly signal: (id: string) => string;
  readonly lever: (id: string) => string;
}

interface Row {
  readonly day: string;
  readonly what: keyof TableWords['what'];
  readonly cue?: Cue | null | undefined;
  readonly words?: string | undefined;
  readonly size?: Size | undefined;
  readonly noticed?: readonly string[];
  readonly note?: string;
}

export function tableOf(journal: readonly Fact[], words: TableWords): string {
  const rows = rowsOf(journal, words).map(({ day, what, cue, words: own = '', size, noticed = [], note = '' }) => [
    day,
    words.what[what],
    cue ? words.cues[cue] : '',
    own,
    size ? words.sizes[size] : '',
    noticed.join(' · '),
    note,
  ]);
  return `\uFEFF${[words.columns, ...rows].map((row) => `${row.map(cell).join(',')}\r\n`).join('')}`;
}

/** By day, and within it as things came. */
function rowsOf(journal: readonly Fact[], words: TableWords): readonly Row[] {
  const marks = new Map(liveMarks(journal).map((did) => [did.id, did]));
  const noticed = noticedOf(journal);
  const kit = new Map(kitOf(journal).map((thing) => [thing.id, thing]));
  const takenBack = new Set(journal.flatMap((fact) => (fact.kind === 'took-back' ? [fact.mark] : [])));
  const rows = journal.flatMap((fact): readonly Row[] => {
    const thing = kit.get(fact.id);
    const mark = marks.get(fact.id);
    if (thing) return [{ day: fact.day, what: 'kit', cue: thing.cue, words: thing.name, note: thing.tel }];
    if (fact.kind === 'held' && !takenBack.has(fact.id))
      return [{ day: fact.on, what: 'held', words: words.lever(fact.lever) }];
    return mark ? [{ day: mark.on, what: 'did', cue: mark.cue, words: words.practice(mark), size: mark.size }] : [];
  });
  const said = [...noticed.values()].flatMap(({ mark, day, signals, answer, note }): readonly Row[] => {
    const did = marks.get(mark);
    if (!did) return [];
    const told = [...signals.map(words.signal), ...(answer ? [words.answers[answer]] : [])];
    return [{ day, what: 'noticed', cue: did.cue, words: words.practice(did), noticed: told, note }];
  });
  return [...rows, ...said, ...written(journal)].toSorted((a, b) => (a.day < b.day ? -1 : a.day > b.day ? 1 : 0));
}

/** The person's pages as they stand, on the day each field was last written. */
function written(journal: readonly Fact[]): readonly Row[] {
  const pages = new Set(journal.flatMap((fact) => (fact.kind === 'wrote' ? [fact.page] : [])));
  return [...pages].flatMap((page) =>
    [...writtenOn(page, journal)].map(([field, note]): Row => {
      const last = journal.findLast((fact) => fact.kind === 'wrote' && fact.page === page && fact.field === field);
      return { day: last?.day ?? '', what: 'wrote', note };
    }),
  );
}

/** What begins like a formula is read as one by spreadsheets, whoever wrote it: an apostrophe makes it words again. Where
 * one stood already, one more, so that nothing reads as what it is not. */
function cell(text: string): string {
  const safe = /^'*[=+\-@\t\r＝＋－＠]/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

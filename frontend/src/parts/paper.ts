// The page to bring as it will be on paper: what was filled in, in the person's words, and the questions they chose.
import type { BringWords } from '../generated/plan.ts';

export interface Paper {
  /** The sentence to begin with, where it was chosen; else ''. */
  readonly first: string;
  readonly sections: readonly { readonly id: string; readonly ask: string; readonly text: string }[];
  readonly questions: readonly string[];
}

export const FIRST = 'first-words';
export const YES = 'yes';
export const questionField = (id: string): string => `question-${id}`;

export function paperOf(bring: BringWords, written: ReadonlyMap<string, string>): Paper {
  const chosen = bring.questions.filter(({ id }) => written.get(questionField(id)) === YES);
  return {
    first: chosen.find(({ id }) => id === FIRST)?.text ?? '',
    sections: bring.sections.flatMap(({ id, ask }) => {
      const text = written.get(id) ?? '';
      return text === '' ? [] : [{ id, ask, text }];
    }),
    questions: chosen.flatMap(({ id, text }) => (id === FIRST ? [] : [text])),
  };
}

export const isEmpty = ({ first, sections, questions }: Paper): boolean =>
  first === '' && sections.length === 0 && questions.length === 0;

interface Around {
  readonly title: string;
  readonly date: string;
  readonly toAsk: string;
}

/** The same page as a text to send. */
export function textOf({ first, sections, questions }: Paper, { title, date, toAsk }: Around): string {
  const asked = questions.length === 0 ? [] : [[toAsk, ...questions.map((text) => `– ${text}`)].join('\n')];
  return [`${title}\n${date}`, first, ...sections.map(({ ask, text }) => `${ask}\n${text}`), ...asked]
    .filter((part) => part !== '')
    .join('\n\n');
}

/** Type sizes on paper, in points; style/paper.css has them too. */
const SIZES = [13, 12, 11, 10, 9, 8];
/** In points: the narrower of A4 and Letter across, the shorter of them down, without the margins. */
const ACROSS = 490;
const DOWN = 690;
const LINE = 1.4;
const HEAD = 3.2; // lines that title and date take
const BETWEEN = 1.45; // a heading and a gap

/** The largest type with which this fits one page, as a step; the smallest where none does. */
export function stepFor({ first, sections, questions }: Paper): number {
  const parts = [first, ...sections.map(({ text }) => text), questions.join('\n')].filter((text) => text !== '');
  const fits = SIZES.findIndex((size) => {
    const lines = parts.reduce((sum, text) => sum + linesOf(text, ACROSS / (size / 2)) + BETWEEN, HEAD);
    return lines * size * LINE <= DOWN;
  });
  return fits === -1 ? SIZES.length - 1 : fits;
}

const WIDE = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}]/gu;

function linesOf(text: string, across: number): number {
  return text.split('\n').reduce((sum, line) => {
    const length = line.length + (line.match(WIDE)?.length ?? 0);
    return sum + Math.max(1, Math.ceil(length / across));
  }, 0);
}

// Finding by a few letters, the way people type: without accents, small letters, the beginning of a word.

/** Without accents, and small. Letters of other scripts stay as they are. */
export const plain = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{Mn}/gu, '')
    .toLowerCase();

/** Words apart by single spaces, one before each; an apostrophe is no end of a word. */
export const apart = (text: string): string =>
  ` ${plain(text)
    .replace(/['’]/gu, '')
    .split(/[^\p{L}\p{N}]+/u)
    .filter((word) => word !== '')
    .join(' ')}`;

interface Card {
  readonly title: string;
  readonly text: readonly string[];
}

/**
 * Those that have all the words that were typed, or words that begin like them, in any order; those with them in the
 * title first. All of them for nothing typed.
 */
export function cardsFor<Each extends Card>(typed: string, cards: readonly Each[]): readonly Each[] {
  const sought = apart(typed).split(' ').filter(Boolean);
  const has = (text: string): boolean => {
    const words = apart(text);
    return sought.every((word) => words.includes(` ${word}`));
  };
  const found = cards.filter(({ title, text }) => has([title, ...text].join(' ')));
  if (sought.length === 0) return found;
  const inTitle = found.filter(({ title }) => has(title));
  return [...inTitle, ...found.filter((card) => !inTitle.includes(card))];
}

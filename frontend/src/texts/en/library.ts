// The words around the library's cards; the cards' own words come from the library.
export const library = {
  title: 'Library',
  find: 'Find by a word',
  found: (n: number) => (n === 1 ? 'One card' : `${n} cards`),
  none: 'No card has this word. Another word may find one.',
  coming: 'The library is on its way.',
  away: 'The library is not on this phone yet. It comes with the next connection.',
  again: 'Look again',
  noCard: 'This card is not here.',
  toLibrary: 'To the library',
  bring: 'A page to bring',
  bringHint: 'In your own words, for someone who helps',
  around: 'Nearby',
  before: 'The one before',
  after: 'The next one',
  readAloud: 'Read it to me',
  stop: 'Stop reading',
};

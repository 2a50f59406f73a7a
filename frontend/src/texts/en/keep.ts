// The words of keeping and moving: where things are, the copy, bringing one in, erasing.
import { momentWords } from '../calendar.ts';
import { language } from './language.ts';

export const keep = {
  title: 'Keep and move',
  about: 'What you do here is kept in this browser, on this phone. You can keep a copy wherever you like.',
  where: [
    'In this browser: what you did and noticed, your kit, your pages, what you chose.',
    'On the server: none of that. If you set a reminder, it knows the time and this phone’s push address.',
  ],
  promises: {
    unknown: 'This browser does not say how long it keeps things.',
    promised: 'This browser has promised to keep it.',
    'may-clear': 'This browser may clear it when space runs short.',
  },
  ask: 'Ask it to keep it',

  copy: 'Keep a copy',
  copyHint: 'A file with everything in it. Any phone can bring it in.',
  last: (at: number) => `The last one: ${momentWords(at, language)}.`,
  renewed: (at: number) => `Written anew as you go. Last: ${momentWords(at, language)}.`,
  plain: 'A copy is not locked. It can hold other people’s names and numbers.',
  saved: 'The copy has left Thaw.',

  bring: 'Bring in a copy',
  bringHint: 'What is here stays. What is new joins it.',
  bringing: 'One moment.',
  brought: {
    brought: 'It is all here now.',
    partly: 'What could be read is here now. Some of it could not be read.',
    'nothing-new': 'All of it was here already.',
    'not-text': 'This file is not a copy from Thaw. Nothing has changed.',
    'not-a-copy': 'This file holds no copy from Thaw. Nothing has changed.',
    'cut-off': 'This copy ends in the middle. Nothing has changed. Another file of it may be whole.',
    newer: 'This copy comes from a newer Thaw, and cannot be read here yet. Nothing has changed.',
    full: 'There is no room for it on this phone. Nothing has changed.',
    refused: 'This browser did not let it be kept. Nothing has changed.',
  },
  toDay: 'To your days',

  table: {
    name: 'As a table',
    hint: 'For a spreadsheet. It cannot be brought in again.',
    columns: ['Day', 'What', 'Cue', 'In words', 'Size', 'Noticed', 'Note'],
    what: { did: 'Did', noticed: 'Noticed', held: 'One thing for two weeks', kit: 'Kit', wrote: 'Page' },
    sizes: { full: 'Full', smaller: 'Smaller', smallest: 'Smallest' },
    answers: {
      'a-little': 'A little',
      'nothing-yet': 'Nothing yet',
      'cannot-tell': 'Can’t tell',
      worse: 'Worse',
    },
  },

  erase: 'Erase everything',
  eraseAsk: 'Erase everything?',
  eraseAbout: 'What you did, noticed, wrote and chose is taken from this browser. It cannot be brought back from here.',
  eraseCopies: 'A reminder stops. Copies you kept elsewhere stay where they are.',
  copyFirst: 'Keep a copy first',
  eraseYes: 'Erase everything',
  eraseNo: 'Stay here',
  erasing: 'One moment.',
  erased: 'Nothing of yours is left here.',
  erasedAbout: 'This browser has forgotten what you did, and Thaw too.',
  erasedUntold:
    'The server could not be told. A reminder can no longer reach this phone, and the server drops it by itself.',
  erasedAway: 'With a connection, Thaw opens anew.',
  anew: 'Open Thaw anew',

  offer: 'What you made lies on this phone and nowhere else. A copy can be kept.',
};

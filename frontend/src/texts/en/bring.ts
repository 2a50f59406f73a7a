// The words around the page to bring; what it asks comes from the library, the rest is the person's.
import { dateWords } from '../calendar.ts';
import { language } from './language.ts';

export const bring = {
  title: 'A page to bring',
  kept: 'Kept on this phone.',
  undo: 'Undo',
  undoOf: (asked: string) => `Undo: ${asked}`,
  putNoticed: 'Put in what I noticed',
  putForm: (form: string) => `Put in what I chose: ${form}`,
  notes: 'My notes',
  putNote: (note: string) => `Put in: ${note}`,
  questions: 'Questions to ask',
  questionsHint: 'Tap the ones you want on the page.',
  see: 'See the page',
  words: 'Words for a doctor',
  wordsHint: 'To read aloud, or to show',

  paper: 'In my own words',
  on: (day: string) => dateWords(day, language),
  toAsk: 'What I would like to ask',
  empty: 'The page is clear. What you write will be here.',
  write: 'Write on it',
  print: 'Print, or keep as PDF',
  share: 'Share as text',
  copy: 'Copy as text',
  copied: 'Copied. You can paste it wherever you like.',
  refused: 'This browser does not allow it. The words above can be selected and copied.',
};

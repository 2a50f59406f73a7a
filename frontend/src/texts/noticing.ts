// The words of noticing, and of what follows when something made it worse, in the language that is spoken.
import { noticing } from './en/noticing.ts';
import { wordsOf } from './index.ts';

export const noticingWords = wordsOf('noticing', noticing);

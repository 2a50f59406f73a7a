// The words of the choice of a language.
import { languages } from './en/languages.ts';
import { wordsOf } from './index.ts';

export const languagesWords = wordsOf('languages', languages);

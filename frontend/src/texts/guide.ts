// The words around a guide.
import { guide } from './en/guide.ts';
import { wordsOf } from './index.ts';

export const guideWords = wordsOf('guide', guide);

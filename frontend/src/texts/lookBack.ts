// The words of looking back, in the language that is spoken.
import { lookBack } from './en/lookBack.ts';
import { wordsOf } from './index.ts';

export const lookBackWords = wordsOf('lookBack', lookBack);

// The words around the page to bring.
import { bring } from './en/bring.ts';
import { wordsOf } from './index.ts';

export const bringWords = wordsOf('bring', bring);

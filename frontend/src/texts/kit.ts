// The words of the kit.
import { kit } from './en/kit.ts';
import { wordsOf } from './index.ts';

export const kitWords = wordsOf('kit', kit);

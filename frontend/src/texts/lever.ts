// The words of the lever, in the language that is spoken.
import { lever } from './en/lever.ts';
import { wordsOf } from './index.ts';

export const leverWords = wordsOf('lever', lever);

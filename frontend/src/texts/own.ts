// The words of what is the person's own in a cue.
import { own } from './en/own.ts';
import { wordsOf } from './index.ts';

export const ownWords = wordsOf('own', own);

export type OwnWords = ReturnType<typeof ownWords>;

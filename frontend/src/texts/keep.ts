// The words of keeping and moving.
import { keep } from './en/keep.ts';
import { wordsOf } from './index.ts';

export const keepWords = wordsOf('keep', keep);

// The words of the safety page and of what is the person's own on Help now.
import { safety } from './en/safety.ts';
import { wordsOf } from './index.ts';

export const safetyWords = wordsOf('safety', safety);

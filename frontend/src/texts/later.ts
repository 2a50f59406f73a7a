// The words of the screens that come after the first frame.
import { around } from './en/around.ts';
import { wordsOf } from './index.ts';

export const laterWords = wordsOf('around', around);

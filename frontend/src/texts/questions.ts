// The words around the questions before the beginning.
import { questions } from './en/questions.ts';
import { wordsOf } from './index.ts';

export const questionsWords = wordsOf('questions', questions);

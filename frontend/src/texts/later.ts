// The words of the screens that come after the first frame, in the language that is spoken; never blank.
import { around } from './en/around.ts';
import { language } from './index.ts';

export type LaterWords = typeof around;

const TABLES: Readonly<Record<string, LaterWords>> = { en: around };

export const laterWords = (): LaterWords => TABLES[language()] ?? around;

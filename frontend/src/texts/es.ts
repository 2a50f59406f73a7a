// Spanish, whole: one part of the app, fetched where it is spoken. What lacks a sentence does not compile.
import type { Catalogue } from './catalogue.ts';
import { around } from './es/around.ts';
import { bring } from './es/bring.ts';
import { day } from './es/day.ts';
import { friend } from './es/friend.ts';
import { guide } from './es/guide.ts';
import { keep } from './es/keep.ts';
import { kit } from './es/kit.ts';
import { languages } from './es/languages.ts';
import { lever } from './es/lever.ts';
import { library } from './es/library.ts';
import { lookBack } from './es/lookBack.ts';
import { noticing } from './es/noticing.ts';
import { own } from './es/own.ts';
import { questions } from './es/questions.ts';
import { safety } from './es/safety.ts';

export const es: Catalogue = {
  day,
  around,
  languages,
  bring,
  friend,
  guide,
  keep,
  kit,
  lever,
  library,
  noticing,
  lookBack,
  own,
  questions,
  safety,
};

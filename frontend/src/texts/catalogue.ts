// Every table of words, by name: what a language has to have. Types only, so that no words come along.
import type { around } from './en/around.ts';
import type { bring } from './en/bring.ts';
import type { day } from './en/day.ts';
import type { friend } from './en/friend.ts';
import type { guide } from './en/guide.ts';
import type { keep } from './en/keep.ts';
import type { kit } from './en/kit.ts';
import type { languages } from './en/languages.ts';
import type { lever } from './en/lever.ts';
import type { library } from './en/library.ts';
import type { lookBack } from './en/lookBack.ts';
import type { noticing } from './en/noticing.ts';
import type { own } from './en/own.ts';
import type { questions } from './en/questions.ts';
import type { safety } from './en/safety.ts';

export interface Catalogue {
  readonly day: typeof day;
  readonly around: typeof around;
  readonly lever: typeof lever;
  readonly library: typeof library;
  readonly bring: typeof bring;
  readonly friend: typeof friend;
  readonly guide: typeof guide;
  readonly keep: typeof keep;
  readonly kit: typeof kit;
  readonly noticing: typeof noticing;
  readonly lookBack: typeof lookBack;
  readonly own: typeof own;
  readonly questions: typeof questions;
  readonly safety: typeof safety;
  readonly languages: typeof languages;
}

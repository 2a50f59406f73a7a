// What a server answered, looked at before it is believed: what stands in between (a captive network, a proxy, a wrong
// address) may answer with anything, and what is kept on the phone stays there.
import type { Help, Library, PlanMore, PlanSummary } from '../generated/plan.ts';
import type { Plan } from '../journal/plan.ts';

type Is = (value: unknown) => boolean;

const isText: Is = (value) => typeof value === 'string';
const isNumber: Is = (value) => typeof value === 'number';
const isDigest: Is = (value) => typeof value === 'string' && /^[0-9a-f]{64}$/.test(value);
const listOf =
  (is: Is): Is =>
  (value) =>
    Array.isArray(value) && value.every(is);
const byNameOf =
  (is: Is): Is =>
  (value) =>
    typeof value === 'object' && value !== null && Object.values(value).every(is);
const shape =
  (fields: Readonly<Record<string, Is>>): Is =>
  (value) =>
    typeof value === 'object' &&
    value !== null &&
    Object.entries(fields).every(([name, is]) => is((value as Record<string, unknown>)[name]));

const isSummaries = listOf(shape({ id: isText, title: isText, about: isText, days: isNumber, digest: isDigest }));

const isSized = shape({ name: isText, did: isText, minutes: isNumber, steps: listOf(isText) });
const isPlan = shape({
  id: isText,
  digest: isDigest,
  language: isText,
  practices: byNameOf(
    shape({ cue: isText, title: isText, sizes: shape({ full: isSized, smaller: isSized, smallest: isSized }) }),
  ),
  days: listOf(
    shape({
      theme: isText,
      thought: isText,
      cues: byNameOf(shape({ suggestion: isText, others: listOf(isText) })),
    }),
  ),
});

const isGuide = shape({ size: isText, title: isText, seconds: listOf(isNumber), says: listOf(isText) });
const isMore = shape({
  digest: isDigest,
  practices: byNameOf(shape({ cautions: listOf(isText), forms: listOf(isText), guides: byNameOf(isGuide) })),
  days: listOf(shape({})),
});

const isWorded = shape({ id: isText, text: isText });
const isCard = shape({ id: isText, topic: isText, title: isText, text: listOf(isText) });
const isLibrary = shape({
  language: isText,
  title: isText,
  anchors: listOf(isWorded),
  signals: listOf(isWorded),
  messages: listOf(isWorded),
  topics: listOf(shape({ id: isText, title: isText })),
  cards: listOf(isCard),
  forms: listOf(shape({ id: isText, title: isText, about: isText })),
  bring: shape({ opening: isText, sections: listOf(shape({ id: isText, ask: isText })), questions: listOf(isWorded) }),
});

const isWay = shape({ label: isText, uri: isText });
/** A list from an earlier version has no such key. */
const isWayOrNone: Is = (value) => value === undefined || value === null || isWay(value);
const isLine = shape({
  name: isText,
  kind: isText,
  call: listOf(isWay),
  text: listOf(isWay),
  whatsapp: isWayOrNone,
  hours: isText,
  languages: listOf(isText),
});
const isHelp = shape({
  checked: isText,
  countries: listOf(
    shape({
      code: isText,
      name: isText,
      emergency: listOf(isText),
      lines: listOf(isLine),
    }),
  ),
});

/** Throws for what is not a list of plans. */
export function summariesIn(answer: unknown): readonly PlanSummary[] {
  return believed<readonly PlanSummary[]>(answer, isSummaries(answer));
}

/** Throws for what is not the text of this plan. */
export function planIn(answer: unknown, id: string): Plan {
  const plan = believed<Plan>(answer, isPlan(answer));
  return believed<Plan>(plan, plan.id === id && plan.days.length > 0);
}

/** Throws for what is not the rest of the text with this digest. */
export function moreIn(answer: unknown, digest: string): PlanMore {
  const more = believed<PlanMore>(answer, isMore(answer));
  return believed<PlanMore>(more, more.digest === digest);
}

/** Throws for what is not the library. */
export function libraryIn(answer: unknown): Library {
  return believed<Library>(answer, isLibrary(answer));
}

/** Throws for what is not help lines: without any number it would take help away. */
export function helpIn(answer: unknown): Help {
  const help = believed<Help>(answer, isHelp(answer));
  return believed<Help>(
    help,
    help.countries.some(({ emergency, lines }) => emergency.length > 0 || lines.length > 0),
  );
}

function believed<T>(answer: unknown, right: boolean): T {
  if (!right) throw new TypeError('an answer of another shape');
  return answer as T;
}

// A writer may say the same twice: "Rest." between two things. Each time it stands there, and none is taken for the other.
import { signal } from '@preact/signals';
import { type ComponentChild, type ComponentChildren, options, type VNode } from 'preact';
import { render } from 'preact-render-to-string';
import { afterAll, beforeAll, expect, test, vi } from 'vitest';
import type { BringWords, Library, LibraryCard, PracticeGuide } from '../../src/generated/plan.ts';
import { newPhone, newTab } from '../app/phone.ts';

const LINE = 'Rest.';
const TWICE = [LINE, 'Look.', LINE];
/** Keys that two children of one parent share: one of them may be drawn in the other's place. */
let shared: unknown[] = [];
const before = options.vnode;

beforeAll(async () => {
  newPhone();
  await newTab();
  options.vnode = (vnode: VNode) => {
    const keys = listsIn(vnode.props.children).flatMap((list) => list.map(keyOf).filter((key) => key != null));
    shared.push(...keys.filter((key, i) => keys.indexOf(key) !== i));
    before?.(vnode);
  };
});
afterAll(() => {
  if (before) options.vnode = before;
  else delete options.vnode;
});

const listsIn = (children: ComponentChildren): ComponentChild[][] =>
  Array.isArray(children) ? [children, ...children.flatMap(listsIn)] : [];
const keyOf = (child: ComponentChild): unknown => (child as VNode | null)?.key;
const seen = (html: string): number => html.split(`>${LINE}<`).length - 1;
const nothing = (): void => {};
const cards = [{ id: 'a', topic: 'b', title: 'A card', text: TWICE, do: LINE }] as unknown as LibraryCard[];
const library = { language: 'en', cards } as unknown as Library;

const SCREENS: Record<string, { readonly times: number; readonly draw: () => Promise<VNode> }> = {
  'steps and cautions of a practice': {
    times: 4,
    draw: async () => {
      const { Sizes } = await import('../../src/parts/Sizes.tsx');
      const size = { name: 'A little', did: 'Did a little.', minutes: 1, steps: TWICE };
      const practice = { cue: 'body', title: 'A rest', sizes: { full: size, smaller: size, smallest: size } } as const;
      const more = { needs: null, indoors: true, in_bed: 'full', cautions: TWICE, forms: [], guides: {} } as const;
      return (
        <Sizes
          {...{
            practice,
            cue: 'body',
            id: 'rest',
            lang: 'en',
            size: 'full',
            yesterday: false,
            under: null,
            after: null,
          }}
          more={more as never}
          onSize={nothing}
          onDid={nothing}
        />
      );
    },
  },
  'what a guide says, and its cautions': {
    times: 4,
    draw: async () => {
      const { Guide } = await import('../../src/screens/Guide.tsx');
      const guide = { title: 'Led', size: 'full', says: TWICE, seconds: [10, 10, 10] } as PracticeGuide;
      const stand = signal({ step: 0, left: 0, over: false } as never);
      const deeds = { onWay: nothing, onStart: nothing, onPause: nothing, onGoOn: nothing, onJump: nothing };
      return (
        <Guide
          {...{ guide, stand, ways: {}, cautions: TWICE, lang: 'en', title: 'A rest', coming: null, still: true }}
          {...deeds}
          state={{} as never}
          standing="ready"
          onDid={nothing}
          onLeave={nothing}
        />
      );
    },
  },
  'a card of the library': {
    times: 3,
    draw: async () => {
      const { Card } = await import('../../src/screens/Card.tsx');
      return <Card library={library} id="a" onBack={nothing} />;
    },
  },
  'the card for someone who cares': {
    times: 3,
    draw: async () => {
      const { Friend } = await import('../../src/screens/Friend.tsx');
      const [card] = cards;
      return <Friend card={card as LibraryCard} lang="en" line="" onWrite={nothing} kept onBack={nothing} />;
    },
  },
  'questions on the page to bring': {
    times: 2,
    draw: async () => {
      const { BringPage } = await import('../../src/screens/BringPage.tsx');
      const questions = TWICE.map((text, i) => ({ id: `${i}`, text }));
      const written = new Map(questions.map(({ id }) => [`question-${id}`, 'yes']));
      const bring = { sections: [], questions } as unknown as BringWords;
      return <BringPage bring={bring} lang="en" written={written} today="2027-03-20" onBack={nothing} />;
    },
  },
  'what Thaw is not, in the library’s words': {
    times: 2,
    draw: async () => {
      const { About } = await import('../../src/screens/About.tsx');
      return <About declaration={{ said: TWICE, language: 'en' }} onBack={nothing} />;
    },
  },
  'people, written down twice': {
    times: 2,
    draw: async () => {
      const { PeopleRows } = await import('../../src/parts/PeopleRows.tsx');
      const person = { name: LINE, number: '', tel: '' };
      return <PeopleRows people={[person, person]} />;
    },
  },
  'what was done, looking back': {
    times: 2,
    draw: async () => {
      const { LookBackWords } = await import('../../src/screens/LookBackWords.tsx');
      const mark = (id: string) => ({ id, cue: 'body', practice: 'own', size: 'full', own: LINE, on: '2027-03-20' });
      const told = ['a', 'b'].map((id) => ({ mark: mark(id), noticing: null }));
      const rounds = [{ began: { id: 'r', day: '2027-03-20', order: 1, at: 1 }, days: [{ day: '2027-03-20', told }] }];
      const given = { today: '2027-03-20', planOf: () => null, library: null };
      return (
        <LookBackWords
          {...given}
          rounds={rounds as never}
          give={nothing as never}
          onPutBack={nothing}
          onBack={nothing}
        />
      );
    },
  },
};

test.each(Object.keys(SCREENS))('%s: what is said twice stands there twice', async (name) => {
  const screen = SCREENS[name];
  vi.stubGlobal('navigator', { language: 'en-GB', languages: ['en-GB'], onLine: true });
  shared = [];
  const page = await screen?.draw();
  expect(seen(render(page ?? <p />))).toBe(screen?.times);
  expect(shared).toEqual([]);
});

// What the places of the library share: it is fetched for them, and said where it cannot be had; what is written there
// becomes a fact.
import type { ComponentChildren } from 'preact';
import { useEffect, useState } from 'preact/hooks';
import type { Library } from '../generated/plan.ts';
import { back } from '../parts/route.ts';
import { NoLibrary } from '../screens/NoLibrary.tsx';
import { language } from '../texts/index.ts';
import { library, needLibrary } from './library.ts';
import { give, kept } from './life.ts';

interface Props {
  readonly title: string;
  readonly children: (library: Library) => ComponentChildren;
}

export function WithLibrary({ title, children }: Props) {
  const [away, setAway] = useState(false);
  const look = (): void => {
    setAway(false);
    void needLibrary().then(() => setAway(library.value === null));
  };
  useEffect(() => {
    look();
    addEventListener('online', look);
    return () => removeEventListener('online', look);
  }, [language()]);
  const held = library.value;
  return held !== null ? children(held) : <NoLibrary title={title} away={away} onAgain={look} onBack={back} />;
}

/** Writing on a page of the person's own, and whether each field's last words are on the disk. */
export function useWritten(page: string) {
  const [given, setGiven] = useState<ReadonlyMap<string, string>>(new Map());
  return {
    write: (field: string, text: string): void => {
      const id = give({ kind: 'wrote', page, field, text });
      setGiven((before) => new Map(before).set(field, id));
    },
    kept: (field: string): boolean => {
      const id = given.get(field);
      return id !== undefined && kept(id);
    },
  };
}

// Arriving at a screen: its title takes the focus, so that a screen reader reads it and the keyboard starts there, and
// the screen rises. Back from where one of its links led, that link takes it, and a long list is where it was left. Not
// at the very first screen: a page that has just opened begins at its top, and at once.
import { useEffect, useLayoutEffect, useRef, useState } from 'preact/hooks';
import { cameBackFrom } from './route.ts';

let opened = false;

/** True for a screen that came after another one, which then rises into place. */
export function useRises(): boolean {
  const [rises] = useState(() => opened);
  useLayoutEffect(() => {
    opened = true;
  }, []);
  return rises;
}

/**
 * For the screen's h1. `again`, when it changes, is an arrival of its own (the next step of a sequence). The focus
 * follows after the frame: to move it, the browser would lay out the whole screen once more. A hand that was quicker,
 * and is in a field already, is left there: what it writes next would go nowhere.
 */
export function useArrival(again?: unknown) {
  const title = useRef<HTMLHeadingElement>(null);
  const here = useRef(opened);
  const before = useRef<Element | null>(null);
  useLayoutEffect(() => {
    before.current = document.activeElement;
  }, [again]);
  useEffect(() => {
    const hand = document.activeElement;
    const quicker = hand !== before.current && hand !== document.body;
    const links = [...document.querySelectorAll<HTMLElement>('.words a')];
    const left = links.find((link) => link.getAttribute('href') === cameBackFrom());
    if (here.current && !quicker) (left ?? title.current)?.focus({ preventScroll: !left });
    here.current = true;
  }, [again]);
  return title;
}

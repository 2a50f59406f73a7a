// A list in which nothing jumps: what is taken out keeps its place for as long as one stays, and so does what is put
// back or changed, which is a new fact each time.
import { useRef, useState } from 'preact/hooks';

interface Kept {
  readonly id: string;
}

export function useInPlace<One extends Kept>(list: readonly One[]) {
  const [gone, setGone] = useState<readonly One[]>([]);
  const places = useRef(new Map<string, number>());
  const placeOf = ({ id }: Kept): number => {
    const place = places.current.get(id) ?? places.current.size;
    places.current.set(id, place);
    return place;
  };
  const out = gone.filter((one) => !list.some(({ id }) => id === one.id));
  const rows = [...list, ...out]
    .map((one) => ({ one, place: placeOf(one), live: list.includes(one) }))
    .sort((a, b) => a.place - b.place);
  return {
    rows,
    leave: (one: One): void => setGone([...gone, one]),
    /** Another one, with this id, stands where this one stood. */
    instead: (one: One, id: string): void => {
      places.current.set(id, placeOf(one));
      setGone(gone.filter((each) => each.id !== one.id));
    },
  };
}

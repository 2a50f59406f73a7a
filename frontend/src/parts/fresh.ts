// The mark that was made a moment ago: Today lets its tile melt and its line draw itself, once.
let mark: string | null = null;

export function madeJustNow(id: string): void {
  mark = id;
}

/** The fresh mark, for the first screen that asks. */
export function takeFresh(): string | null {
  const fresh = mark;
  mark = null;
  return fresh;
}

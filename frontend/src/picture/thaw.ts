// The one number that the whole page shares with the picture: it warms the paper and rounds the corners.

/** How far the ice has softened, 0 to 1, by the number of marks. It never falls as the number grows. */
export function thaw(count: number): number {
  return 1 - Math.exp(-count / 24);
}

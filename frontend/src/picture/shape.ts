// A drawing as a tree of shapes: plain data with SVG's names. The page turns it into elements (Picture.tsx), svg.ts into
// text; nothing is ever parsed back, so the page needs no innerHTML.

export type Attributes = Readonly<Record<string, string | number>>;

export interface Shape {
  readonly tag: string;
  readonly attributes: Attributes;
  readonly children: readonly Shape[];
}

export const shape = (tag: string, attributes: Attributes, ...children: readonly Shape[]): Shape => ({
  tag,
  attributes,
  children,
});

/** A tenth of a unit is finer than any screen's pixel at the sizes drawn. */
export const tenth = (value: number): number => Math.round(value * 10) / 10;

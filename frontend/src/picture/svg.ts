// Shapes to text: for stored images, for saving the picture, and for the build.
import type { Shape } from './shape.ts';

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

export function toSvg({ tag, attributes, children }: Shape): string {
  let open = tag;
  for (const [name, value] of Object.entries(attributes)) open += ` ${name}="${escaped(value)}"`;
  if (children.length === 0) return `<${open}/>`;
  return `<${open}>${children.map(toSvg).join('')}</${tag}>`;
}

const escaped = (value: string | number): string => String(value).replace(/[&<>"]/g, (sign) => ESCAPES[sign] ?? sign);

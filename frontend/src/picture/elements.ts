// A drawing's shapes as elements: real ones for the page, and nodes for the page that is built in advance.
import { h, type VNode } from 'preact';
import type { Shape } from './shape.ts';

export const elementOf = ({ tag, attributes, children }: Shape): VNode =>
  h(tag, { ...attributes }, ...children.map(elementOf));

/** What is inside the drawing, not yet anywhere on the page. */
export function madeOf({ children }: Shape): DocumentFragment {
  const fragment = document.createDocumentFragment();
  fragment.append(...children.map(made));
  return fragment;
}

function made({ tag, attributes, children }: Shape): Element {
  const element = document.createElementNS('http://www.w3.org/2000/svg', tag);
  for (const name in attributes) element.setAttribute(name, String(attributes[name]));
  element.append(...children.map(made));
  return element;
}

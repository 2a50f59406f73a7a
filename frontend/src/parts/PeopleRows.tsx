// The person's own people: one slab for each, and in it a row to call and one to text, where there is a number.
import type { Person } from '../journal/people.ts';
import { safetyWords } from '../texts/safety.ts';
import { Icon } from './Icon.tsx';

export function PeopleRows({ people, hint }: { readonly people: readonly Person[]; readonly hint?: string }) {
  const { call, text } = safetyWords();
  return (
    <ul class="rows people">
      {people.map(({ name, number, tel }) => (
        <li class="tile">
          {tel === '' ? (
            <p class="row name" dir="auto">
              {name}
            </p>
          ) : (
            <>
              <a class="row help-way" href={`tel:${tel}`} draggable={false}>
                <Icon name="phone" />
                <span class="row-words">
                  <span class="name" dir="auto">
                    {call(name || number)}
                  </span>
                  {name !== '' && (
                    <span class="small">
                      <bdi>{number}</bdi>
                      {hint && ` · ${hint}`}
                    </span>
                  )}
                </span>
              </a>
              <a class="row help-way" href={`sms:${tel}`} draggable={false}>
                <Icon name="text" />
                <span class="row-words">
                  <span class="line" dir="auto">
                    {text(name || number)}
                  </span>
                </span>
              </a>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

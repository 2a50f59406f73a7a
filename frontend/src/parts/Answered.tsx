// What was answered, each as one line that leads back to its question.
import { questionsWords } from '../texts/questions.ts';
import type { AskingProps, Said } from './asking.ts';

interface Props extends Pick<AskingProps, 'asked' | 'answers' | 'onStep'> {
  readonly said: readonly Said[];
}

export function Answered({ asked, answers, said, onStep }: Props) {
  const { short, leftOut, seen, change } = questionsWords();
  if (said.length === 0) return null;
  const own = { lang: asked.language, dir: 'auto' } as const;
  return (
    <ul class="ruled answered">
      {said.map(({ id, ask, answer, back }) => {
        const name = Object.hasOwn(short, id) ? short[id as keyof typeof short] : null;
        return (
          <li key={id}>
            <button type="button" class="row plain said" onClick={() => onStep(back)}>
              <span class="line said-ask" {...(name === null && own)}>
                {name ?? ask}
              </span>
              <span class="line said-answer" {...(answer !== null && own)}>
                {answer ?? (id === 'flags' && answers['flags'] === 'seen' ? seen : leftOut)}
              </span>
              <span class="unseen">{change}</span>
            </button>
          </li>
        );
      })}
    </ul>
  );
}

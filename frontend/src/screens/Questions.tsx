// Before one begins: three questions, one by one, then what calls for other help, then the form of numbness. Every one
// can be left open, seen again and changed; each answer is met at once, in words, with where to turn.
import { Answered } from '../parts/Answered.tsx';
import { Ask, type Asking, Flag, Flags, Form, Reply } from '../parts/AskOne.tsx';
import { nextStep, ownOf, replyTo, type Said, saidSoFar } from '../parts/asking.ts';
import { Press, Quiet } from '../parts/Press.tsx';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';
import { questionsWords } from '../texts/questions.ts';

interface Props extends Asking {
  readonly onForget: () => void;
  /** Takes back the forgetting; null when nothing was forgotten in this visit. */
  readonly onRecall: (() => void) | null;
  readonly onBack: () => void;
}

export function Questions({ onBack, ...props }: Props) {
  const { step, asked, onRound } = props;
  const text = questionsWords();
  const before = saidBefore(props);
  return (
    <Screen name="questions" bar={<WayBack onBack={onBack} />}>
      {step.name !== 'end' && <p class="small questions-about">{onRound ? text.title : text.about}</p>}
      <Forgotten {...props} />
      {step.name !== 'end' && <Answered {...props} said={before} />}
      <One {...props} {...(before.length === 0 && { opening: asked.opening })} />
    </Screen>
  );
}

/** What stands above a question: what was answered before it. Where help comes first, nothing stands above that. */
function saidBefore(props: Asking): readonly Said[] {
  const { asked, step } = props;
  if ((step.name !== 'ask' && step.name !== 'reply') || replyTo(props)?.goes === 'help') return [];
  const here = asked.questions.findIndex(({ id }) => id === step.of);
  const earlier = new Set(asked.questions.slice(0, here).map(({ id }) => id));
  return saidSoFar(props).filter(({ id }) => earlier.has(id));
}

/** What was forgotten can be brought back for as long as nothing new was said. */
function Forgotten({ onRecall }: Given) {
  const text = questionsWords();
  if (onRecall === null) return null;
  return (
    <div class="setting">
      <span class="line" role="status">
        {text.forgotten}
      </span>
      <button type="button" class="made-press" onClick={onRecall}>
        {text.bringBack}
      </button>
    </div>
  );
}

function One(props: Omit<Props, 'onBack'> & { readonly opening?: string }) {
  switch (props.step.name) {
    case 'ask':
      return <Ask {...props} />;
    case 'reply':
      return <Reply {...props} />;
    case 'flags':
      return <Flags {...props} />;
    case 'flag':
      return <Flag {...props} />;
    case 'form':
      return <Form {...props} />;
    case 'needed':
      return <Needed {...props} />;
    case 'left':
      return <Left {...props} />;
    default:
      return <End {...props} />;
  }
}

type Given = Omit<Props, 'onBack'>;

/** Not to begin is as large as to begin. */
function Needed(props: Given) {
  const { asked, onStep, onRest } = props;
  const text = questionsWords();
  return (
    <>
      <Title again="needed">{text.neededTitle}</Title>
      <p class="prose prose--ink" {...ownOf(asked)}>
        {asked.needed}
      </p>
      <div class="grow" />
      <div class="two">
        <button type="button" class="tile answer" onClick={onRest}>
          {text.leaveNow}
        </button>
        <button type="button" class="tile answer" onClick={() => onStep(nextStep(props))}>
          {text.goOn}
        </button>
      </div>
    </>
  );
}

function Left({ onRound, onPlan, onHome }: Given) {
  const text = questionsWords();
  return (
    <>
      <Title again="left">{text.leftTitle}</Title>
      <p class="prose prose--ink">{text.left}</p>
      <div class="grow" />
      <Quiet onPress={onRound ? onPlan : onHome}>{onRound ? words().always.today : text.start}</Quiet>
    </>
  );
}

function End(props: Given) {
  const { onRound, onPlan, onStep, onForget, onRecall } = props;
  const text = questionsWords();
  return (
    <>
      <Title again="end">{onRound ? text.endAgain : text.end}</Title>
      <p class="prose">{text.endAbout}</p>
      <Answered {...props} said={saidSoFar(props)} />
      <div class="quiets">
        {onRecall === null && <Quiet onPress={onForget}>{text.forget}</Quiet>}
        {!onRound && <Quiet onPress={() => onStep({ name: 'needed' })}>{text.needed}</Quiet>}
      </div>
      <div class="grow" />
      <Press onPress={onPlan}>{onRound ? words().always.today : text.begin}</Press>
    </>
  );
}

/** The questions have not come: that stops nobody. */
export function QuestionsComing({ onRound, onPlan, onBack }: Pick<Props, 'onRound' | 'onPlan' | 'onBack'>) {
  const text = questionsWords();
  return (
    <Screen name="questions" bar={<WayBack onBack={onBack} />}>
      <Title>{text.title}</Title>
      <p class="prose">{text.coming}</p>
      <div class="grow" />
      <Press onPress={onPlan}>{onRound ? words().always.today : text.begin}</Press>
    </Screen>
  );
}

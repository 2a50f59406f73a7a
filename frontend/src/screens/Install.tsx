// Onto the home screen: by the browser's own question, or in words where the phone has none.
import { Icon, type IconName } from '../parts/Icon.tsx';
import { Press, Quiet } from '../parts/Press.tsx';
import { Sheet } from '../parts/Sheet.tsx';
import { words } from '../texts/index.ts';
import { laterWords } from '../texts/later.ts';

interface Props {
  readonly way: 'ios' | 'prompt' | 'manual';
  readonly onAdd: () => void;
  readonly onNotNow: () => void;
  readonly onNever: () => void;
}

const ICONS: Readonly<Record<'ios' | 'manual', readonly IconName[]>> = {
  ios: ['share', 'plus', 'open'],
  manual: ['menu', 'plus'],
};

export function Install({ way, onAdd, onNotNow, onNever }: Props) {
  const { install } = laterWords();
  const { always } = words();
  const icon = <img class="app-icon" src="/icons/app-icon.svg" alt="" width="84" height="84" />;
  return (
    <Sheet title={install.title} under={install.about} head={icon} onClose={onNotNow}>
      {way === 'prompt' ? (
        <Press onPress={onAdd}>{install.add}</Press>
      ) : (
        <>
          <ol class="ways">
            {install[way].map((step, i) => (
              <li key={step}>
                <Icon name={ICONS[way][i] ?? 'plus'} />
                <span class="line">{step}</span>
              </li>
            ))}
          </ol>
          {way === 'ios' && <p class="small">{install.apart}</p>}
        </>
      )}
      <div class="quiets">
        <Quiet onPress={onNotNow}>{always.notNow}</Quiet>
        <Quiet onPress={onNever}>{install.never}</Quiet>
      </div>
    </Sheet>
  );
}

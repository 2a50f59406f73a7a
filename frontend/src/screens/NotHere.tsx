// What an address names is not on this phone: it was taken back, is still on its way, or nothing has this name.
import { Press } from '../parts/Press.tsx';
import { Screen, WayBack } from '../parts/Screen.tsx';
import { Title } from '../parts/Title.tsx';
import { words } from '../texts/index.ts';

export function NotHere({ title, onBack }: { readonly title: string; readonly onBack: () => void }) {
  return (
    <Screen name="not-here" bar={<WayBack onBack={onBack} />}>
      <Title>{title}</Title>
      <div class="grow" />
      <Press onPress={onBack}>{words().always.back}</Press>
    </Screen>
  );
}

// Handing words to the phone, and taking a name from it: the share sheet, the clipboard, the phone's own contacts. Each
// comes after a tap, and none of it goes through a server.

/** The phone's share sheet; null where it has none. */
export function share(): ((text: string) => void) | null {
  if (typeof navigator.share !== 'function') return null;
  return (text) => void navigator.share({ text }).catch(() => {}); // closed again, which is an answer
}

/** False where the browser does not let a page do that. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    return false; // refused, or the page came by plain http
  }
}

export interface Picked {
  readonly name: string;
  readonly tel: string;
}

/** As Chrome on Android has it; nothing else does yet. */
interface Contacts {
  select(
    what: readonly string[],
    how: { readonly multiple: false },
  ): Promise<readonly { readonly name?: readonly string[]; readonly tel?: readonly string[] }[]>;
}

/** One person out of the phone's own contacts, whom the person chooses there; null where this cannot be. */
export function pickPerson(): (() => Promise<Picked | null>) | null {
  const { contacts } = navigator as { readonly contacts?: Partial<Contacts> };
  if (typeof contacts?.select !== 'function') return null;
  return async () => {
    const [one] = (await (contacts as Contacts).select(['name', 'tel'], { multiple: false }).catch(() => [])) ?? [];
    return one ? { name: one.name?.[0] ?? '', tel: one.tel?.[0] ?? '' } : null;
  };
}

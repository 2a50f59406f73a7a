// How a file leaves this phone: by the share sheet where it takes files, else to a place the person chooses, else as a
// download. Called from a tap, as the first thing that it does: browsers ask for one.

/** What Chromium's browsers can do with a file beyond what all can. */
export interface SavedFile extends FileSystemFileHandle {
  queryPermission(how: { readonly mode: 'readwrite' }): Promise<PermissionState>;
}

type Picker = (how: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<SavedFile>;

/** The file, where it can be written again later; 'given' where it is out of our hands; null where the person left it. */
export async function save(name: string, type: string, what: string | Blob): Promise<SavedFile | 'given' | null> {
  const file = new File([what], name, { type });
  const { showSaveFilePicker } = globalThis as { showSaveFilePicker?: Picker };
  try {
    if (navigator.canShare?.({ files: [file] })) {
      await navigator.share({ files: [file] });
      return 'given';
    }
    if (showSaveFilePicker) {
      const accept = { [type]: [`.${name.split('.').at(-1)}`] };
      const chosen = await showSaveFilePicker({ suggestedName: name, types: [{ accept }] });
      await putInto(chosen, what);
      return chosen;
    }
  } catch (reason) {
    if (reason instanceof DOMException && reason.name === 'AbortError') return null;
  }
  download(file);
  return 'given';
}

/** All or none: what stood there before stands until all of this does. */
export async function putInto(file: FileSystemFileHandle, what: string | Blob): Promise<void> {
  const writing = await file.createWritable();
  await writing.write(what);
  await writing.close();
}

const A_WHILE = 60_000; // milliseconds; a download reads its file when it pleases

function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), A_WHILE);
}

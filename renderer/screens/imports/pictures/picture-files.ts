// The pictures among what was chosen or dropped: files, and folders with all that lies in them.
import { type FoundKind, fileKindOf, pictureKinds } from '#shared/domain/files/file-kind.ts'

/** What systems leave in a folder of pictures without being asked. */
const unasked = /^(\.|thumbs\.db$|desktop\.ini$)/i
/** Enough for every signature. */
const HEAD_BYTES = 64

export type LookedAt =
  | { readonly kind: 'picture' }
  | { readonly kind: 'other'; readonly found: FoundKind }
  /** Locked, moved, or not permitted. */
  | { readonly kind: 'unreadable' }

/** Without what nobody meant. */
export function meantFiles(files: Iterable<File>): File[] {
  return [...files].filter(({ name }) => !unasked.test(name))
}

/** What a file is, by its first bytes. */
export async function lookAt(file: File): Promise<LookedAt> {
  const head = await file
    .slice(0, HEAD_BYTES)
    .arrayBuffer()
    .catch(() => undefined)
  if (head === undefined) return { kind: 'unreadable' }
  const found = fileKindOf(new Uint8Array(head), undefined)
  return pictureKinds.some((kind) => kind === found) ? { kind: 'picture' } : { kind: 'other', found }
}

/** The files that were dropped; those in folders too. The list of the event is empty as soon as one waits, so its entries are taken first. */
export async function droppedFiles({ items, files }: DataTransfer): Promise<File[]> {
  const entries = [...items].flatMap((item) => item.webkitGetAsEntry() ?? [])
  if (entries.length === 0) return [...files]
  return (await Promise.all(entries.map(filesIn))).flat()
}

async function filesIn(entry: FileSystemEntry): Promise<File[]> {
  if (entry.isFile) return fileOf(entry as FileSystemFileEntry) // what isFile says
  const reader = (entry as FileSystemDirectoryEntry).createReader() // the only other kind there is
  const found: File[] = []
  for (;;) {
    const some = await new Promise<FileSystemEntry[]>((resolve) => reader.readEntries(resolve, () => resolve([])))
    if (some.length === 0) return found
    for (const one of some) found.push(...(await filesIn(one)))
  }
}

function fileOf(entry: FileSystemFileEntry): Promise<File[]> {
  return new Promise((resolve) =>
    entry.file(
      (file) => resolve([file]),
      () => resolve([]),
    ),
  )
}

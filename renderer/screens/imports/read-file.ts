/** A file as the hub takes it. */
export type ReadFile = { readonly name: string; readonly base64: string }

/** Moved or deleted since it was chosen; locked or not permitted; or no file at all. */
export type Unread = 'gone' | 'denied' | 'folder'

/** The most that the hub reads, in bytes. */
export const largestFile = 10 * 1024 * 1024

/** Reads a chosen or dropped file, or says why it cannot be read. */
export function readFile(file: File): Promise<ReadFile | Unread> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve({ name: file.name, base64: String(reader.result).replace(/^[^,]*,/, '') })
    reader.onerror = () => resolve(reader.error?.name === 'NotFoundError' ? 'gone' : 'denied')
    reader.readAsDataURL(file)
  })
}

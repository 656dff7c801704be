/** A file as the hub takes it. */
export type ReadFile = { readonly name: string; readonly base64: string }

/** The most that the hub reads, in bytes. */
export const largestFile = 10 * 1024 * 1024

/** Reads a chosen or dropped file; undefined when it cannot be read any more. */
export function readFile(file: File): Promise<ReadFile | undefined> {
  return new Promise((resolve) => {
    const reader = new FileReader()
    reader.onload = () => resolve({ name: file.name, base64: String(reader.result).replace(/^[^,]*,/, '') })
    reader.onerror = () => resolve(undefined)
    reader.readAsDataURL(file)
  })
}

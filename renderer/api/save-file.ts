import { station } from '#renderer/api/station.ts'

/** What a call of the hub gives as a file. */
export type HubFile = { readonly fileName: string; readonly mediaType: string; readonly base64: string }
export type SavedFile =
  | { readonly kind: 'saved'; readonly path: string }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'failed'; readonly reason: string }

/** Lets the person choose where a file goes; in a plain browser it is downloaded. */
export async function saveFile({ fileName, mediaType, base64 }: HubFile): Promise<SavedFile> {
  if (station) return station.call('saveFile', { suggestedName: fileName, base64 })
  const link = document.createElement('a')
  link.href = `data:${mediaType};base64,${base64}`
  link.download = fileName
  link.click()
  return { kind: 'saved', path: fileName }
}

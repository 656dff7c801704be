import { type HubFile, type SavedFile, saveFile } from '#renderer/api/save-file.ts'
import { station } from '#renderer/api/station.ts'

type OpenedFile = SavedFile | { readonly kind: 'opened' }

/** Shows a file in the program that this machine opens such files with; in a plain browser it is downloaded. */
export async function openFile(file: HubFile): Promise<OpenedFile> {
  if (!station) return saveFile(file)
  return station.call('openFile', { fileName: file.fileName, base64: file.base64 })
}

import { files } from '#shared/contract/files.ts'
import { mediaTypes, pictureKinds } from '#shared/domain/files/file-kind.ts'
import { answer } from '../handle.ts'
import { loadFile } from './files.sql.ts'

export const getPicture = answer(files.getPicture, async ({ db, input, refuse }) => {
  const file = await loadFile(db, input.sha256)
  if (!file || !pictureKinds.some((kind) => kind === file.kind)) return refuse('FILE_UNKNOWN', { sha256: input.sha256 })
  const { kind, content, width, height } = file
  return { mediaType: mediaTypes[kind], base64: Buffer.from(content).toString('base64'), width, height }
})

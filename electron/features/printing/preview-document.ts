import { printing } from '#shared/contract/printing.ts'
import { maySee } from '#shared/domain/printing/may-see.ts'
import { answer } from '../handle.ts'
import { buildDocument } from './build-document.ts'
import { fileNameOf } from './file-name-of.ts'
import { kindsAskedBefore, loadProfile } from './printing.sql.ts'

export const previewDocument = answer(printing.previewDocument, async ({ db, input, refuse, documents, caller }) => {
  if (!maySee(input.documentKind, caller.role)) return refuse('NOT_ALLOWED', { needs: 'office', role: caller.role })
  const isCopy = (await kindsAskedBefore(db, input.documentId)).has(input.documentKind)
  const built = await buildDocument(db, { ...input, isCopy })
  if (!built) return refuse('DOCUMENT_UNKNOWN', { what: input.documentId })
  const profile = await loadProfile(db, caller.station, input.documentKind)
  const { mediaType, bytes, dpi } = await documents.render(built.document, profile)
  const fileName = fileNameOf(input.documentKind, built.number, mediaType)
  return { fileName, mediaType, base64: Buffer.from(bytes).toString('base64'), ...(dpi !== undefined && { dpi }) }
})

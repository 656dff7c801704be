import { printing } from '#shared/contract/printing.ts'
import { testLabelId } from '#shared/domain/labels/test-label.ts'
import { answer } from '../handle.ts'
import { buildDocument } from './build-document.ts'
import { baseNameOf } from './file-name-of.ts'

/** Labels of made-up data, or the command sheet: neither stands for anything that happened, so it needs no job and no trace. */
export const tryPrinter = answer(printing.tryPrinter, async ({ db, input, documents, printers, refuse }) => {
  const { port, profile } = input
  const documentKind = profile ? 'binLabel' : 'commandSheet'
  const documentId = profile ? testLabelId({ by: 'use' }) : 'commandSheet'
  const built = await buildDocument(db, { documentKind, documentId, isCopy: false })
  if (!built) return refuse('DOCUMENT_UNKNOWN', { what: documentId })
  const { bytes } = await documents.render(built.document, profile)
  return { reason: (await printers.send(port, baseNameOf(documentKind, built.number), bytes)) ?? '' }
})

import { printing } from '#shared/contract/printing.ts'
import { maySee } from '#shared/domain/printing/may-see.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { buildDocument } from './build-document.ts'
import { enqueuePrint } from './enqueue-print.ts'
import { loadPrintJob } from './printing.sql.ts'
import { subjectOf } from './subject-of.ts'

export const printDocument = handle(printing.printDocument, async (call) => {
  const { tx, input, refuse, tell, caller } = call
  const { id, documentKind, documentId, copies } = input
  if (!maySee(documentKind, caller.role)) return refuse('NOT_ALLOWED', { needs: 'office', role: caller.role })
  const built = await buildDocument(tx, { documentKind, documentId, isCopy: false })
  if (!built) return refuse('DOCUMENT_UNKNOWN', { what: documentId })
  const station = input.station || caller.station
  await enqueuePrint(call, { id, station, documentKind, documentId, documentNumber: built.number, copies })
  tell('printAsked', [{ kind: 'printJob', id }, ...subjectOf(input)], { documentKind, document: built.number, station, copies })
  return must(await loadPrintJob(tx, id), 'the print job just made')
})

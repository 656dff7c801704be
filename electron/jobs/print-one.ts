// One print from data to paper: draw it, say that it is being sent, send it, say what became of it.

import { askStatus } from '#electron/devices/printer/printer-status.ts'
import { buildDocument } from '#electron/features/printing/build-document.ts'
import { changePrintJob, type JobChange, loadProfile } from '#electron/features/printing/change-print-job.ts'
import { baseNameOf } from '#electron/features/printing/file-name-of.ts'
import { subjectOf } from '#electron/features/printing/subject-of.ts'
import type { PrinterPort } from '#shared/contract/printing.ts'
import { SET_ASIDE } from '#shared/domain/printing/print-job-state.ts'
import { type JobHub, reportFault } from './job-hub.ts'
import { openPrinter } from './open-printer.ts'
import type { QueuedPrint } from './print-queue.sql.ts'
import { recordOutcome } from './record-outcome.ts'
import { retryDelay } from './retry-delay.ts'
import { type Sent, sendCopies } from './send-copies.ts'

const LONGEST_WAIT_MS = 60_000
/** A document that could not be drawn so often is set aside until somebody asks for it again. */
const DRAWING_TRIES = 3

/** Prints one job. Nothing is kept in memory before or after; the job's state is committed before the printer is called. */
export async function printOne(hub: JobHub, print: QueuedPrint, port: PrinterPort): Promise<void> {
  const drawn = await draw(hub, print)
  if (typeof drawn === 'string') return couldNotDraw(hub, print, drawn)
  const attempts = print.attempts + 1
  const isOurs = await hub.database.transact((tx) => changePrintJob(tx, print.id, 'waiting', { state: 'sending', attempts }))
  if (!isOurs) return // cancelled, or called printed, while it was drawn
  const printer = openPrinter(port, baseNameOf(print.documentKind, print.documentNumber))
  const sent = await sendCopies(printer, drawn.bytes, drawn.copies, drawn.mediaType).catch(unexpected(hub))
  await note(hub, { ...print, attempts }, await explained(hub, print, port, sent))
}

/** A printer that stopped taking data is asked why, where somebody said in what language it answers: paper and lid are seen to by a person. */
async function explained(hub: JobHub, print: QueuedPrint, port: PrinterPort, sent: Sent): Promise<Sent> {
  if (sent.kind === 'sent' || port.kind !== 'tcp' || !/^PRINTER_(TIMEOUT|CUT)/.test(sent.reason)) return sent
  const profile = await loadProfile(hub.database.read, print.station, print.documentKind)
  const [trouble] = (profile && (await askStatus({ host: port.host, port: port.port, language: profile.language }))) ?? []
  return trouble ? { ...sent, reason: sent.reason.replace(/^\S+/, `PRINTER_${trouble}`) } : sent
}

/** A job that was being sent when the hub went away waits for a person: it is neither lost nor printed twice. */
export function noteInterrupted(hub: JobHub, print: QueuedPrint): Promise<void> {
  return note(hub, print, { kind: 'unsure', reason: 'INTERRUPTED' })
}

/** The bytes to print, or the reason why there are none. */
async function draw(hub: JobHub, print: QueuedPrint) {
  try {
    const built = await buildDocument(hub.database.read, print)
    if (!built) return 'DOCUMENT_UNKNOWN'
    const profile = await loadProfile(hub.database.read, print.station, print.documentKind)
    // copies of a label share the stickers of a sheet; copies of a letter are letters of their own
    const copies = profile?.language === 'pdf' ? print.copies : 1
    const drawn = await hub.documents.render(built.document, profile && { ...profile, copies })
    return { ...drawn, copies: print.copies / copies }
  } catch (error) {
    reportFault(hub, `jobs.print of ${print.documentKind} ${print.documentNumber}`, error)
    return 'DOCUMENT_FAILED'
  }
}

async function couldNotDraw(hub: JobHub, print: QueuedPrint, reason: string): Promise<void> {
  const attempts = print.attempts + 1
  const isHopeless = attempts >= DRAWING_TRIES || reason === 'DOCUMENT_UNKNOWN'
  const dueAt = isHopeless ? SET_ASIDE : hub.clock.now() + retryDelay(attempts, LONGEST_WAIT_MS)
  await save(hub, print, 'waiting', 'printDelayed', { state: 'waiting', attempts, dueAt, lastError: reason })
}

async function note(hub: JobHub, print: QueuedPrint, sent: Sent): Promise<void> {
  const now = hub.clock.now()
  switch (sent.kind) {
    case 'sent':
      return save(hub, print, 'sending', 'documentPrinted', { state: 'printed', lastError: '', printedAt: now })
    case 'repeat': {
      const dueAt = now + retryDelay(print.attempts, LONGEST_WAIT_MS)
      return save(hub, print, 'sending', 'printDelayed', { state: 'waiting', dueAt, lastError: sent.reason })
    }
    case 'unsure':
      return save(hub, print, 'sending', 'printUnsure', { state: 'unsure', lastError: sent.reason })
  }
}

/** Saves what became of a job. People are told once why it waits, not at every try. */
async function save(hub: JobHub, print: QueuedPrint, from: 'waiting' | 'sending', what: string, change: JobChange): Promise<void> {
  const isNews = change.state !== 'waiting' || change.lastError !== print.lastError
  if (!isNews) {
    await hub.database.transact((tx) => changePrintJob(tx, print.id, from, change))
    return
  }
  const about = [{ kind: 'printJob', id: print.id } as const, ...subjectOf(print)]
  const { documentKind, documentNumber, station, copies, isCopy } = print
  const facts = {
    documentKind,
    document: documentNumber,
    station,
    copies,
    isCopy,
    ...(change.lastError ? { reason: change.lastError } : {}),
  }
  await recordOutcome(hub, { job: 'jobs.print', what, about, facts }, (tx) => changePrintJob(tx, print.id, from, change))
}

/** A device that throws is a bug; what it did before that is unknown. */
function unexpected(hub: JobHub): (error: unknown) => Sent {
  return (error) => {
    reportFault(hub, 'jobs.print', error)
    return { kind: 'unsure', reason: 'FAULT' }
  }
}

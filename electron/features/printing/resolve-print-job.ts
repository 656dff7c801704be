import { printing } from '#shared/contract/printing.ts'
import { settlePrintJob } from '#shared/domain/printing/print-job-state.ts'
import { must } from '#shared/kernel/must.ts'
import { handle } from '../handle.ts'
import { changePrintJob, type JobChange, loadPrintJob, wakePrintJobs } from './printing.sql.ts'
import { subjectOf } from './subject-of.ts'

export const resolvePrintJob = handle(printing.resolvePrintJob, async ({ tx, input, refuse, tell, clock }) => {
  const { id, outcome } = input
  const job = await loadPrintJob(tx, id)
  if (!job) return refuse('PRINT_JOB_UNKNOWN', { what: id })
  const state = settlePrintJob(job.state, outcome)
  if (!state) return refuse('PRINT_JOB_DONE', { state: job.state })
  const now = clock.now()
  const word: Record<typeof outcome, JobChange> = {
    again: { state, dueAt: now, lastError: '' },
    printed: { state, printedAt: now },
    cancelled: { state },
  }
  if (!(await changePrintJob(tx, id, job.state, word[outcome]))) return refuse('PRINT_JOB_DONE', { state: 'sending' })
  if (outcome === 'again') await wakePrintJobs(tx, now)
  const { documentKind, documentNumber } = job
  tell('printResolved', [{ kind: 'printJob', id }, ...subjectOf(job)], {
    documentKind,
    document: documentNumber,
    outcome,
    stateBefore: job.state,
  })
  return must(await loadPrintJob(tx, id), 'the print job just resolved')
})

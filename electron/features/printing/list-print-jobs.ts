import { printing } from '#shared/contract/printing.ts'
import { canSortPrintJobs } from '#shared/domain/printing/print-job-sorts.ts'
import { startOfDay } from '#shared/kernel/dates.ts'
import { answer } from '../handle.ts'
import { loadCompany } from '../setup/company.ts'
import { listPrintJobRows } from './print-job-lists.sql.ts'

export const listPrintJobs = answer(printing.listPrintJobs, async ({ db, input, refuse }) => {
  const { sort, openOnly, where } = input
  if (sort && !canSortPrintJobs(sort.by, { openOnly, asked: where.asked })) return refuse('SORT_TOO_WIDE', { by: sort.by })
  const timeZone = (await loadCompany(db))?.timeZone ?? 'UTC'
  return listPrintJobRows(db, { ...input, startOf: (day) => startOfDay(day, timeZone) })
})

import { transfers } from '#shared/contract/transfers.ts'
import { startOfDay } from '#shared/kernel/dates.ts'
import { answer } from '../handle.ts'
import { loadCompany } from '../setup/company.ts'
import { listTransferRows } from './transfer-lists.sql.ts'
import { headOf } from './transfer-view.ts'

export const listTransfers = answer(transfers.listTransfers, async ({ db, input }) => {
  const timeZone = (await loadCompany(db))?.timeZone ?? 'UTC'
  const { rows, next } = await listTransferRows(db, { ...input, startOf: (day) => startOfDay(day, timeZone) })
  return { rows: rows.map(headOf), next }
})

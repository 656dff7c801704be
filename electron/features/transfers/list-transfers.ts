import { transfers } from '#shared/contract/transfers.ts'
import { answer } from '../handle.ts'
import { headOf } from './transfer-view.ts'
import { listTransferRows } from './transfers.sql.ts'

export const listTransfers = answer(transfers.listTransfers, async ({ db, input }) => {
  const { rows, next } = await listTransferRows(db, input)
  return { rows: rows.map(headOf), next }
})

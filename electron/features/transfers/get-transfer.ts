import { transfers } from '#shared/contract/transfers.ts'
import { answer } from '../handle.ts'
import { transferView } from './transfer-view.ts'
import { findByNumber } from './transfers.sql.ts'

export const getTransfer = answer(transfers.getTransfer, async ({ db, input, refuse }) => {
  return (await transferView(db, input.id)) ?? refuse('TRANSFER_UNKNOWN', { what: input.id })
})

export const findTransfer = answer(transfers.findTransfer, async ({ db, input, refuse }) => {
  return (await findByNumber(db, input.number)) ?? refuse('TRANSFER_UNKNOWN', { what: input.number })
})

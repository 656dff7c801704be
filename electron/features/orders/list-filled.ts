import { reservations } from '#shared/contract/reservations.ts'
import { answer } from '../handle.ts'
import { listFills } from './waiting-lines.sql.ts'

export const listFilled = answer(reservations.listFilled, async ({ db, input }) => ({
  rows: await listFills(db, input.since, input.limit),
}))

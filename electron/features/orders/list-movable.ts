import { reservations } from '#shared/contract/reservations.ts'
import { answer } from '../handle.ts'
import { findLine, movableLines } from './movable.sql.ts'

const SHOWN = 50

export const listMovable = answer(reservations.listMovable, async ({ db, input, refuse }) => {
  const line = await findLine(db, input.lineId)
  if (!line) return refuse('LINE_UNKNOWN', { what: input.lineId })
  return { rows: await movableLines(db, line, SHOWN) }
})

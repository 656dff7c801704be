import { reservations } from '#shared/contract/reservations.ts'
import { comparePriority } from '#shared/domain/promising/fill-priority.ts'
import { answer } from '../handle.ts'
import { loadPriority } from '../promising/priority.ts'
import { findLine } from './movable.sql.ts'
import { namesOfLines } from './order-claims.sql.ts'
import { waitingLines } from './waiting-lines.sql.ts'

const SHOWN = 50

export const listWaiting = answer(reservations.listWaiting, async ({ db, input, refuse }) => {
  const line = await findLine(db, input.lineId)
  if (!line) return refuse('LINE_UNKNOWN', { what: input.lineId })
  const waiting = (await waitingLines(db, line.productId)).filter(({ orderLineId }) => orderLineId !== line.id)
  const first = waiting.sort(comparePriority(await loadPriority(db))).slice(0, SHOWN)
  const names = await namesOfLines(
    db,
    first.map(({ orderLineId }) => orderLineId),
  )
  return {
    rows: first.flatMap(({ orderLineId, promisedOn, short, customerClass, firstAt }) => {
      const name = names.get(orderLineId)
      return name ? [{ lineId: orderLineId, ...name, customerClass, isFirst: firstAt !== null, promisedOn, short }] : []
    }),
  }
})

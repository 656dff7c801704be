import { promising } from '#shared/contract/promising.ts'
import { answer } from '../handle.ts'
import { wantedOf } from './availability.sql.ts'
import { listRows } from './due-in.sql.ts'

export const listDueIn = answer(promising.listDueIn, async ({ db, input }) => {
  const rows = await listRows(db, input)
  const short = new Map<string, number>()
  for (const { productId, quantity } of await wantedOf(db, [...new Set(rows.map((row) => row.productId))])) {
    short.set(productId, (short.get(productId) ?? 0) + Number(quantity))
  }
  return { rows: rows.map((row) => ({ ...row, short: short.get(row.productId) ?? 0 })) }
})

import { stock } from '#shared/contract/stock.ts'
import { answer } from '../handle.ts'
import { listClaims, listMoves, listSetAside, listSoftClaims, loadStockLine } from './stock-lists.sql.ts'

export const explainStock = answer(stock.explainStock, async ({ db, input, refuse }) => {
  const level = await loadStockLine(db, input.levelId)
  if (!level) return refuse('STOCK_UNKNOWN', { what: input.levelId })
  return {
    level,
    claims: await listClaims(db, input.levelId),
    softClaims: await listSoftClaims(db, level.productId),
    setAside: await listSetAside(db, level.productId),
    moves: await listMoves(db, level.levelId),
  }
})

import { stock } from '#shared/contract/stock.ts'
import { answer } from '../handle.ts'
import { listStockLines } from './stock-lists.sql.ts'

export const listStock = answer(stock.listStock, ({ db, input }) => listStockLines(db, input))

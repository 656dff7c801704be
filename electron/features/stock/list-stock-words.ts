import { stock } from '#shared/contract/stock.ts'
import { answer } from '../handle.ts'
import { listZones } from './stock-lists.sql.ts'

export const listStockWords = answer(stock.listStockWords, async ({ db }) => ({ zones: await listZones(db) }))

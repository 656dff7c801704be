import { stock } from '#shared/contract/stock.ts'
import { answer } from '../handle.ts'
import { listShelfBins } from './bin-lists.sql.ts'

export const listBins = answer(stock.listBins, ({ db, input }) => listShelfBins(db, input))

import { orders } from '#shared/contract/orders.ts'
import { answer } from '../handle.ts'
import { recentOrderWords } from './order-words.sql.ts'

export const listOrderWords = answer(orders.listOrderWords, ({ db }) => recentOrderWords(db))

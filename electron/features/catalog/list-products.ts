import { catalog } from '#shared/contract/catalog.ts'
import { answer } from '../handle.ts'
import { listProductRows } from './catalog.sql.ts'

export const listProducts = answer(catalog.listProducts, ({ db, input }) => listProductRows(db, input))

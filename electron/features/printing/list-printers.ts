import { printing } from '#shared/contract/printing.ts'
import { answer } from '../handle.ts'
import { loadPrinters } from './printing.sql.ts'

export const listPrinters = answer(printing.listPrinters, async ({ db }) => ({ printers: await loadPrinters(db) }))

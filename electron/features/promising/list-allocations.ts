import { promising } from '#shared/contract/promising.ts'
import { answer } from '../handle.ts'
import { listRows } from './allocations.sql.ts'

export const listAllocations = answer(promising.listAllocations, async ({ db, input }) => ({ rows: await listRows(db, input) }))

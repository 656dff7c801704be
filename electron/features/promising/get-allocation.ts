import { promising } from '#shared/contract/promising.ts'
import { answer } from '../handle.ts'
import { loadRow, usesOfRow } from './allocations.sql.ts'

export const getAllocation = answer(promising.getAllocation, async ({ db, input, refuse }) => {
  const allocation = await loadRow(db, input.id)
  if (!allocation) return refuse('ALLOCATION_UNKNOWN', { what: input.id })
  return { allocation, uses: await usesOfRow(db, input.id) }
})

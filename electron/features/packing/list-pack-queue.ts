import { packing } from '#shared/contract/packing.ts'
import { answer } from '../handle.ts'
import { listOrdersToPack } from './pack-lists.sql.ts'

export const listPackQueue = answer(packing.listPackQueue, async ({ db, input }) => ({ rows: await listOrdersToPack(db, input.limit) }))

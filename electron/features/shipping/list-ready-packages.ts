import { shipping } from '#shared/contract/shipping.ts'
import { answer } from '../handle.ts'
import { listClosedPackages } from './waiting-packages.sql.ts'

export const listReadyPackages = answer(shipping.listReadyPackages, async ({ db, input }) => ({
  rows: await listClosedPackages(db, input),
}))

import { shipping } from '#shared/contract/shipping.ts'
import { answer } from '../handle.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { listClosedPackages } from './waiting-packages.sql.ts'

export const listReadyPackages = answer(shipping.listReadyPackages, async ({ db, input, caller }) => {
  const house = await houseAmongSeveral(db, caller)
  return { rows: await listClosedPackages(db, { ...input, warehouseId: house && (input.warehouseId ?? house) }) }
})

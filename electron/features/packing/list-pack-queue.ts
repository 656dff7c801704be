import { packing } from '#shared/contract/packing.ts'
import { answer } from '../handle.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { listOrdersAtBench } from './bench-units.sql.ts'
import { listOrdersToPack } from './pack-lists.sql.ts'

export const listPackQueue = answer(packing.listPackQueue, async ({ db, input, caller }) => {
  const house = await houseAmongSeveral(db, caller)
  return {
    rows: await (house === undefined ? listOrdersToPack(db, input.limit) : listOrdersAtBench(db, input.warehouseId ?? house, input.limit)),
  }
})

// A shop with a second house: Hamburg (the default) holds ten tea, Leipzig eight and all the mugs that Hamburg lacks.
import { aTeaShop, stocked } from './builders.ts'
import type { World } from './world.ts'

export const LEIPZIG = 'leipzig'

export async function aShopInTwoHouses(w: World) {
  const shop = await aTeaShop(w)
  const address = { name: 'Nordkontor Leipzig', line1: 'Messeallee 1', postcode: '04356', city: 'Leipzig', country: 'DE' }
  const leipzig = await w.ask.warehouses.addWarehouse({ id: LEIPZIG, code: 'LEJ', name: 'Leipzig', address })
  await w.as({ station: 'LEJ-1' }).warehouses.setStationWarehouse({ warehouseId: leipzig.id })
  await w.ask.stock.addBin({ id: w.ids.next(), code: 'L-01-1', zone: 'L', warehouseId: leipzig.id })
  await stocked(w, shop.tea, 'L-01-1', 8)
  return { ...shop, leipzig, inLeipzig: w.as({ station: 'LEJ-1' }) }
}

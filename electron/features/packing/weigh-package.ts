import { packing } from '#shared/contract/packing.ts'
import { handle } from '../handle.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { takeBench } from './bench-order.ts'
import { inOneBox, setWeights, whereaboutsOf } from './packing.sql.ts'
import { packingViewOf } from './packing-view.ts'

/** What the scale shows counts more than what the products should weigh. A package that has left keeps the weight it left with. */
export const weighPackage = handle(packing.weighPackage, async ({ tx, input, refuse, tell, caller }) => {
  const { packageId, weightGrams, source } = input
  const house = await houseAmongSeveral(tx, caller)
  const box = await whereaboutsOf(tx, packageId)
  const bench = box && (await takeBench(tx, box.orderId, house))
  if (!box || !bench) return refuse('PACKAGE_UNKNOWN', { what: packageId })
  const shares = await inOneBox(tx, packageId)
  const [{ number }] = shares
  // one box weighs once, however many orders lie in it
  const weights = shares.map(({ id }, index) => ({ id, weightGrams: index === 0 ? weightGrams : 0 }))
  if (!(await setWeights(tx, weights))) return refuse('PACKAGE_NOT_CLOSED', { number })
  const about = [{ kind: 'order', id: box.orderId } as const, ...shares.map(({ id }) => ({ kind: 'package', id }) as const)]
  tell('packageWeighed', about, { package: number, grams: weightGrams, source })
  return packingViewOf(tx, bench[0].id, house)
})

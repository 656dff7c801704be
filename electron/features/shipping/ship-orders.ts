import type { ReadDb } from '#electron/database/schema.ts'
import { bulkShipProblems, shipping } from '#shared/contract/shipping.ts'
import { type PackageCode, packageCode } from '#shared/domain/packing/package-code.ts'
import { must } from '#shared/kernel/must.ts'
import { handle, Refused } from '../handle.ts'
import { findOrderByNumber, goTogether } from '../orders/order-work.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { shipPackages } from './ship-packages.ts'
import { isTrackingTaken } from './shipping.sql.ts'
import { findPackage, listClosedPackages, packagesOfOrders } from './waiting-packages.sql.ts'

const MOST_PACKAGES = 200
/** Carriers use a number again after years, not within weeks. */
const TRACKING_KNOWN_MS = 90 * 86_400_000

/**
 * One line that cannot leave does not hold the others back: each gets its own shipment or its own reason. A tracking number that stands on two
 * lines, or on a shipment of the last weeks, is a slip of the hand, so the second one waits for somebody to look.
 */
export const shipOrders = handle(shipping.shipOrders, async ({ tx, input, tell, perform, caller, clock }) => {
  const house = await houseAmongSeveral(tx, caller)
  const seen = new Set<string>()
  const results: { id: string; code: string; number: string | null; problem: Problem | null }[] = []
  for (const { code, ...line } of input.lines) {
    const behind = await ship(code, line)
    results.push({ id: line.id, code, ...behind })
  }
  const shipped = results.filter(({ number }) => number !== null)
  tell('ordersShipped', [], { shipped: shipped.length, behind: results.length - shipped.length })
  return { results }

  async function ship(
    code: string,
    line: Omit<(typeof input.lines)[number], 'code'>,
  ): Promise<{ number: string | null; problem: Problem | null }> {
    const tracking = line.trackingNumber.toLowerCase()
    const isSeen = tracking !== '' && seen.has(tracking)
    seen.add(tracking)
    const packageIds = await closedBehind(tx, packageCode(code, clock.now()), house)
    if (!Array.isArray(packageIds)) return { number: null, problem: packageIds }
    if (isSeen || (tracking !== '' && (await isTrackingTaken(tx, tracking, clock.now() - TRACKING_KNOWN_MS))))
      return { number: null, problem: 'TRACKING_TWICE' }
    const done = await perform(shipPackages, { ...line, packageIds })
    if (!(done instanceof Refused)) return { number: done.number, problem: null }
    const problem = bulkShipProblems.find((one) => one === done.code)
    return { number: null, problem: must(problem, `a word for ${done.code}`) }
  }
})

type Problem = (typeof bulkShipProblems)[number]

/** The closed packages of the order that a code stands for and of those that go with it, or why there are none. */
async function closedBehind(db: ReadDb, meant: PackageCode, house: string | undefined): Promise<string[] | Problem> {
  const scanned = await findPackage(db, meant)
  const orderId = scanned?.orderId ?? (meant.kind === 'number' ? (await findOrderByNumber(db, meant.number))?.id : undefined)
  if (orderId === undefined) return 'PACKAGE_UNKNOWN'
  const orderIds = (await goTogether(db, orderId)).map(({ id }) => id)
  const closed = await listClosedPackages(db, { orderIds, warehouseId: house, partId: scanned?.partId, limit: MOST_PACKAGES })
  if (closed.length > 0) return closed.map(({ id }) => id)
  const boxes = await packagesOfOrders(db, orderIds)
  if (boxes.some(({ status }) => status !== 'shipped')) return 'PACKAGE_NOT_CLOSED'
  return boxes.length > 0 ? 'ALREADY_SHIPPED' : 'PACKAGE_NOT_CLOSED'
}

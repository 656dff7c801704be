import { shipping } from '#shared/contract/shipping.ts'
import { packageCode } from '#shared/domain/packing/package-code.ts'
import { must } from '#shared/kernel/must.ts'
import { answer } from '../handle.ts'
import { findOrderByNumber, goTogether, loadHoldReasons } from '../orders/order-work.ts'
import { houseAmongSeveral } from '../warehouses/houses.ts'
import { findPackage, listClosedPackages, packagesOfOrders } from './waiting-packages.sql.ts'

const MOST_PACKAGES = 500

/**
 * Scanning one box brings up every box of its order and of those that go with it, or of its part of an order that is sent in parts, so that none
 * is left behind on the bench.
 */
export const findPackages = answer(shipping.findPackages, async ({ db, input, refuse, caller, clock }) => {
  const code = packageCode(input.code, clock.now())
  const scanned = await findPackage(db, code)
  const orderId = scanned?.orderId ?? (code.kind === 'number' ? (await findOrderByNumber(db, code.number))?.id : undefined)
  if (orderId === undefined) return refuse('PACKAGE_UNKNOWN', { what: input.code })
  const warehouseId = await houseAmongSeveral(db, caller)
  const orders = await goTogether(db, orderId)
  const orderIds = orders.map(({ id }) => id)
  const packages = await listClosedPackages(db, { orderIds, warehouseId, partId: scanned?.partId, limit: MOST_PACKAGES })
  const [first] = packages
  if (first && (!scanned || scanned.status === 'closed')) {
    const held = await loadHoldReasons(db, orderIds)
    if (held.size === 0) return { packages }
    return refuse('ORDER_ON_HOLD', {
      orders: orders.filter(({ id }) => held.has(id)).map(({ id, number }) => ({ number, reasons: held.get(id) ?? [] })),
    })
  }

  const others = await packagesOfOrders(db, orderIds)
  const inTheWay = scanned ?? others.find((box) => box.status === 'open') ?? others[0]
  if (!inTheWay) return refuse('PACKAGE_UNKNOWN', { what: input.code })
  const { number, status, shipment } = inTheWay
  if (status !== 'shipped') return refuse('PACKAGE_NOT_CLOSED', { number })
  return refuse('ALREADY_SHIPPED', { number, shipment: must(shipment, 'the shipment of a shipped package') })
})

// @ts-check
/**
 * Mistakes in orders that go together or in parts, in promises, and in goods between two houses.
 * @type {readonly { name: string, file: string, from: string, to: string }[]}
 */
export const promiseBugs = [
  {
    name: 'orders that go together do not wait for the last unit',
    file: 'shared/domain/packing/decide-pack.ts',
    from: '!isAtBench(order) && order.unlisted > 0',
    to: '!isAtBench(order) && order.unlisted > 1',
  },
  {
    name: 'a box with a single unit in it does not keep an order from joining',
    file: 'shared/domain/orders/join-orders.ts',
    from: 'order.packed > 0 && (kept',
    to: 'order.packed > 1 && (kept',
  },
  {
    name: 'orders to two addresses go together',
    file: 'shared/domain/orders/join-orders.ts',
    from: 'address: ({ shipTo }) => destinationOf(shipTo)',
    to: 'address: ({ shipTo }) => shipTo.country',
  },
  {
    name: 'a shared box stays closed when an order is taken out of it',
    file: 'electron/features/packing/leave-joint.ts',
    from: 'if (closed) await reopenBox(tx, closed.id)',
    to: 'if (closed && leaving.length > 1) await reopenBox(tx, closed.id)',
  },
  {
    name: 'an order with nothing left to send still goes together with others',
    file: 'electron/features/orders/line-quantities.sql.ts',
    from: 'before.jointId !== null && !openStatuses.some((open) => open === after.status)',
    to: "before.jointId !== null && after.status === 'cancelled'",
  },
  {
    name: 'only one of the orders in a shared box leaves',
    file: 'electron/features/shipping/shipping.sql.ts',
    from: 'return [...new Set([...packageIds, ...rows.map(({ id }) => id)])]',
    to: 'return rows.length > 9 ? [] : [...new Set(packageIds)]',
  },
  {
    name: 'each order gets a box of its own although they share one',
    file: 'electron/features/packing/open-parcel.ts',
    from: 'const parcelId = inHand?.parcelId ?? ids.next()',
    to: 'const parcelId = ids.next()',
  },
  {
    name: 'whoever lets go of units gets them back at once',
    file: 'electron/features/orders/free-reservation.ts',
    from: 'fillProducts(call, [source.productId], id)',
    to: 'fillProducts(call, [source.productId])',
  },
  {
    name: 'an order that leaves only whole is picked one unit short',
    file: 'electron/features/picking/release-orders.ts',
    from: "if (short > 0) return refuse('ORDER_INCOMPLETE'",
    to: "if (short > 1) return refuse('ORDER_INCOMPLETE'",
  },
  {
    name: 'goods are shared out without a look at what was promised',
    file: 'shared/domain/promising/fill-priority.ts',
    from: "compareText(a.promisedOn ?? '9999-12-31', b.promisedOn ?? '9999-12-31')",
    to: "compareText(a.promisedOn ?? '', b.promisedOn ?? '')",
  },
  {
    name: 'what is set aside for later days goes to an order by the day it was written',
    file: 'electron/features/orders/fill-from-set-aside.ts',
    from: 'wantedOn: promisedOn ?? orderedOn',
    to: 'wantedOn: orderedOn',
  },
  {
    name: 'a transfer is received into the house that it came from',
    file: 'electron/features/transfers/record-scan.ts',
    from: '(await houseOfBin(tx, bin.id)) !== transfer.toWarehouseId',
    to: "(await houseOfBin(tx, bin.id)) === ''",
  },
  {
    name: 'a transfer is called back although some of it has arrived',
    file: 'electron/features/transfers/call-back.ts',
    from: "if (unitsReceived > 0) return refuse('TRANSFER_ARRIVED'",
    to: "if (unitsReceived > 1) return refuse('TRANSFER_ARRIVED'",
  },
  {
    name: 'a transfer that is received to the last unit but one is done',
    file: 'electron/features/transfers/record-scan.ts',
    from: 'const isLast = unitsReceived + quantity === units',
    to: 'const isLast = unitsReceived + quantity >= units - 1',
  },
  {
    name: 'back-orders do not hear of a transfer that is given up',
    file: 'electron/features/stock/transfer-claims.ts',
    from: 'work.freed(productId)',
    to: 'if (productId === undefined) work.freed(productId)',
  },
  {
    name: 'a part goes to the floor before its day',
    file: 'shared/domain/orders/part-to-release.ts',
    from: 'part.plannedOn === null || part.plannedOn <= today',
    to: "part.plannedOn === null || part.plannedOn <= '9'",
  },
  {
    name: 'a part is picked while another one lies in an open box',
    file: 'shared/domain/orders/part-to-release.ts',
    from: 'h.toPick + h.onBench + h.packed - h.inClosed > 0',
    to: 'h.toPick + h.onBench > 0',
  },
  {
    name: 'a plan moves one unit that is under way',
    file: 'shared/domain/orders/delivery-plan.ts',
    from: 'inPart(part, units.orderLineId) >= heldUnits(units)) continue',
    to: 'inPart(part, units.orderLineId) >= heldUnits(units) - 1) continue',
  },
  {
    name: 'fewer units leave the first part first',
    file: 'shared/domain/orders/delivery-plan.ts',
    from: 'over > 0 ? parts.toReversed() : []',
    to: 'over > 0 ? parts : []',
  },
  {
    name: 'what was packed of the part before can be undone while the next one is in hand',
    file: 'electron/features/orders/delivery-parts.sql.ts',
    from: "    await tx.deleteFrom('packSteps').where('orderId', '=', orderId).where('packageId', 'in', boxes).execute()\n",
    to: '',
  },
  {
    name: 'an order of which one unit has left is sent as one again',
    file: 'electron/features/deliveries/send-whole.ts',
    from: "if (shipped > 0) return refuse('PART_SHIPPED'",
    to: "if (shipped > 1) return refuse('PART_SHIPPED'",
  },
  {
    name: 'set-aside goods that are put back are free for everybody',
    file: 'electron/features/stock/put-back-claims.ts',
    from: 'return returnSetAside(work, { orderLineId, warehouseId: await houseOfBin(work.tx, binId) }, quantity)',
    to: 'return returnSetAside(work, { orderLineId, warehouseId: await houseOfBin(work.tx, binId) }, 0)',
  },
  {
    name: 'what is taken from the shelf again stays set aside for others',
    file: 'electron/features/stock/claim-set-aside.ts',
    from: "if (allocation.status === 'ended') continue",
    to: "if (allocation.status === 'ended' || quantity > 0) continue",
  },
  {
    name: 'who is put first waits its turn all the same',
    file: 'shared/domain/promising/fill-priority.ts',
    from: 'if (byHand !== 0) return byHand',
    to: 'if (byHand !== 0 && rule.keys.length === 0) return byHand',
  },
  {
    name: 'the order that is charged least pays for sending all that go together',
    file: 'electron/features/orders/joint-charges.ts',
    from: '|| b.shippingMinor - a.shippingMinor)',
    to: '|| a.shippingMinor - b.shippingMinor)',
  },
  {
    name: 'nobody pays for sending once the order that paid is cancelled',
    file: 'electron/features/amendments/carry-out.ts',
    from: 'settleWithout(work, order, others)',
    to: 'settleWithout(work, order, others.slice(others.length))',
  },
  {
    name: 'an order that is wanted again goes without being charged for sending',
    file: 'electron/features/amendments/uncancel-order.ts',
    from: 'const charge = { netMinor: order.waivedMinor,',
    to: 'const charge = { netMinor: order.shippingMinor,',
  },
  {
    name: 'taking a cancellation back forgets the discount of the order',
    file: 'electron/features/amendments/uncancel-order.ts',
    from: 'orderSums(standing.lines, discount, charge',
    to: 'orderSums(standing.lines, order.discount, charge',
  },
  {
    name: 'a claim that is in no bin yet may be promised once more',
    file: 'electron/features/stock/product-stock.sql.ts',
    from: "e(e(e('onHand', '-', e.ref('hard')), '-', e.ref('soft')), '-', e.ref('setAside'))",
    to: "e(e('onHand', '-', e.ref('hard')), '-', e.ref('setAside'))",
  },
  {
    name: 'claims get their bin a day late',
    file: 'shared/domain/promising/ship-by.ts',
    from: 'return day > today ? day : undefined',
    to: 'return day >= today ? day : undefined',
  },
  {
    name: 'an order that is released leaves what is in no bin behind',
    file: 'electron/features/picking/release-orders.ts',
    from: 'await (released ? hardenParts(call, order, released.value) : hardenOrder(call, orderId))',
    to: 'if (released) await hardenParts(call, order, released.value)',
  },
  {
    name: 'a part that goes to the floor binds what later parts wait for',
    file: 'electron/features/stock/claims.ts',
    from: 'const quantity = Math.min(most, claim?.quantity ?? 0)',
    to: 'const quantity = most > 0 ? (claim?.quantity ?? 0) : 0',
  },
]

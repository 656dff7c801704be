// @ts-check
import { moneyBugs } from './money-bugs.mjs'
import { promiseBugs } from './promise-bugs.mjs'

/**
 * Mistakes that somebody could make, each as one change of one line. The model has to find every one of them.
 * @type {readonly { name: string, file: string, from: string, to: string }[]}
 */
export const plantedBugs = [
  {
    name: 'a move takes goods that are promised to somebody',
    file: 'electron/features/stock/stock-ledger.sql.ts',
    from: ".set((e) => ({ onHand: e('onHand', '-', quantity) }))\n    .where('id', '=', levelId)\n    .where((e) => e(e('onHand', '-', e.ref('reserved')), '>=', quantity))",
    to: ".set((e) => ({ onHand: e('onHand', '-', quantity) }))\n    .where('id', '=', levelId)\n    .where('onHand', '>=', quantity)",
  },
  {
    name: 'the bin that holds it all is passed over',
    file: 'shared/domain/stock/plan-reservation.ts',
    from: 'level.available >= wanted',
    to: 'level.available > wanted',
  },
  {
    name: 'a reservation takes one unit less than there is',
    file: 'shared/domain/stock/plan-reservation.ts',
    from: 'Math.min(level.available, open)',
    to: 'Math.min(level.available - 1, open)',
  },
  {
    name: 'a cancelled line keeps its claim',
    file: 'electron/features/stock/line-claims.ts',
    from: 'await reduceClaim(work.tx, orderLineId, stockLevelId, quantity)',
    to: 'if (quantity > 1) await reduceClaim(work.tx, orderLineId, stockLevelId, quantity)',
  },
  {
    name: 'a case counts as one unit while picking',
    file: 'shared/domain/picking/pick-flow.ts',
    from: "return ok({ kind: 'countItem', task: fitting, quantity: item.packQuantity })",
    to: "return ok({ kind: 'countItem', task: fitting, quantity: 1 })",
  },
  {
    name: 'a case may count more than is asked',
    file: 'shared/domain/picking/pick-flow.ts',
    from: 't.asked - t.picked >= item.packQuantity',
    to: 't.asked >= item.packQuantity',
  },
  {
    name: 'an item is counted in front of the wrong bin',
    file: 'shared/domain/picking/pick-flow.ts',
    from: "if (step === 'waitingForBin') return no({ code: 'BIN_FIRST'",
    to: "if (step === 'waitingForBin' && walk.confirmedBinId === null) return no({ code: 'BIN_FIRST'",
  },
  {
    name: 'a task that is not finished counts as picked',
    file: 'electron/features/picking/record-scan.ts',
    from: "picked === task.asked ? { picked, status: 'picked' as const }",
    to: "picked >= task.asked - 1 ? { picked, status: 'picked' as const }",
  },
  {
    name: 'undo forgets which bin was confirmed before',
    file: 'electron/features/picking/undo-pick.ts',
    from: 'confirmedBinId: step.binBefore',
    to: 'confirmedBinId: null',
  },
  {
    name: 'undo puts goods back that lie in a box',
    file: 'electron/features/picking/undo-pick.ts',
    from: 'if (!line || line.picked < quantity) return false',
    to: 'if (!line) return false',
  },
  {
    name: 'a short pick can be undone past',
    file: 'electron/features/picking/report-short.ts',
    from: '  await forgetSteps(tx, list.id)\n',
    to: '',
  },
  {
    name: 'a short pick leaves the ghost on the shelf',
    file: 'electron/features/picking/report-short.ts',
    from: 'const missing = task.asked - task.picked',
    to: 'const missing = Math.max(1, task.asked - task.picked - 1)',
  },
  {
    name: 'units that stand on a list are listed again',
    file: 'electron/features/picking/picking.sql.ts',
    from: 'asked: quantity - listed }',
    to: 'asked: quantity }',
  },
  {
    name: 'the last item does not close the box',
    file: 'shared/domain/packing/decide-pack.ts',
    from: 'isLast: sum(all, (line) => line.picked) === quantity',
    to: 'isLast: sum(lines, (line) => line.picked) === quantity && all.length === 1',
  },
  {
    name: 'packing begins while somebody still picks',
    file: 'shared/domain/packing/decide-pack.ts',
    from: 'if (openPickList !== undefined) return',
    to: 'if (openPickList !== undefined && openPickList.endsWith("0")) return',
  },
  {
    name: 'undo of a full box empties it',
    file: 'electron/features/packing/undo-pack.ts',
    from: 'if (last.closedPackage) await',
    to: 'if (last.closedPackage && last.quantity > 0) await',
  },
  {
    name: 'a box with goods for two customers leaves',
    file: 'shared/domain/shipping/stray-packages.ts',
    from: 'return JSON.stringify([customerId, currency, destinationOf(shipTo)])',
    to: 'return JSON.stringify([currency, destinationOf(shipTo)])',
  },
  {
    name: 'a shipment is invoiced twice',
    file: 'electron/features/invoicing/issue-invoice.ts',
    from: "if (earlier !== undefined) return refuse('ALREADY_INVOICED'",
    to: "if (earlier === '') return refuse('ALREADY_INVOICED'",
  },
  {
    name: 'an old version of a draft overwrites a newer one',
    file: 'electron/features/orders/order-heads.sql.ts',
    from: "fields: HeadFields): Promise<boolean> {\n  const done = await tx\n    .updateTable('salesOrders')\n    .set({ ...fields, shipTo: JSON.stringify(fields.shipTo), version: version + 1 })\n    .where('id', '=', id)\n    .where('version', '=', version)\n",
    to: "fields: HeadFields): Promise<boolean> {\n  const done = await tx\n    .updateTable('salesOrders')\n    .set({ ...fields, shipTo: JSON.stringify(fields.shipTo), version: version + 1 })\n    .where('id', '=', id)\n    .where('version', '>=', version)\n",
  },
  {
    name: 'an order that may not be short is confirmed short',
    file: 'electron/features/orders/confirm-order.ts',
    from: "stillShort.length > 0 && input.ifShort === 'refuse'",
    to: "stillShort.length > 1 && input.ifShort === 'refuse'",
  },
  {
    name: 'an order is shipped when half of it is',
    file: 'shared/domain/orders/order-status.ts',
    from: 'if (sum.shipped === wanted)',
    to: 'if (sum.shipped > 0 && sum.shipped * 2 >= wanted)',
  },
  {
    name: 'the last cent of an invoice cannot be paid',
    file: 'electron/features/invoicing/invoicing.sql.ts',
    from: "e.ref('paidMinor')), '>=', amountMinor)",
    to: "e.ref('paidMinor')), '>', amountMinor)",
  },
  {
    name: 'a closed box is emptied before an open one',
    file: 'shared/domain/amendments/take-back.ts',
    from: '[...youngestFirst.filter((b) => !b.isClosed), ...youngestFirst.filter((b) => b.isClosed)]',
    to: '[...youngestFirst.filter((b) => b.isClosed), ...youngestFirst.filter((b) => !b.isClosed)]',
  },
  {
    name: 'an amendment takes from the bench what waits on a list',
    file: 'shared/domain/amendments/take-back.ts',
    from: '      const quantity = take(asked)\n',
    to: '      const quantity = line.picked > 0 ? 0 : take(asked)\n',
  },
  {
    name: 'goods go back to the bin that was picked from first',
    file: 'shared/domain/amendments/share-put-backs.ts',
    from: 'p.benchId === benchId).reverse()',
    to: 'p.benchId === benchId)',
  },
  {
    name: 'units that come back are ordered once more',
    file: 'electron/features/amendments/carry-out.ts',
    from: 'growth < 0 ? -growth : -Math.min(line.cancelled, growth)',
    to: 'growth < 0 ? -growth : 0',
  },
  {
    name: 'a new address leaves the old label on the box',
    file: 'electron/features/amendments/plan-undo.ts',
    from: 'box.isClosed && (isNewLabel || touched.has(box.id))',
    to: 'box.isClosed && touched.has(box.id)',
  },
  {
    name: 'fewer than have shipped may be wanted',
    file: 'shared/domain/amendments/compare-lines.ts',
    from: 'if (quantity < line.shipped)',
    to: 'if (quantity < line.shipped - 1)',
  },
  {
    name: 'what was not shown is done',
    file: 'electron/features/amendments/amend-order.ts',
    from: 'if (input.shown && JSON',
    to: 'if (input.shown?.length && JSON',
  },
  {
    name: 'goods in a hand are put into any bin',
    file: 'shared/domain/amendments/put-back-flow.ts',
    from: 'if (thing.binId !== task.binId)',
    to: "if (thing.binId === '')",
  },
  {
    name: 'goods that are taken off the shelf again count as returned',
    file: 'electron/features/amendments/undo-put-back.ts',
    from: "kind === 'bin' ? task.returned - quantity : task.returned",
    to: 'task.returned',
  },
  {
    name: 'a held order leaves the house',
    file: 'electron/features/shipping/ship-packages.ts',
    from: 'if (stopped.size > 0)',
    to: 'if (stopped.size > 1)',
  },
  {
    name: 'a hold that waited for money stands on when it came',
    file: 'electron/features/invoicing/record-payment.ts',
    from: 'for (const orderId of await heldByRule(tx, invoice.customerId)) await',
    to: 'for (const orderId of (await heldByRule(tx, invoice.customerId)).slice(1)) await',
  },
  {
    name: 'what was paid beforehand does not lower the debt',
    file: 'shared/domain/orders/order-holds.ts',
    from: 'facts.orderedMinor + facts.unpaidMinor - facts.creditMinor',
    to: 'facts.orderedMinor + facts.unpaidMinor',
  },
  {
    name: 'an invoice is overdue on the day it is due',
    file: 'electron/features/orders/credit-facts.sql.ts',
    from: 'case when due_on < $',
    to: 'case when due_on <= $',
  },
  {
    name: 'what is set aside for one customer is given to another',
    file: 'shared/domain/stock/allocation-serves.ts',
    from: "if (terms.serves === 'customer' && terms.customerId !== claimant.customerId) return false",
    to: "if (terms.serves === 'customer' && claimant.customerId === '') return false",
  },
  {
    name: "what was set aside and is given up is anybody's",
    file: 'electron/features/stock/line-claims.ts',
    from: 'await returnSetAside(work, { orderLineId, warehouseId }, quantity)',
    to: 'if (soft) await returnSetAside(work, { orderLineId, warehouseId }, quantity)',
  },
  {
    name: 'who waits for what is set aside for him waits on',
    file: 'electron/features/orders/fill-backorders.ts',
    from: '(free > 0 || (await isSetAsideFor(tx, productId, waiting)))',
    to: '(free > 0 || ((await isSetAsideFor(tx, productId, waiting)) && waiting.length > 9))',
  },
  {
    name: 'a count takes what is set aside',
    file: 'electron/features/stock/stock-ledger.sql.ts',
    from: 'p.on_hand - p.hard - p.soft - p.set_aside < ',
    to: 'p.on_hand - p.hard - p.soft < ',
  },
  {
    name: 'a reservation that is moved takes the wrong number along',
    file: 'electron/features/orders/move-reservation.ts',
    from: 'await shiftLine(tx, target.id, { reserved: quantity })',
    to: 'await shiftLine(tx, target.id, { reserved: Math.min(quantity, 2) })',
  },
  ...promiseBugs,
  ...moneyBugs,
]

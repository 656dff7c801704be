// @ts-check
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
    file: 'electron/features/stock/put-back-claims.ts',
    from: 'await reduceClaim(work.tx, claim.orderLineId, claim.stockLevelId, claim.quantity)',
    to: 'if (claim.quantity > 1) await reduceClaim(work.tx, claim.orderLineId, claim.stockLevelId, claim.quantity)',
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
    from: 'isLast: sum(order.lines, (line) => line.picked) === quantity',
    to: 'isLast: sum(lines, (line) => line.picked) === quantity && order.lines.length === 1',
  },
  {
    name: 'packing begins while somebody still picks',
    file: 'shared/domain/packing/decide-pack.ts',
    from: 'if (order.openPickList !== undefined) return',
    to: 'if (order.openPickList !== undefined && order.lines.length > 1) return',
  },
  {
    name: 'undo of a full box empties it',
    file: 'electron/features/packing/undo-pack.ts',
    from: 'if (last.closedPackage) {',
    to: 'if (last.closedPackage && last.quantity > 0) {',
  },
  {
    name: 'a box with goods for two customers leaves',
    file: 'shared/domain/shipping/stray-packages.ts',
    from: 'return JSON.stringify([customerId, currency, ...[name,',
    to: 'return JSON.stringify([currency, ...[line2,',
  },
  {
    name: 'a shipment is invoiced twice',
    file: 'electron/features/invoicing/issue-invoice.ts',
    from: "if (earlier !== undefined) return refuse('ALREADY_INVOICED'",
    to: "if (earlier === '') return refuse('ALREADY_INVOICED'",
  },
  {
    name: 'an old version of a draft overwrites a newer one',
    file: 'electron/features/orders/orders.sql.ts',
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
    name: 'tax is rounded on each line',
    file: 'shared/domain/orders/tax-breakdown.ts',
    from: 'taxMinor: taxOn(netMinor, rateBp)',
    to: 'taxMinor: taxOn(Math.floor(netMinor / 2), rateBp) * 2',
  },
  {
    name: 'the last cent of an invoice cannot be paid',
    file: 'electron/features/invoicing/invoicing.sql.ts',
    from: "e.ref('paidMinor')), '>=', amountMinor)",
    to: "e.ref('paidMinor')), '>', amountMinor)",
  },
]

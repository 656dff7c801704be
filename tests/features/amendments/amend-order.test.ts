import { expect, test } from 'vitest'
import type { AmendmentEffect } from '#shared/contract/amendments.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'
import { anOrderAt, type Stage, stages, standing } from './stages.ts'

type Order = Awaited<ReturnType<World['ask']['orders']['getOrder']>>
type Line = Order['lines'][number]

/** The order as it is, for a form to change. */
function asIs(order: Order) {
  const { id, version, shipTo, customerReference, promisedOn, carrier, notes } = order
  const lines = order.lines
    .filter((line) => line.ordered > line.cancelled)
    .map((line) => ({ id: line.id, productId: line.productId, quantity: line.ordered - line.cancelled }))
  return { id, version, shipTo, customerReference, promisedOn, carrier, notes, lines }
}
type Ask = ReturnType<typeof asIs> & { lines: (ReturnType<typeof asIs>['lines'][number] & { insteadOf?: string; unitPrice?: string })[] }

/** Each kind of change, and how many units of tea and mugs are wanted after it. */
const kinds: Record<string, { change: (ask: Ask, w: World, mugId: string) => Ask; tea: number; mug: number }> = {
  quantityUp: { change: (ask) => withQuantity(ask, 0, 9), tea: 9, mug: 2 },
  quantityDown: { change: (ask) => withQuantity(ask, 0, 3), tea: 3, mug: 2 },
  lineRemoved: { change: (ask) => ({ ...ask, lines: ask.lines.slice(0, 1) }), tea: 6, mug: 0 },
  substituted: {
    change: (ask, w, mugId) => {
      const [tea, mug] = ask.lines
      return {
        ...ask,
        lines: [
          ...(tea ? [{ ...tea, quantity: 3 }] : []),
          ...(mug ? [mug] : []),
          { id: w.ids.next(), productId: mugId, quantity: 1, insteadOf: tea?.id ?? '' },
        ],
      }
    },
    tea: 3,
    mug: 3,
  },
  address: { change: (ask) => ({ ...ask, shipTo: { ...ask.shipTo, line1: 'Kungsgatan 1' } }), tea: 6, mug: 2 },
  cancelAll: { change: (ask) => ({ ...ask, lines: [] }), tea: 0, mug: 0 },
}

function withQuantity(ask: Ask, at: number, quantity: number): Ask {
  return { ...ask, lines: ask.lines.map((line, i) => (i === at ? { ...line, quantity } : line)) }
}

const sum = (lines: readonly Line[], of: (line: Line) => number) => lines.reduce((total, line) => total + of(line), 0)
const unitsOf = (effects: readonly AmendmentEffect[], kind: AmendmentEffect['kind']) =>
  effects.reduce((total, effect) => total + (effect.kind === kind && 'quantity' in effect ? effect.quantity : 0), 0)

/** What stands on shelves and bench of all products, on hand and reserved. */
async function stockOf(w: World) {
  const { rows } = await w.ask.stock.listStock({})
  const total = (of: (row: (typeof rows)[number]) => number) => rows.reduce((all, row) => all + of(row), 0)
  return { onHand: total((row) => row.onHand), reserved: total((row) => row.reserved) }
}

onBothEngines('changing a confirmed order', (engine) => {
  for (const stage of stages) {
    for (const [kind, { change, tea, mug }] of Object.entries(kinds)) {
      test(`${kind} when it is ${stage}: what was shown is what happens`, async () => {
        const w = await openWarehouse({ engine })
        const shop = await anOrderAt(w, stage)
        const ask = change(asIs(shop.order), w, shop.mug.id)
        const before = await stockOf(w)
        const preview = await w.ask.orders.previewAmendment(ask)
        expect(await w.ask.orders.getOrder({ id: ask.id }), 'a preview changes nothing').toEqual(shop.order)
        const done = await w.ask.orders.amendOrder({ ...ask, shown: preview.effects, reason: 'the customer called' })
        await w.checkPromises()

        expect(done.effects).toEqual(preview.effects)
        expect(done.order).toMatchObject(preview.after)
        const wanted = (sku: string) =>
          sum(
            done.order.lines.filter((line) => line.sku === sku),
            (line) => line.ordered - line.cancelled,
          )
        const shippedTea = standing[stage].tea.shipped ?? 0
        expect([wanted('TEA-EG-250'), wanted('MUG-BLUE')]).toEqual([Math.max(tea, shippedTea), mug])
        expect(sum(done.order.lines, (line) => line.shipped)).toBe(shippedTea)

        const after = await stockOf(w)
        expect(after.onHand, 'nothing leaves the house').toBe(before.onHand)
        const [freed, reserved] = [unitsOf(done.effects, 'freed'), unitsOf(done.effects, 'reserved')]
        expect(after.reserved, 'units that wait to be put back stay claimed').toBe(before.reserved - freed + reserved)
        expect(sum(done.order.lines, (line) => line.short)).toBe(unitsOf(done.effects, 'short'))
        await expectFloor(w, stage, shop.order, done)
        await w.close()
      })
    }
  }

  test('every amendment is a version that says what changed, who did it and why', async () => {
    const w = await openWarehouse({ engine })
    const { order } = await anOrderAt(w, 'reserved')
    const fewer = withQuantity({ ...asIs(order), notes: 'call first' }, 0, 4)
    const ada = (await w.ask.people.listUsers({})).users[0]?.id
    await w.as(ada === undefined ? {} : { user: ada }).orders.amendOrder({ ...fewer, reason: 'too much tea' })
    const { versions } = await w.ask.orders.listOrderVersions({ id: order.id })
    expect(versions).toMatchObject([
      {
        number: 2,
        user: 'Ada',
        reason: 'too much tea',
        changes: [
          { kind: 'quantity', sku: 'TEA-EG-250', before: 6, after: 4 },
          { kind: 'field', field: 'notes', before: '', after: 'call first' },
        ],
        content: {
          lines: [
            { quantity: 4, netMinor: 1800 },
            { quantity: 2, netMinor: 1990 },
          ],
          netMinor: 3790,
        },
      },
      { number: 1, changes: [], content: { lines: [{ quantity: 6 }, { quantity: 2 }], netMinor: 4690 } },
    ])
    await w.close()
  })

  test('more units than are there become a back-order, and fewer free the back-order first', async () => {
    const w = await openWarehouse({ engine })
    const { order } = await anOrderAt(w, 'reserved')
    const more = await w.ask.orders.amendOrder(withQuantity(asIs(order), 0, 14))
    expect(more.effects).toEqual([
      { kind: 'reserved', sku: 'TEA-EG-250', quantity: 4 },
      { kind: 'short', sku: 'TEA-EG-250', quantity: 4 },
    ])
    const less = await w.ask.orders.amendOrder(withQuantity(asIs(more.order), 0, 11))
    expect(less.effects).toEqual([])
    expect(less.order.lines[0]).toMatchObject({ ordered: 14, cancelled: 3, reserved: 10, short: 1 })
    await w.close()
  })

  test('a price may change until the first unit has shipped', async () => {
    const w = await openWarehouse({ engine })
    const { order } = await anOrderAt(w, 'packedClosed')
    const priced = (o: Order, unitPrice: string): Ask => ({
      ...asIs(o),
      lines: asIs(o).lines.map((line, i) => (i === 0 ? { ...line, unitPrice } : line)),
    })
    const dearer = await w.ask.orders.amendOrder(priced(order, '5.00'))
    expect(dearer).toMatchObject({ effects: [], order: { netMinor: 3000 + 1990 } })
    const { packages } = await w.ask.packing.getPacking({ orderId: order.id })
    await w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds: packages.map((box) => box.id), carrier: 'DHL', trackingNumber: 'T1' })
    expect(await refusalOf(w.ask.orders.amendOrder(priced(dearer.order, '6.00')))).toMatchObject({ code: 'ORDER_NOT_AMENDABLE' })
    await w.close()
  })

  test('what has shipped is past changing', async () => {
    const w = await openWarehouse({ engine })
    const { order, mug } = await anOrderAt(w, 'partShipped')
    const ask = asIs(order)
    expect(await refusalOf(w.ask.orders.amendOrder(withQuantity(ask, 0, 2)))).toEqual({
      code: 'SHIPPED_ALREADY',
      data: { sku: 'TEA-EG-250', shipped: 3, wanted: 2 },
    })
    const [first, ...others] = ask.lines
    const dearer = first ? [{ ...first, unitPrice: '9.00' }, ...others] : others
    expect(await refusalOf(w.ask.orders.amendOrder({ ...ask, lines: dearer }))).toMatchObject({ code: 'PRICE_SHIPPED' })
    const other = first ? [{ ...first, productId: mug.id }, ...others] : others
    expect(await refusalOf(w.ask.orders.amendOrder({ ...ask, lines: other }))).toMatchObject({ code: 'PRODUCT_FIXED' })
    await w.close()
  })

  test('refuses what is not there, what somebody else saved, and what changes nothing', async () => {
    const w = await openWarehouse({ engine })
    const { order } = await anOrderAt(w, 'reserved')
    const ask = asIs(order)
    expect(await refusalOf(w.ask.orders.amendOrder({ ...ask, id: 'nobody' }))).toMatchObject({ code: 'ORDER_UNKNOWN' })
    expect(await refusalOf(w.ask.orders.amendOrder(ask))).toMatchObject({ code: 'NOTHING_CHANGES' })
    const strange = { id: w.ids.next(), productId: 'nothing', quantity: 1 }
    expect(await refusalOf(w.ask.orders.amendOrder({ ...ask, lines: [...ask.lines, strange] }))).toMatchObject({ code: 'PRODUCT_UNKNOWN' })
    const [line] = ask.lines
    expect(await refusalOf(w.ask.orders.amendOrder({ ...ask, lines: line ? [line, line] : [] }))).toMatchObject({ code: 'LINE_TWICE' })
    await w.ask.orders.amendOrder({ ...ask, notes: 'first' })
    expect(await refusalOf(w.ask.orders.amendOrder({ ...ask, notes: 'second' }))).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    await w.close()
  })

  test('when the floor has moved on since the effects were shown, nothing is done', async () => {
    const w = await openWarehouse({ engine })
    const { order } = await anOrderAt(w, 'listed')
    const ask: Ask = { ...asIs(order), lines: [] }
    const { effects } = await w.ask.orders.previewAmendment(ask)
    const [list] = order.pickLists
    for (const scan of ['A-01-1', 'TEA-EG-250']) await w.ask.picking.recordScan({ pickListId: list?.id ?? '', scan })
    expect(await refusalOf(w.ask.orders.amendOrder({ ...ask, shown: effects }))).toMatchObject({ code: 'CHANGED_MEANWHILE' })
    const again = await w.ask.orders.previewAmendment(ask)
    await w.ask.orders.amendOrder({ ...ask, shown: again.effects })
    await w.close()
  })

  test('a picker in the middle of the list is judged by the new state', async () => {
    const w = await openWarehouse({ engine })
    const { order } = await anOrderAt(w, 'partPicked')
    const pickListId = order.pickLists[0]?.id ?? ''
    await w.as({ station: 'OFFICE' }).orders.amendOrder(withQuantity(asIs(order), 0, 5))
    const one = await w.ask.picking.recordScan({ pickListId, scan: 'TEA-EG-250' })
    expect(one.view.tasks.map(({ sku, asked, picked, status }) => [sku, asked, picked, status])).toEqual([
      ['TEA-EG-250', 5, 5, 'picked'],
      ['MUG-BLUE', 2, 0, 'open'],
    ])
    expect(await refusalOf(w.ask.picking.recordScan({ pickListId, scan: 'TEA-EG-250' }))).toMatchObject({ code: 'BIN_FIRST' })
    await w.close()
  })

  test('a pick that an amendment has overtaken cannot be undone', async () => {
    const w = await openWarehouse({ engine })
    const { order } = await anOrderAt(w, 'partPicked')
    await w.ask.orders.amendOrder(withQuantity(asIs(order), 0, 3))
    const pickListId = order.pickLists[0]?.id ?? ''
    expect(await refusalOf(w.ask.picking.undoPick({ pickListId }))).toMatchObject({ code: 'NOTHING_TO_UNDO' })
    await w.close()
  })

  test('scans and amendments at the same moment are done one after the other', async () => {
    const w = await openWarehouse({ engine })
    const { order } = await anOrderAt(w, 'listed')
    const pickListId = order.pickLists[0]?.id ?? ''
    await w.ask.picking.recordScan({ pickListId, scan: 'A-01-1' })
    const office = w.as({ station: 'OFFICE' })
    await Promise.allSettled([
      w.ask.picking.recordScan({ pickListId, scan: 'TEA-EG-250' }),
      office.orders.amendOrder(withQuantity(asIs(order), 0, 1)),
      w.ask.picking.recordScan({ pickListId, scan: 'TEA-EG-250' }),
      w.as({ station: 'PACK-2' }).picking.recordScan({ pickListId, scan: 'TEA-EG-250' }),
      w.ask.picking.undoPick({ pickListId }),
    ])
    const after = await office.orders.getOrder({ id: order.id })
    expect(after.lines[0]).toMatchObject({ ordered: 6, cancelled: 5 })
    await w.close()
  })
})

/** Lists, boxes and bench as they must be after the change. */
async function expectFloor(
  w: World,
  stage: Stage,
  before: Order,
  done: { order: Order; effects: readonly AmendmentEffect[] },
): Promise<void> {
  const inHand = (order: Order) => sum(order.lines, (line) => line.picked + line.packed)
  expect(inHand(before) - inHand(done.order), 'what is off the order in hand is put back').toBe(unitsOf(done.effects, 'putBack'))
  for (const effect of done.effects) {
    if (effect.kind === 'packageReopened') {
      const { packages } = await w.ask.packing.getPacking({ orderId: before.id })
      expect(packages.find((box) => box.id === effect.packageId)?.status).toBe('open')
      const { rows } = await w.ask.printing.listPrintJobs({ openOnly: false, search: effect.number })
      expect(rows.every((job) => job.state === 'cancelled')).toBe(true)
    }
    if (effect.kind === 'pickListReduced') {
      const list = await w.ask.picking.getPickList({ id: effect.pickListId })
      const asked = stage === 'listed' || stage === 'partPicked' ? 8 : 0
      expect(list.unitsAsked).toBe(asked - effect.units)
    }
  }
}

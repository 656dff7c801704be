import { afterEach, beforeEach, expect, test } from 'vitest'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { packed, picked } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('a box that is full', (engine) => {
  let w: World
  let shop: Awaited<ReturnType<typeof aTeaShop>>
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    shop = await aTeaShop(w)
  })
  afterEach(() => w.close())

  test('closes and prints, and the next item opens the next box', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).of(shop.mug, 1).confirmed()
    await picked(w, order)
    await w.ask.packing.recordScan({ orderId: order.id, scan: 'TEA-EG-250' })
    const closed = await w.ask.packing.closePackage({ orderId: order.id })
    expect(closed).toMatchObject({ step: 'waitingForItem', packages: [{ number: 'PKG-000001', status: 'closed', weightGrams: 260 }] })
    expect((await w.ask.printing.listPrintJobs({})).rows).toHaveLength(2)
    expect(await packed(w, order)).toMatchObject({
      step: 'orderPacked',
      packages: [
        { number: 'PKG-000001', sequence: 1, status: 'closed', lines: [{ sku: 'TEA-EG-250', quantity: 1 }] },
        {
          number: 'PKG-000002',
          sequence: 2,
          status: 'closed',
          weightGrams: 520,
          lines: [
            { sku: 'TEA-EG-250', quantity: 1 },
            { sku: 'MUG-BLUE', quantity: 1 },
          ],
        },
      ],
    })
    expect((await w.ask.printing.listPrintJobs({})).rows).toHaveLength(4)
  })

  test('an empty box, and no box at all, cannot be closed', async () => {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).confirmed()
    await picked(w, order)
    expect(await refusalOf(w.ask.packing.closePackage({ orderId: order.id }))).toEqual({
      code: 'PACKAGE_EMPTY',
      data: { number: order.number },
    })
    await w.ask.packing.recordScan({ orderId: order.id, scan: 'TEA-EG-250' })
    await w.ask.packing.undoPack({ orderId: order.id })
    expect(await refusalOf(w.ask.packing.closePackage({ orderId: order.id }))).toEqual({
      code: 'PACKAGE_EMPTY',
      data: { number: 'PKG-000001' },
    })
    expect(await refusalOf(w.ask.packing.closePackage({ orderId: 'nowhere' }))).toEqual({
      code: 'ORDER_UNKNOWN',
      data: { what: 'nowhere' },
    })
  })

  test('packages carry SSCCs of the company’s own GS1 prefix', async () => {
    const { company, version } = await w.ask.setup.getSetup({})
    if (company) await w.ask.setup.changeCompany({ version, company: { ...company, gs1Prefix: '4012345' } })
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 1).confirmed()
    await picked(w, order)
    expect((await packed(w, order)).packages).toMatchObject([{ sscc: '040123450000000016' }])
  })
})

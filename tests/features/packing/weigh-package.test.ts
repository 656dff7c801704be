import { afterEach, beforeEach, expect, test } from 'vitest'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { packed, picked } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('weighing a package', (engine) => {
  let w: World
  let shop: Awaited<ReturnType<typeof aTeaShop>>
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    shop = await aTeaShop(w)
  })
  afterEach(() => w.close())

  async function packedBox() {
    const order = await anOrder(w).for(shop.customer).of(shop.tea, 2).confirmed()
    await picked(w, order)
    const { packages } = await packed(w, order)
    const [box] = packages
    if (!box) throw new Error('nothing was packed')
    return { order, box }
  }

  test('what the scale shows takes the place of what the products should weigh, and again when it is weighed anew', async () => {
    const { order, box } = await packedBox()
    expect(box.weightGrams).toBe(520)
    const weighed = await w.ask.packing.weighPackage({ packageId: box.id, weightGrams: 684, source: 'scale' })
    expect(weighed).toMatchObject({ step: 'orderPacked', packages: [{ id: box.id, weightGrams: 684, status: 'closed' }] })
    await w.ask.packing.weighPackage({ packageId: box.id, weightGrams: 690, source: 'typed' })
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'package', id: box.id } })
    expect(entries[0]).toMatchObject({ what: 'packageWeighed', facts: { package: box.number, grams: 690, source: 'typed' } })
    expect((await w.ask.packing.getPacking({ orderId: order.id })).packages).toMatchObject([{ weightGrams: 690 }])
  })

  test('a package that was opened again weighs what its contents weigh when it is closed', async () => {
    const { order, box } = await packedBox()
    await w.ask.packing.weighPackage({ packageId: box.id, weightGrams: 684, source: 'scale' })
    await w.ask.packing.undoPack({ orderId: order.id })
    expect(await refusalOf(w.ask.packing.weighPackage({ packageId: box.id, weightGrams: 684, source: 'scale' }))).toEqual({
      code: 'PACKAGE_NOT_CLOSED',
      data: { number: box.number },
    })
    expect(await packed(w, order)).toMatchObject({ packages: [{ weightGrams: 520 }] })
  })

  test('a package that has left keeps the weight it left with, and one that is not there is refused', async () => {
    const { order, box } = await packedBox()
    await w.ask.packing.weighPackage({ packageId: box.id, weightGrams: 684, source: 'scale' })
    await w.ask.shipping.shipPackages({ id: w.ids.next(), packageIds: [box.id], carrier: 'DHL', trackingNumber: 'JD014600003' })
    expect(await refusalOf(w.ask.packing.weighPackage({ packageId: box.id, weightGrams: 100, source: 'scale' }))).toMatchObject({
      code: 'PACKAGE_NOT_CLOSED',
    })
    expect((await w.ask.packing.getPacking({ orderId: order.id })).packages).toMatchObject([{ status: 'shipped', weightGrams: 684 }])
    expect(await refusalOf(w.ask.packing.weighPackage({ packageId: 'nowhere', weightGrams: 1, source: 'scale' }))).toEqual({
      code: 'PACKAGE_UNKNOWN',
      data: { what: 'nowhere' },
    })
  })
})

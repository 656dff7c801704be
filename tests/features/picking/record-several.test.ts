import { expect, test } from 'vitest'
import { anOrder, aTeaShop, EARL_GREY_EAN } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('a number before a scan', (engine) => {
  test('one scan counts as many packs as are in the hand, never more than is wanted, and one undo takes them all back', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const list = await anOrder(w).of(tea, 7).released()
    const pick = (scan: string, times: number) => w.ask.picking.recordScan({ pickListId: list.id, scan, times })
    await w.ask.picking.recordScan({ pickListId: list.id, scan: 'A-01-1' })
    expect(await refusalOf(pick('CASE-EG', 2))).toMatchObject({ code: 'PACK_TOO_BIG', data: { packQuantity: 12, stillWanted: 7 } })
    expect((await pick(EARL_GREY_EAN, 5)).did).toMatchObject({ kind: 'itemCounted', quantity: 5 })
    expect(await w.ask.picking.undoPick({ pickListId: list.id })).toMatchObject({ unitsPicked: 0 })
    expect((await pick(EARL_GREY_EAN, 7)).view).toMatchObject({ step: 'listDone', unitsPicked: 7 })

    const orderId = list.orders[0]?.id ?? ''
    const pack = (times: number) => w.ask.packing.recordScan({ orderId, scan: EARL_GREY_EAN, times })
    expect(await refusalOf(pack(8))).toMatchObject({ code: 'PACK_TOO_BIG' })
    expect((await pack(3)).view).toMatchObject({ unitsPacked: 3, unitsToPack: 4 })
    expect(await w.ask.packing.undoPack({ orderId })).toMatchObject({ unitsPacked: 0, unitsToPack: 7 })
    expect((await pack(7)).did).toMatchObject({ quantity: 7, packageClosed: true })
    await w.close()
  })
})

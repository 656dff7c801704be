import { expect, test } from 'vitest'
import { aProduct } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { MONDAY, openWarehouse } from '#tests/world/world.ts'

onBothEngines('the timeline of a thing', (engine) => {
  test('says who did what where and when, newest first, and how much there is in all', async () => {
    const w = await openWarehouse({ engine })
    const tea = await aProduct(w, { sku: 'TEA' })
    await w.ask.people.addUser({ id: 'otto', name: 'Otto', role: 'office' })
    const asOtto = w.as({ user: 'otto', station: 'OFFICE' })
    for (const version of [1, 2, 3]) {
      w.clock.advance(60_000)
      await asOtto.catalog.changeProduct({ ...tea, version, unitPrice: `5.0${version}` })
    }
    const about = { kind: 'product', id: tea.id } as const
    const { entries, total } = await w.ask.history.getTimeline({ about, limit: 2 })
    expect(total).toBe(4)
    expect(entries).toEqual([
      {
        seq: expect.any(Number),
        at: MONDAY + 180_000,
        what: 'productChanged',
        command: 'catalog.changeProduct',
        user: 'Otto',
        station: 'OFFICE',
        facts: { sku: 'TEA', unitPriceBefore: '5.02', unitPrice: '5.03' },
      },
      expect.objectContaining({ at: MONDAY + 120_000 }),
    ])
    expect(await w.ask.history.getTimeline({ about: { kind: 'order', id: tea.id } })).toEqual({ entries: [], total: 0 })
    await w.close()
  })

  test('a refused command leaves no trace in it', async () => {
    const w = await openWarehouse({ engine })
    const tea = await aProduct(w, { sku: 'TEA' })
    await refusalOf(w.ask.catalog.changeProduct({ ...tea, version: 7 }))
    expect((await w.ask.history.getTimeline({ about: { kind: 'product', id: tea.id } })).total).toBe(1)
    await w.close()
  })
})

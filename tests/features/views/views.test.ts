import { expect, test } from 'vitest'
import { setUp } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

const late = { filter: 'late', where: { carrier: 'DHL' }, sort: { by: 'gross', dir: 'desc' as const }, columns: ['number', 'total'] }

onBothEngines('views of a list', (engine) => {
  test('are one’s own until they are shared, and open with the columns they were saved with', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    const { id: annId } = await w.ask.people.addUser({ id: w.ids.next(), name: 'Ann', role: 'office' })
    const ann = w.as({ user: annId })
    const view = await ann.views.saveView({ id: 'v1', list: 'orders', name: 'Late by DHL', content: late })
    expect(view).toMatchObject({ name: 'Late by DHL', isOwn: true, version: 1, content: { ...late, search: '' } })
    expect((await w.ask.views.getArrangement({ list: 'orders' })).views).toEqual([])
    await ann.views.saveView({ id: 'v1', version: 1, list: 'orders', name: 'Late, DHL', isShared: true, content: late })
    expect((await w.ask.views.getArrangement({ list: 'orders' })).views).toMatchObject([{ name: 'Late, DHL', isShared: true }])
    expect((await w.ask.views.getArrangement({ list: 'invoices' })).views).toEqual([])
    await w.close()
  })

  test('are not taken from under somebody', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    const [ann, bob] = await Promise.all(
      ['Ann', 'Bob'].map(async (name) => w.as({ user: (await w.ask.people.addUser({ id: w.ids.next(), name, role: 'office' })).id })),
    )
    if (!ann || !bob) throw new Error('two people')
    await ann.views.saveView({ id: 'v1', list: 'orders', name: 'Mine', isShared: true, content: late })
    expect(await refusalOf(bob.views.deleteView({ id: 'v1' }))).toEqual({ code: 'VIEW_NOT_YOURS', data: { name: 'Mine' } })
    expect(await refusalOf(bob.views.saveView({ id: 'v2', list: 'orders', name: 'mine', content: late }))).toEqual({
      code: 'VIEW_NAME_TAKEN',
      data: { name: 'mine' },
    })
    expect(await refusalOf(ann.views.saveView({ id: 'v1', version: 7, list: 'orders', name: 'Mine', content: late }))).toEqual({
      code: 'CHANGED_MEANWHILE',
      data: { what: 'Mine' },
    })
    await w.close()
  })

  test('one of them opens the list, until it is deleted; saved again, it is back', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    await w.ask.views.saveView({ id: 'v1', list: 'orders', name: 'Mine', content: late })
    await w.ask.views.arrangeColumns({ list: 'orders', columns: ['number', 'carrier'] })
    await w.ask.views.setDefaultView({ list: 'orders', viewId: 'v1' })
    expect(await w.ask.views.getArrangement({ list: 'orders' })).toMatchObject({ columns: ['number', 'carrier'], defaultViewId: 'v1' })
    const { id, list, name, content } = await w.ask.views.deleteView({ id: 'v1' })
    expect(await w.ask.views.getArrangement({ list: 'orders' })).toEqual({ columns: ['number', 'carrier'], defaultViewId: null, views: [] })
    await w.ask.views.saveView({ id, list, name, content })
    expect((await w.ask.views.getArrangement({ list: 'orders' })).views).toMatchObject([{ id: 'v1', name: 'Mine', content: late }])
    expect(await refusalOf(w.ask.views.setDefaultView({ list: 'invoices', viewId: 'v1' }))).toMatchObject({ code: 'VIEW_UNKNOWN' })
    await w.close()
  })
})

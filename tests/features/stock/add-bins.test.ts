import { expect, test } from 'vitest'
import { aBin, setUp } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('a range of bins', (engine) => {
  test('is added in one command, each bin in the zone of its first part, in walking order', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    expect(await w.ask.stock.addBins({ range: 'A-09-1 .. B-10-1' })).toEqual({ first: 'A-09-1', last: 'B-10-1', added: 4, known: 0 })
    const { rows } = await w.ask.stock.listBins({})
    expect(rows.map(({ code, zone }) => `${zone} ${code}`)).toEqual(['A A-09-1', 'A A-10-1', 'B B-09-1', 'B B-10-1'])
    await w.close()
  })

  test('may be given again, longer: what is there stays where it is', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    await w.ask.stock.addBin({ id: w.ids.next(), code: 'A-02', zone: 'Cold' })
    expect(await w.ask.stock.addBins({ range: 'A-01 .. A-03', zone: 'Dry' })).toMatchObject({ added: 2, known: 1 })
    expect(await w.ask.stock.addBins({ range: 'A-01 .. A-03', zone: 'Dry' })).toMatchObject({ added: 0, known: 3 })
    const { rows } = await w.ask.stock.listBins({})
    expect(rows.map(({ code, zone }) => `${zone} ${code}`)).toEqual(['Dry A-01', 'Cold A-02', 'Dry A-03'])
    await w.close()
  })

  test('that is none, or too long, adds nothing', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    await aBin(w, 'A-01-1')
    expect(await refusalOf(w.ask.stock.addBins({ range: 'A-01-1' }))).toEqual({
      code: 'BIN_RANGE_WRONG',
      data: { range: 'A-01-1', fault: 'noRange' },
    })
    expect(await refusalOf(w.ask.stock.addBins({ range: 'A-001 .. C-999' }))).toEqual({
      code: 'BIN_RANGE_TOO_LONG',
      data: { count: 2997, most: 2000 },
    })
    expect((await w.ask.stock.listBins({})).rows).toHaveLength(1)
    await w.close()
  })

  test('of 2,000 bins goes in at once', async () => {
    const w = await setUp(await openWarehouse({ engine }))
    expect(await w.ask.stock.addBins({ range: 'A-01-1 .. D-50-10' })).toMatchObject({ added: 2000 })
    await w.close()
  })
})

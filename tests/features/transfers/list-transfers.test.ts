import { expect, test } from 'vitest'
import { transferSorts } from '#shared/domain/transfers/transfer-sorts.ts'
import { EARL_GREY_EAN } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { aShopInTwoHouses, LEIPZIG } from '#tests/world/two-houses.ts'
import { openWarehouse } from '#tests/world/world.ts'

const DAY = 86_400_000

onBothEngines('the list of transfers', (engine) => {
  async function open() {
    const w = await openWarehouse({ engine })
    const { tea, inLeipzig } = await aShopInTwoHouses(w)
    const made = async (from: string, to: string, quantity: number) => {
      const lines = [{ productId: tea.id, quantity }]
      const transfer = await w.ask.transfers.addTransfer({ id: w.ids.next(), fromWarehouseId: from, toWarehouseId: to, lines })
      w.clock.advance(DAY)
      return transfer
    }
    const first = await made('main', LEIPZIG, 3)
    const second = await made(LEIPZIG, 'main', 1)
    const third = await made('main', LEIPZIG, 2)
    await w.ask.transfers.cancelTransfer({ id: second.id })
    await w.ask.transfers.shipTransfer({ id: third.id })
    await inLeipzig.transfers.recordScan({ id: third.id, scan: 'L-01-1' })
    await inLeipzig.transfers.recordScan({ id: third.id, scan: EARL_GREY_EAN, times: 2 })
    const list = async (ask: Parameters<typeof w.ask.transfers.listTransfers>[0] = {}) =>
      (await w.ask.transfers.listTransfers(ask)).rows.map(({ number }) => Number(number.slice(-1)))
    return { w, list, first }
  }

  test('is the newest first, and sorted by anything, the unfinished ones last by what they lack', async () => {
    const { w, list } = await open()
    expect(await list()).toEqual([3, 2, 1])
    const sorted = async (by: (typeof transferSorts)[number], dir: 'asc' | 'desc') => list({ sort: { by, dir } })
    expect(await sorted('units', 'asc')).toEqual([2, 3, 1])
    expect(await sorted('number', 'asc')).toEqual([1, 2, 3])
    expect(await sorted('status', 'asc')).toEqual([1, 3, 2])
    expect((await sorted('shippedAt', 'asc'))[0]).toBe(3)
    expect((await sorted('receivedAt', 'desc'))[0]).toBe(3)
    await w.close()
  })

  test('goes page by page in any order without a row twice or left out', async () => {
    const { w } = await open()
    for (const by of transferSorts) {
      for (const dir of ['asc', 'desc'] as const) {
        const seen: string[] = []
        let after: string | undefined
        do {
          const { rows, next } = await w.ask.transfers.listTransfers({ sort: { by, dir }, limit: 1, ...(after !== undefined && { after }) })
          seen.push(...rows.map(({ number }) => number))
          after = next ?? undefined
        } while (after !== undefined)
        expect([by, dir, seen.toSorted()]).toEqual([by, dir, ['TR-000001', 'TR-000002', 'TR-000003']])
      }
    }
    await w.close()
  })

  test('is narrowed by how far they are, by their houses, by day and by words', async () => {
    const { w, list, first } = await open()
    expect(await list({ isOpenOnly: true })).toEqual([1])
    expect(await list({ where: { status: 'cancelled' } })).toEqual([2])
    expect(await list({ where: { fromWarehouseId: 'main' } })).toEqual([3, 1])
    expect(await list({ where: { toWarehouseId: 'main' } })).toEqual([2])
    expect(await list({ where: { made: { from: '2026-09-08', to: '2026-09-08' } } })).toEqual([2])
    expect(await list({ search: `${first.number}` })).toEqual([1])
    expect(await list({ search: 'lej tea-eg' })).toEqual([3, 2, 1])
    await w.close()
  })

  test('is taken along as it is narrowed and sorted, and kept as a view', async () => {
    const { w } = await open()
    const filter = { transferWhere: { fromWarehouseId: 'main' }, transferSort: { by: 'units' as const, dir: 'asc' as const } }
    const { base64, rows } = await w.ask.exports.exportList({ list: 'transfers', filter })
    expect(rows).toBe(2)
    const text = Buffer.from(base64, 'base64').toString('utf8')
    expect(
      text
        .split('\r\n')
        .slice(0, 3)
        .map((line) => line.split(';').slice(0, 8).join(';').replace('\uFEFF', '')),
    ).toEqual([
      'number;status;from;to;order;units;received;missing',
      expect.stringMatching(/^TR-000003;received;.*;Leipzig;;2;2;0$/),
      expect.stringMatching(/^TR-000001;open;.*;Leipzig;;3;0;0$/),
    ])
    const view = await w.ask.views.saveView({
      id: w.ids.next(),
      list: 'transfers',
      name: 'To Leipzig',
      content: { filter: 'all', where: { to: LEIPZIG }, sort: { by: 'createdAt', dir: 'desc' } },
    })
    await w.ask.views.arrangeColumns({ list: 'transfers', columns: ['number', 'state', 'arrived'] })
    const arranged = await w.ask.views.getArrangement({ list: 'transfers' })
    expect(arranged).toMatchObject({ columns: ['number', 'state', 'arrived'], views: [{ id: view.id, name: 'To Leipzig' }] })
    await w.close()
  })
})

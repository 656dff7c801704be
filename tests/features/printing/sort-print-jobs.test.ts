import { afterEach, beforeEach, expect, test } from 'vitest'
import { printJobSorts } from '#shared/domain/printing/print-job-sorts.ts'
import { aProduct } from '#tests/world/builders.ts'
import { everyRow } from '#tests/world/every-row.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('sorting the print jobs', (engine) => {
  let w: World
  beforeEach(async () => {
    w = await openWarehouse({ engine })
    const tea = await aProduct(w, { sku: 'TEA' })
    const mug = await aProduct(w, { sku: 'MUG' })
    for (let i = 0; i < 5; i++) {
      const documentId = i % 2 ? mug.id : tea.id
      await w.ask.printing.printDocument({ id: `job-${i}`, documentKind: 'productLabel', documentId, station: i > 2 ? 'Office' : 'PACK-1' })
      if (i === 2) w.clock.advance(86_400_000)
    }
    await w.ask.printing.resolvePrintJob({ id: 'job-1', outcome: 'cancelled' })
  })
  afterEach(() => w.close())

  type Ask = Parameters<World['ask']['printing']['listPrintJobs']>[0]
  const every = (ask: Ask, limit: number) => everyRow((page) => w.ask.printing.listPrintJobs({ ...ask, ...page }), limit)
  const numbers = async (ask: Ask) => (await every(ask, 2)).map(({ id }) => id.at(-1)).join('')

  test('page by page shows every job once, through equals, whatever it is sorted by', async () => {
    for (const by of printJobSorts) {
      for (const dir of ['asc', 'desc'] as const) {
        const ask: Ask = { openOnly: true, sort: { by, dir } }
        const paged = await every(ask, 1)
        expect(new Set(paged.map(({ id }) => id)).size, `${by} ${dir}`).toBe(4)
        expect(paged, `${by} ${dir}`).toEqual(await every(ask, 100))
      }
    }
    expect(await numbers({ openOnly: true, sort: { by: 'station', dir: 'asc' } })).toBe('3402')
    expect(await numbers({ openOnly: true, sort: { by: 'number', dir: 'asc' } })).toBe('3024')
    expect(await numbers({ sort: { by: 'asked', dir: 'asc' } })).toBe('01234')
  })

  test('is refused for the jobs of all years, and not for those of a month', async () => {
    const sort = { by: 'station', dir: 'asc' } as const
    expect(await refusalOf(w.ask.printing.listPrintJobs({ sort }))).toEqual({ code: 'SORT_TOO_WIDE', data: { by: 'station' } })
    expect(await refusalOf(w.ask.exports.exportList({ list: 'printJobs', filter: { printSort: sort } }))).toMatchObject({
      code: 'SORT_TOO_WIDE',
    })
    expect(await numbers({ where: { asked: { from: '2026-09-01', to: '2026-09-30' } }, sort })).toBe('34012')
  })

  test('days, a station and a kind of document narrow them, on the screen and in the file', async () => {
    expect(await numbers({ where: { asked: { from: '2026-09-08' } } })).toBe('43')
    expect(await numbers({ where: { station: 'PACK-1' } })).toBe('210')
    expect(await numbers({ where: { documentKind: 'invoice' } })).toBe('')
    expect(await w.ask.printing.listPrintWords({})).toEqual({ stations: ['Office', 'PACK-1'] })
    const filter = { openPrints: true, printWhere: { station: 'PACK-1' }, printSort: { by: 'asked', dir: 'asc' } } as const
    const { base64 } = await w.ask.exports.exportList({ list: 'printJobs', delimiter: ',', filter })
    expect(Buffer.from(base64, 'base64').toString('utf8').trim().split('\r\n').slice(1)).toEqual([
      expect.stringMatching(/^productLabel,TEA,waiting,.*,PACK-1,1,no,0,2026-09-07T08:00:00Z,$/),
      expect.stringMatching(/^productLabel,TEA,waiting,.*,PACK-1,1,yes,0,2026-09-07T08:00:00Z,$/),
    ])
  })
})

import { expect, test } from 'vitest'
import { cancelWaitingPrints } from '#electron/features/printing/cancel-waiting-prints.ts'
import { enqueuePrint } from '#electron/features/printing/enqueue-print.ts'
import { aProduct } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { MONDAY, openWarehouse, type World } from '#tests/world/world.ts'

const labelOf = (product: { id: string }) => ({ documentKind: 'productLabel', documentId: product.id }) as const

/** Puts a job into a state in which only a printer could have put it. */
async function inState(w: World, id: string, state: 'sending' | 'unsure' | 'printed') {
  await w.hub.database.transact((tx) => tx.updateTable('printJobs').set({ state }).where('id', '=', id).execute())
}

onBothEngines('print jobs', (engine) => {
  test('a document waits for the printer of the station that asked, and the second time it is a copy', async () => {
    const w = await openWarehouse({ engine })
    const tea = await aProduct(w, { sku: 'TEA' })
    const first = await w.ask.printing.printDocument({ id: 'job-1', ...labelOf(tea), copies: 3 })
    expect(first).toEqual({
      id: 'job-1',
      station: 'PACK-1',
      ...labelOf(tea),
      documentNumber: 'TEA',
      copies: 3,
      isCopy: false,
      state: 'waiting',
      attempts: 0,
      lastError: '',
      createdAt: MONDAY,
      printedAt: null,
    })
    expect(await w.ask.printing.printDocument({ id: 'job-2', ...labelOf(tea), station: 'OFFICE' })).toMatchObject({
      station: 'OFFICE',
      isCopy: true,
    })
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'product', id: tea.id } })
    expect(entries.map(({ what }) => what)).toEqual(['printAsked', 'printAsked', 'productAdded'])
    await w.close()
  })

  test('what was only asked for and cancelled is not copied', async () => {
    const w = await openWarehouse({ engine })
    const tea = await aProduct(w, { sku: 'TEA' })
    await w.ask.printing.printDocument({ id: 'job-1', ...labelOf(tea) })
    expect(await w.ask.printing.resolvePrintJob({ id: 'job-1', outcome: 'cancelled' })).toMatchObject({ state: 'cancelled' })
    expect(await w.ask.printing.printDocument({ id: 'job-2', ...labelOf(tea) })).toMatchObject({ isCopy: false })
    await w.close()
  })

  test('a person settles a job that waits or is unsure, once', async () => {
    const w = await openWarehouse({ engine })
    const tea = await aProduct(w, { sku: 'TEA' })
    for (const id of ['a', 'b']) await w.ask.printing.printDocument({ id, ...labelOf(tea) })
    await inState(w, 'a', 'unsure')
    expect(await w.ask.printing.resolvePrintJob({ id: 'a', outcome: 'again' })).toMatchObject({ state: 'waiting', printedAt: null })
    expect(await w.ask.printing.resolvePrintJob({ id: 'a', outcome: 'printed' })).toMatchObject({ state: 'printed', printedAt: MONDAY })
    expect(await refusalOf(w.ask.printing.resolvePrintJob({ id: 'a', outcome: 'again' }))).toEqual({
      code: 'PRINT_JOB_DONE',
      data: { state: 'printed' },
    })
    await inState(w, 'b', 'sending')
    expect(await refusalOf(w.ask.printing.resolvePrintJob({ id: 'b', outcome: 'cancelled' }))).toEqual({
      code: 'PRINT_JOB_DONE',
      data: { state: 'sending' },
    })
    expect(await refusalOf(w.ask.printing.resolvePrintJob({ id: 'c', outcome: 'again' }))).toEqual({
      code: 'PRINT_JOB_UNKNOWN',
      data: { what: 'c' },
    })
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'printJob', id: 'a' } })
    expect(entries.map(({ what, facts }) => [what, facts['outcome'] ?? null, facts['stateBefore'] ?? null])).toEqual([
      ['printResolved', 'printed', 'waiting'],
      ['printResolved', 'again', 'unsure'],
      ['printAsked', null, null],
    ])
    await w.close()
  })

  test('the list is newest first, paged, searched, and can leave out what is done', async () => {
    const w = await openWarehouse({ engine })
    const [tea, mug] = [await aProduct(w, { sku: 'TEA_1' }), await aProduct(w, { sku: 'MUG' })]
    for (const [i, product] of [tea, mug, tea, mug, tea].entries()) {
      if (i === 3) w.clock.advance(1000)
      await w.ask.printing.printDocument({ id: `job-${i}`, ...labelOf(product), station: i === 4 ? 'Büro' : 'PACK-1' })
    }
    await inState(w, 'job-1', 'printed')
    const list = async (ask: Parameters<typeof w.ask.printing.listPrintJobs>[0]) => {
      const { rows, next } = await w.ask.printing.listPrintJobs(ask)
      return { ids: rows.map(({ id }) => id), next }
    }
    expect((await list({})).ids).toEqual(['job-4', 'job-3', 'job-2', 'job-1', 'job-0'])
    const first = await list({ limit: 3 })
    expect(first.ids).toEqual(['job-4', 'job-3', 'job-2'])
    expect(await list({ limit: 3, after: first.next ?? '' })).toEqual({ ids: ['job-1', 'job-0'], next: null })
    expect((await list({ openOnly: true })).ids).toEqual(['job-4', 'job-3', 'job-2', 'job-0'])
    expect((await list({ search: 'tea_' })).ids).toEqual(['job-4', 'job-2', 'job-0'])
    expect((await list({ search: 'mug pack' })).ids).toEqual(['job-3', 'job-1'])
    await w.close()
  })

  test('rooms ask for prints inside their own transaction, and take back what still waits', async () => {
    const w = await openWarehouse({ engine })
    const slip = { station: 'PACK-1', documentKind: 'packingSlip', documentId: 'box', documentNumber: 'PKG-000001' } as const
    const work = { ids: w.ids, clock: w.clock }
    const [gone, kept] = await w.hub.database.transact(async (tx) => [
      await enqueuePrint({ tx, ...work }, slip),
      await enqueuePrint({ tx, ...work }, { ...slip, copies: 2 }),
    ])
    await inState(w, kept ?? '', 'printed')
    await w.hub.database.transact((tx) => cancelWaitingPrints(tx, 'box'))
    const { rows } = await w.ask.printing.listPrintJobs({})
    expect(rows).toMatchObject([
      { id: kept, state: 'printed', copies: 2, isCopy: true },
      { id: gone, state: 'cancelled', copies: 1, isCopy: false },
    ])
    await w.close()
  })
})

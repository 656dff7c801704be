import { expect, test } from 'vitest'
import { startJobs } from '#electron/jobs/start-jobs.ts'
import { aProduct } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const DAY = 86_400_000

onBothEngines('the daily clearing out', (engine) => {
  const kept = async (w: World) => {
    const { read } = w.hub.database
    const replies = await read.selectFrom('replies').select('requestId').orderBy('requestId').execute()
    const prints = await read.selectFrom('printJobs').select('id').orderBy('id').execute()
    return { replies: replies.length, prints: prints.map(({ id }) => id) }
  }

  async function print(w: World, id: string, state: string, documentKind = 'productLabel') {
    const job = {
      station: 'PACK-1',
      documentKind,
      documentId: 'x',
      documentNumber: 'X',
      copies: 1,
      isCopy: 0,
      attempts: 0,
      dueAt: 0,
      lastError: '',
    }
    const row = { id, ...job, state, createdAt: w.clock.now(), printedAt: null }
    await w.hub.database.transact((tx) => tx.insertInto('printJobs').values(row).execute())
  }

  test('removes replies after 30 days and settled print jobs after 90, and never history or what still waits', async () => {
    const w = await openWarehouse({ engine })
    const tea = await aProduct(w, { sku: 'TEA' })
    const replies = Array.from({ length: 450 }, (_, n) => ({
      requestId: `r-${n}`,
      command: 'x',
      inputHash: '',
      reply: '{}',
      at: w.clock.now(),
    }))
    await w.hub.database.transact((tx) => tx.insertInto('replies').values(replies).execute())
    for (const state of ['printed', 'cancelled', 'waiting', 'unsure']) await print(w, state, state)
    await print(w, 'invoice', 'printed', 'invoice')
    const jobs = startJobs(w.hub)

    await jobs.idle()
    w.clock.advance(30 * DAY)
    await jobs.idle()
    expect((await kept(w)).replies).toBe(451)
    w.clock.advance(DAY)
    await print(w, 'young', 'printed')
    await jobs.idle()
    expect(await kept(w)).toEqual({ replies: 0, prints: ['cancelled', 'invoice', 'printed', 'unsure', 'waiting', 'young'] })
    w.clock.advance(60 * DAY)
    await jobs.idle()
    expect((await kept(w)).prints).toEqual(['invoice', 'unsure', 'waiting', 'young'])
    expect((await w.ask.history.getTimeline({ about: { kind: 'product', id: tea.id } })).total).toBe(1)
    await jobs.stop()
    await w.close()
  })
})

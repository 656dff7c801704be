import { expect, test } from 'vitest'
import { startJobs } from '#electron/jobs/start-jobs.ts'
import { anOrder, aTeaShop } from '#tests/world/builders.ts'
import { shipped } from '#tests/world/floor-work.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

onBothEngines('the invoice that follows a shipment', (engine) => {
  async function open() {
    const w = await openWarehouse({ engine })
    const { mug, customer } = await aTeaShop(w)
    const ship = async () => shipped(w, await anOrder(w).for(customer).of(mug, 1).confirmed())
    return { w, ship }
  }

  const tasks = (w: World) =>
    w.hub.database.read.selectFrom('outbox').select(['state', 'attempts', 'dueAt', 'lastError', 'doneAt']).orderBy('id').execute()
  const invoices = async (w: World) => (await w.ask.invoicing.listInvoices({})).rows.map(({ number }) => number)

  /** The address of the business, or none, as if it had never been written down. */
  async function changeStreet(w: World, line1: string) {
    const row = await w.hub.database.read
      .selectFrom('settings')
      .select(['value', 'version'])
      .where('key', '=', 'company')
      .executeTakeFirstOrThrow()
    const company = JSON.parse(row.value)
    const changed = { ...company, address: { ...company.address, line1 } }
    if (line1) return w.ask.setup.changeCompany({ version: row.version, company: changed })
    return w.hub.database.transact((tx) =>
      tx
        .updateTable('settings')
        .set({ value: JSON.stringify(changed) })
        .where('key', '=', 'company')
        .execute(),
    )
  }

  test('is issued by itself, once, and says that the warehouse did it', async () => {
    const { w, ship } = await open()
    const jobs = startJobs(w.hub)
    const heard: string[] = []
    w.hub.changes.subscribe(({ what }) => heard.push(what))
    const shipment = await ship()
    await jobs.idle()
    await jobs.stop()
    const again = startJobs(w.hub)
    await again.idle()
    await again.stop()
    expect(await invoices(w)).toEqual(['INV-000001'])
    expect(await tasks(w)).toEqual([{ state: 'done', attempts: 0, dueAt: expect.any(Number), lastError: '', doneAt: w.clock.now() }])
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'shipment', id: shipment.id } })
    expect(entries[0]).toMatchObject({ what: 'invoiceIssued', user: 'Packbench', station: 'hub' })
    expect(heard.filter((what) => what === 'invoiceIssued')).toHaveLength(1)
    expect(await w.ask.shipping.getShipment({ id: shipment.id })).toMatchObject({ invoiceId: expect.any(String) })
    await w.close()
  })

  test('waits with the reason while the business is incomplete, and follows as soon as it is put right', async () => {
    const { w, ship } = await open()
    await changeStreet(w, '')
    const jobs = startJobs(w.hub)
    const shipment = await ship()
    await ship()
    await jobs.idle()
    const start = w.clock.now()
    const reason = 'COMPANY_INCOMPLETE {"missing":["address"]}'
    expect(await tasks(w)).toEqual(
      [1, 2].map(() => ({ state: 'waiting', attempts: 1, dueAt: start + 1000, lastError: reason, doneAt: null })),
    )
    for (let n = 0; n < 12; n += 1) {
      w.clock.advance(600_000)
      await jobs.idle()
    }
    expect(await tasks(w)).toMatchObject([1, 2].map(() => ({ attempts: 13, dueAt: w.clock.now() + 600_000 })))
    const told = async () =>
      (await w.ask.history.getTimeline({ about: { kind: 'shipment', id: shipment.id } })).entries.map(({ what }) => what)
    expect(await told()).toEqual(['taskPutOff', 'shipped'])

    await changeStreet(w, 'Speicherstr. 4')
    await jobs.idle()
    expect(await invoices(w)).toEqual(['INV-000002', 'INV-000001'])
    expect(await tasks(w)).toMatchObject([
      { state: 'done', lastError: '' },
      { state: 'done', lastError: '' },
    ])
    expect(await told()).toEqual(['invoiceIssued', 'taskPutOff', 'shipped'])
    await jobs.stop()
    await w.close()
  })

  test('is left alone when somebody issued it by hand', async () => {
    const { w, ship } = await open()
    const shipment = await ship()
    await w.ask.invoicing.issueInvoice({ shipmentId: shipment.id })
    const jobs = startJobs(w.hub)
    await jobs.idle()
    expect(await invoices(w)).toEqual(['INV-000001'])
    expect(await tasks(w)).toMatchObject([{ state: 'done' }])
    await jobs.stop()
    await w.close()
  })

  test('a task of a newer Packbench waits and holds up no other', async () => {
    const { w, ship } = await open()
    const now = w.clock.now()
    const strange = {
      id: 'a',
      kind: 'sendPigeon',
      payload: '{}',
      state: 'waiting',
      attempts: 0,
      dueAt: now,
      lastError: '',
      createdAt: now,
      doneAt: null,
    }
    await w.hub.database.transact((tx) => tx.insertInto('outbox').values(strange).execute())
    await ship()
    const jobs = startJobs(w.hub)
    await jobs.idle()
    expect(await tasks(w)).toMatchObject([{ state: 'waiting', lastError: 'TASK_UNKNOWN sendPigeon' }, { state: 'done' }])
    await jobs.stop()
    await w.close()
  })

  test('a fault saves nothing, is logged, and is tried again', async () => {
    const { w, ship } = await open()
    await ship()
    const { database } = w.hub
    let broken = true
    const failing = {
      ...database,
      transact: ((work) => (broken ? Promise.reject(new Error('disk full')) : database.transact(work))) as typeof database.transact,
    }
    const jobs = startJobs({ ...w.hub, database: failing })
    await jobs.idle()
    expect(await tasks(w)).toMatchObject([{ state: 'waiting', attempts: 0 }])
    expect(w.logged.splice(0).some((line) => line.includes('disk full'))).toBe(true)
    broken = false
    await jobs.idle()
    expect(await invoices(w)).toEqual(['INV-000001'])
    await jobs.stop()
    await w.close()
  })
})

import { ORPCError } from '@orpc/client'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { dispatchCommand, dispatchQuery } from '#electron/api/dispatch.ts'
import { makeRouter } from '#electron/api/router.ts'
import { recordScan } from '#electron/features/picking/record-scan.ts'
import { listStock } from '#electron/features/stock/list-stock.ts'
import { receiveStock } from '#electron/features/stock/receive-stock.ts'
import type { Change } from '#shared/contract/history.ts'
import { must } from '#shared/kernel/must.ts'
import { anOrder, aTeaShop, setUp } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse } from '#tests/world/world.ts'

onBothEngines('the one path of every call', (engine) => {
  test('a command that is sent again answers as it did the first time and does nothing twice', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const again = w.as({ requestId: 'request-1' })
    const input = { productId: tea.id, binCode: 'A-01-1', quantity: 5 }
    const first = await again.stock.receiveStock(input)
    expect(first).toEqual({ onHand: 15, reserved: 0, costId: null })
    await w.ask.stock.receiveStock(input)
    expect(await again.stock.receiveStock(input)).toEqual(first)
    expect((await w.ask.stock.listStock({ productId: tea.id })).rows).toMatchObject([{ onHand: 20 }])
    await w.close()
  })

  test('the same command sent five times at once happens once', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const again = w.as({ requestId: 'request-1' })
    const answers = await Promise.all(
      [1, 2, 3, 4, 5].map(() => again.stock.receiveStock({ productId: tea.id, binCode: 'A-01-1', quantity: 5 })),
    )
    expect(answers).toEqual(Array(5).fill({ onHand: 15, reserved: 0, costId: null }))
    await w.close()
  })

  test('a request id that was used for something else is refused', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const again = w.as({ requestId: 'request-1' })
    await again.stock.receiveStock({ productId: tea.id, binCode: 'A-01-1', quantity: 5 })
    const reused = { code: 'REQUEST_REUSED', data: { requestId: 'request-1', command: 'stock.receiveStock' } }
    expect(await refusalOf(again.stock.receiveStock({ productId: tea.id, binCode: 'A-01-1', quantity: 6 }))).toEqual(reused)
    await w.close()
  })

  test('a refusal is not remembered: asking again may succeed', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const again = w.as({ requestId: 'request-1' })
    const input = { productId: tea.id, binCode: 'C-01-1', quantity: 5 }
    expect(await refusalOf(again.stock.receiveStock(input))).toMatchObject({ code: 'BIN_UNKNOWN' })
    await w.ask.stock.addBin({ id: 'bin-c', code: 'C-01-1', zone: 'C' })
    expect(await again.stock.receiveStock(input)).toEqual({ onHand: 5, reserved: 0, costId: null })
    await w.close()
  })

  test('rights are checked before anything else', async () => {
    const w = await openWarehouse({ engine })
    await setUp(w)
    const { id: user } = await w.ask.people.addUser({ id: 'mira', name: 'Mira', role: 'picker' })
    const mira = w.as({ user })
    expect(await refusalOf(mira.invoicing.listInvoices({}))).toEqual({ code: 'NOT_ALLOWED', data: { needs: 'office', role: 'picker' } })
    expect(await refusalOf(mira.people.addUser({ id: 'x', name: 'X', role: 'owner' }))).toMatchObject({ code: 'NOT_ALLOWED' })
    expect((await mira.orders.listOrders({})).rows).toEqual([])
    expect(await refusalOf(w.as({ user: 'nobody' }).orders.listOrders({}))).toMatchObject({ code: 'NOT_ALLOWED' })
    await w.close()
  })

  test('an input that does not fit is refused with the path of what is wrong', async () => {
    const w = await openWarehouse({ engine })
    const wrong = w.ask.stock.receiveStock({ productId: 'p', binCode: 'a b', quantity: 0.5 }).catch((error: unknown) => error)
    const error = await wrong
    expect(error).toBeInstanceOf(ORPCError)
    const { code, data } = error as ORPCError<string, { issues: { path: string[] }[] }>
    expect([code, data.issues.map((issue) => issue.path.join('.'))]).toEqual(['BAD_REQUEST', ['binCode', 'quantity']])
    await w.close()
  })

  test('whoever listens hears of a change after its commit, and of nothing that was refused', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const heard: Change[] = []
    const stop = w.hub.changes.subscribe((change) => heard.push(change))
    const order = await anOrder(w).of(tea, 1).confirmed()
    await refusalOf(w.ask.orders.confirmOrder({ id: order.id }))
    stop()
    expect(heard.map((change) => change.what)).toEqual(['customerAdded', 'orderAdded', 'orderConfirmed'])
    expect(heard.at(-1)?.about).toContainEqual({ kind: 'order', id: order.id })
    await w.close()
  })

  test('an order’s timeline tells everything that happened to it, newest first', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 1).confirmed()
    w.clock.advance(60_000)
    await w.as({ station: 'OFFICE' }).orders.cancelOrder({ id: order.id, reason: 'customer asked' })
    const { entries, total } = await w.ask.history.getTimeline({ about: { kind: 'order', id: order.id } })
    expect(total).toBe(3)
    expect(entries.map((entry) => entry.what)).toEqual(['orderCancelled', 'orderConfirmed', 'orderAdded'])
    expect(entries[0]).toMatchObject({ station: 'OFFICE', user: 'owner', facts: { units: 1, reason: 'customer asked' } })
    await w.close()
  })
})

const caller = { userId: null, userName: 'owner', role: 'owner', station: 'PACK-1' } as const

const receiving = must(receiveStock.procedure['~orpc'].inputSchema, 'its input')

onBothEngines('an answer that breaks its contract', (engine) => {
  test('is a fault that takes its command back: nothing is stored, and the same request runs when it is sent again', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const input = receiving.parse({ productId: tea.id, binCode: 'A-01-1', quantity: 5 })
    const broken: typeof receiveStock = {
      ...receiveStock,
      run: async (call) => ({ ...(await receiveStock.run(call)), onHand: 0.5 }) as never,
    }
    const heard: Change[] = []
    const stop = w.hub.changes.subscribe((change) => heard.push(change))
    const answer = await dispatchCommand(w.hub, { handler: broken, input, requestId: 'request-1', caller })
    stop()
    expect(answer).toMatchObject({ ok: false, fault: { reason: 'BUG' } })
    expect(w.logged.join('\n')).toContain(
      'in stock.receiveStock: Error: stock.receiveStock answered what its contract does not know: onHand',
    )
    w.logged.length = 0
    expect(heard).toEqual([])
    expect((await w.ask.stock.listStock({ productId: tea.id })).rows).toMatchObject([{ onHand: 10 }])
    const kept = (table: 'replies' | 'events') =>
      w.hub.database.read.selectFrom(table).select('requestId').where('requestId', '=', 'request-1').execute()
    expect([await kept('replies'), await kept('events')]).toEqual([[], []])
    expect(await w.as({ requestId: 'request-1' }).stock.receiveStock(input)).toEqual({ onHand: 15, reserved: 0, costId: null })
    await w.close()
  })

  test('leaves the raw scan behind, with the reference of the fault', async () => {
    const w = await openWarehouse({ engine })
    const { tea } = await aTeaShop(w)
    const order = await anOrder(w).of(tea, 1).confirmed()
    await w.ask.picking.releaseOrders({ id: 'list', orderIds: [order.id] })
    await w.ask.picking.startPickList({ pickListId: 'list' })
    const broken: typeof recordScan = {
      ...recordScan,
      run: async (call) => ({ ...(await recordScan.run(call)), view: undefined }) as never,
    }
    const before = await w.ask.picking.getPickList({ id: 'list' })
    const ask = { handler: broken, input: { pickListId: 'list', scan: 'A-01-1', times: 1 }, requestId: 'scan-1', caller }
    const answer = await dispatchCommand(w.hub, ask)
    const ref = 'fault' in answer ? answer.fault.ref : undefined
    expect(await w.ask.picking.getPickList({ id: 'list' })).toEqual(before)
    const scans = await w.hub.database.read.selectFrom('scanEvents').select(['raw', 'result']).execute()
    expect(scans).toEqual([{ raw: 'A-01-1', result: `fault ${ref}` }])
    w.logged.length = 0
    expect(await w.as({ requestId: 'scan-1' }).picking.recordScan({ pickListId: 'list', scan: 'A-01-1' })).toMatchObject({
      view: { step: 'waitingForItem' },
    })
    await w.close()
  })

  test('is a fault of a query too', async () => {
    const w = await openWarehouse({ engine })
    await setUp(w)
    const broken: typeof listStock = { ...listStock, run: async () => ({ rows: 'none' }) as never }
    expect(await dispatchQuery(w.hub, broken, {} as never, caller)).toMatchObject({ ok: false, fault: { reason: 'BUG' } })
    w.logged.length = 0
    await w.close()
  })
})

test('a fault is logged under the reference that the caller is told, and leaves nothing behind', async () => {
  const w = await openWarehouse()
  const { tea } = await aTeaShop(w)
  const hub = { ...w.hub, ids: failingOnce(2, w.hub.ids.next) }
  const client = createRouterClient(makeRouter(), { context: { hub, headers: {} } })
  const refusal = await refusalOf(client.stock.receiveStock({ productId: tea.id, binCode: 'A-01-1', quantity: 5 }))
  expect(refusal.code).toBe('FAULT')
  const { ref } = refusal.data as { ref: string }
  expect(w.logged.join('\n')).toContain(`fault ${ref} in stock.receiveStock`)
  expect((await w.ask.stock.listStock({ productId: tea.id })).rows).toMatchObject([{ onHand: 10 }])
  w.logged.length = 0
  await w.close()
})

/** Ids of which the `n`th cannot be made. */
function failingOnce(n: number, next: () => string): { next(): string } {
  let calls = 0
  return {
    next() {
      calls += 1
      if (calls === n) throw new Error('no id')
      return next()
    },
  }
}

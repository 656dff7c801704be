import { ORPCError } from '@orpc/client'
import { createRouterClient } from '@orpc/server'
import { expect, test } from 'vitest'
import { makeRouter } from '#electron/api/router.ts'
import type { Change } from '#shared/contract/history.ts'
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

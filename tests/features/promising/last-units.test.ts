// Eight clients fight for the last units through the HTTP door: what one promise took no other one has, and who loses is told so.
import { expect, test } from 'vitest'
import { makeRouter } from '#electron/api/router.ts'
import { openHttpDoor } from '#electron/api/transports/http.ts'
import { startJobs } from '#electron/jobs/start-jobs.ts'
import type { OrderView } from '#shared/contract/orders.ts'
import { must } from '#shared/kernel/must.ts'
import { aCustomer, anOrder, aTeaShop, stocked } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse } from '#tests/world/world.ts'

const CLIENTS = 8
const TOKEN = 'a-token-for-this-test'

type Reply = { readonly status: number; readonly body: { readonly code?: string; readonly data?: unknown } & Record<string, unknown> }
type Call = readonly [path: string, input: object]

onBothEngines('the last units, wanted by eight clients at once', (engine) => {
  async function open() {
    const w = await openWarehouse({ engine })
    const shop = await aTeaShop(w)
    const door = await openHttpDoor(w.hub, makeRouter(), { port: 0, token: TOKEN })

    async function post([path, input]: Call, client: number): Promise<Reply> {
      const response = await fetch(`${door.url}/api/${path}`, {
        method: 'POST',
        headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}`, 'x-packbench-station': `DESK-${client}` },
        body: JSON.stringify(input),
      })
      return { status: response.status, body: (await response.json()) as Reply['body'] }
    }
    /** Everybody begins at the same moment; nobody may meet a fault. */
    async function all(calls: readonly Call[]): Promise<Reply[]> {
      const replies = await Promise.all(calls.map((call, at) => post(call, at % CLIENTS)))
      expect(replies.filter(({ status }) => status !== 200 && status !== 409)).toEqual([])
      return replies
    }
    const stockOf = (product: { id: string }) => w.ask.promising.getAvailability({ productId: product.id })
    async function close() {
      await door.close()
      await w.close()
    }
    return { w, all, stockOf, close, ...shop }
  }

  const won = (replies: readonly Reply[]) => replies.filter(({ status }) => status === 200)
  const lost = (replies: readonly Reply[]) => replies.filter(({ status }) => status === 409).map(({ body }) => body)
  const sumOf = (numbers: readonly number[]) => numbers.reduce((sum, one) => sum + one, 0)

  test('confirmed or refused: ten units fill three orders of three, and five are told what was left', async () => {
    const { w, all, stockOf, close, tea, customer } = await open()
    const drafts: OrderView[] = []
    for (let n = 0; n < CLIENTS; n += 1) drafts.push(await anOrder(w).for(customer).of(tea, 3).draft())
    const replies = await all(drafts.map(({ id }) => ['orders/confirmOrder', { id, ifShort: 'refuse' }]))
    expect(won(replies)).toHaveLength(3)
    for (const refused of lost(replies)) {
      expect(refused).toMatchObject({ code: 'STOCK_SHORT', data: { lines: [{ sku: tea.sku, wanted: 3 }] } })
    }
    expect(await stockOf(tea)).toMatchObject({ onHand: 10, reserved: 9, available: 1 })
    await close()
  })

  test('confirmed with back-orders: exactly what is there is reserved, and each order twice asked is confirmed once', async () => {
    const { w, all, stockOf, close, tea, customer } = await open()
    const drafts: OrderView[] = []
    for (let n = 0; n < CLIENTS; n += 1) drafts.push(await anOrder(w).for(customer).of(tea, 2).draft())
    const calls = drafts.map(({ id }): Call => ['orders/confirmOrder', { id }])
    const replies = await all([...calls, ...calls])
    expect(won(replies)).toHaveLength(CLIENTS)
    expect(new Set(lost(replies).map(({ code }) => code))).toEqual(new Set(['ORDER_NOT_DRAFT']))
    expect(await stockOf(tea)).toMatchObject({ reserved: 10, available: 0, short: 6 })
    await close()
  })

  test('set aside and confirmed together: allocations and orders share ten units and no more', async () => {
    const { w, all, stockOf, close, tea, customer } = await open()
    const dear = await aCustomer(w, 'Dear & Sons')
    const drafts: OrderView[] = []
    for (let n = 0; n < CLIENTS / 2; n += 1) drafts.push(await anOrder(w).for(customer).of(tea, 4).draft())
    const aside = drafts.map((): Call => {
      return ['promising/addAllocation', { id: w.ids.next(), productId: tea.id, serves: 'customer', customerId: dear.id, quantity: 3 }]
    })
    const replies = await all([...drafts.map(({ id }): Call => ['orders/confirmOrder', { id }]), ...aside])
    for (const refused of lost(replies)) expect(refused).toMatchObject({ code: 'STOCK_SHORT', data: { wanted: 3 } })
    const { reserved, allocated, available } = await stockOf(tea)
    expect([allocated % 3, reserved + allocated + available]).toEqual([0, 10])
    expect(allocated / 3).toBe(won(replies).filter(({ body }) => body['serves'] === 'customer').length)
    await close()
  })

  test('moved between orders by everybody: seven units stay seven, whoever ends up with them', async () => {
    const { w, all, stockOf, close, tea, customer } = await open()
    await anOrder(w).for(customer).of(tea, 3).confirmed()
    const has = await anOrder(w).for(customer).of(tea, 7).promised('2026-09-21').confirmed()
    const waiting: OrderView[] = []
    for (let n = 0; n < CLIENTS; n += 1) waiting.push(await anOrder(w).for(customer).of(tea, 2).promised('2026-09-22').confirmed())
    const lineOf = (order: { lines: readonly { id: string }[] }) => must(order.lines[0], 'a line').id
    const move = (order: OrderView): Call => {
      return ['orders/moveReservation', { fromLineId: lineOf(has), toLineId: lineOf(order), quantity: 2, reason: 'first come' }]
    }
    const replies = await all(waiting.map(move))
    expect(won(replies)).toHaveLength(3)
    for (const refused of lost(replies)) {
      expect(refused).toMatchObject({ code: 'NOT_RESERVED', data: { number: has.number, reserved: 1, wanted: 2 } })
    }
    const reserved = await Promise.all(waiting.map(async ({ id }) => (await w.ask.orders.getOrder({ id })).lines[0]?.reserved ?? 0))
    expect(sumOf(reserved)).toBe(6)
    expect(await stockOf(tea)).toMatchObject({ reserved: 10, available: 0 })
    await close()
  })

  test('received, let go, reserved, set aside and cancelled at the same time: every unit is promised once', async () => {
    const { w, all, stockOf, close, tea, customer } = await open()
    const holders: OrderView[] = []
    for (let n = 0; n < 3; n += 1) holders.push(await anOrder(w).for(customer).of(tea, 3).promised('2026-09-21').confirmed())
    const waiting: OrderView[] = []
    for (let n = 0; n < 6; n += 1) waiting.push(await anOrder(w).for(customer).of(tea, 4).promised('2026-09-15').confirmed())
    const [first, second, third] = holders.map((order) => ({ id: order.id, lineId: must(order.lines[0], 'a line').id }))
    const expected = { id: w.ids.next(), productId: tea.id, quantity: 9, dueOn: '2026-09-09', document: 'PO 7', isConfirmed: true }
    await w.ask.promising.addDueIn(expected)
    const replies = await all([
      ...[1, 2, 3].map((): Call => ['promising/receiveDueIn', { id: expected.id, binCode: 'B-01-1', quantity: 3 }]),
      ['stock/receiveStock', { productId: tea.id, binCode: 'A-01-1', quantity: 2 }],
      ['orders/freeReservation', { lineId: first?.lineId, quantity: 3, reason: 'the customer can wait' }],
      ['orders/unconfirmOrder', { id: second?.id }],
      ['orders/cancelOrder', { id: third?.id, reason: 'changed mind' }],
      ...waiting.map(({ id }): Call => ['orders/reserveOrder', { id }]),
      ['promising/addAllocation', { id: w.ids.next(), productId: tea.id, serves: 'channel', channel: 'shop', quantity: 2 }],
      ['stock/moveStock', { productId: tea.id, binCode: 'A-01-1', toBinCode: 'B-01-1', quantity: 1 }],
    ])
    expect(new Set(lost(replies).map(({ code }) => code))).toSatisfy((codes: Set<string>) =>
      [...codes].every((code) => code === 'STOCK_SHORT'),
    )
    const { onHand, reserved, allocated, available } = await stockOf(tea)
    expect(onHand).toBe(10 + 9 + 2)
    expect(reserved + allocated + available).toBe(onHand)
    await w.checkPromises()
    await close()
  })

  test('sixty that wait and eight deliveries at once: the job fills them by the rule, and nobody gets in between', async () => {
    const { w, all, stockOf, close, tea, customer } = await open()
    await anOrder(w).for(customer).of(tea, 10).confirmed()
    const waiting: OrderView[] = []
    for (let n = 0; n < 60; n += 1) waiting.push(await anOrder(w).for(customer).of(tea, 1).promised('2026-09-15').confirmed())
    const jobs = startJobs(w.hub)
    const late = await anOrder(w).for(customer).of(tea, 5).promised('2026-09-30').draft()
    const receipts = Array.from(
      { length: CLIENTS },
      (): Call => ['stock/receiveStock', { productId: tea.id, binCode: 'A-01-1', quantity: 7 }],
    )
    const replies = await all([...receipts, ['orders/confirmOrder', { id: late.id }]])
    expect(lost(replies)).toEqual([])
    await jobs.idle()
    await jobs.stop()
    const got = await Promise.all(waiting.map(async ({ id }) => (await w.ask.orders.getOrder({ id })).lines[0]?.reserved ?? 0))
    expect(sumOf(got)).toBe(56)
    expect(got.slice(0, 56)).toEqual(got.slice(0, 56).map(() => 1))
    expect((await w.ask.orders.getOrder({ id: late.id })).lines).toMatchObject([{ reserved: 0, short: 5 }])
    expect(await stockOf(tea)).toMatchObject({ onHand: 66, reserved: 66, available: 0 })
    await stocked(w, tea, 'A-01-1', 1)
    await close()
  })
})

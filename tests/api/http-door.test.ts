import http from 'node:http'
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/websocket'
import type { ContractRouterClient } from '@orpc/contract'
import { afterEach, beforeEach, expect, test } from 'vitest'
import { WebSocket } from 'ws'
import { makeRouter } from '#electron/api/router.ts'
import { type HttpDoor, openHttpDoor } from '#electron/api/transports/http.ts'
import type { Warehouse } from '#shared/contract/warehouse.ts'
import { aTeaShop } from '#tests/world/builders.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

const TOKEN = 'a-token-for-this-test'
let w: World
let door: HttpDoor
let shop: Awaited<ReturnType<typeof aTeaShop>>

beforeEach(async () => {
  w = await openWarehouse()
  shop = await aTeaShop(w)
  door = await openHttpDoor(w.hub, makeRouter(), { port: 0, token: TOKEN })
})
afterEach(async () => {
  await door.close()
  await w.close()
})

/** Asks as a program of this machine would. */
async function post(path: string, body: unknown, headers: Record<string, string> = {}) {
  const response = await fetch(`${door.url}/api/${path}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}`, ...headers },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: await response.json() }
}

test('every command and query is JSON over HTTP', async () => {
  const received = await post('stock/receiveStock', { productId: shop.tea.id, binCode: 'A-01-1', quantity: 5 })
  expect(received).toEqual({ status: 200, body: { onHand: 15, reserved: 0, costId: null } })
  const listed = await post('stock/listStock', { productId: shop.tea.id })
  expect(listed).toMatchObject({ status: 200, body: { rows: [{ onHand: 15 }], next: null } })
})

test('a repeated Idempotency-Key gets the first answer', async () => {
  const input = { productId: shop.tea.id, binCode: 'A-01-1', quantity: 5 }
  const key = { 'idempotency-key': 'once' }
  expect(await post('stock/receiveStock', input, key)).toEqual(await post('stock/receiveStock', input, key))
  expect(await post('stock/receiveStock', input)).toMatchObject({ body: { onHand: 20 } })
})

test('the text that is sent is the text that is kept', async () => {
  const response = await fetch(`${door.url}/api/stock/receiveStock`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}`, 'idempotency-key': 'once' },
    body: JSON.stringify({ productId: shop.tea.id, binCode: 'A-01-1', quantity: 5 }),
  })
  const kept = await w.hub.database.read.selectFrom('replies').select('reply').where('requestId', '=', 'once').executeTakeFirst()
  expect(await response.text()).toBe(kept?.reply)
})

test('a call answers the same whichever way its body is read', async () => {
  const calls: [path: string, body: object, headers?: Record<string, string>][] = [
    ['stock/listStock', { productId: shop.tea.id }],
    ['orders/getOrder', { id: 'ghost' }],
    ['orders/getOrder', { id: 5 }],
    ['orders/listOrders', {}, { 'x-packbench-user': 'nobody' }],
    ['orders/listOrders', {}, { 'x-packbench-protocol': '99' }],
  ]
  for (const [path, body, headers] of calls) {
    const straight = await post(path, body, headers)
    // An address with more than the name goes through the library.
    const through = await post(`${path}?more`, body, headers)
    expect([path, straight]).toEqual([path, through])
  }
})

test('a body that goes on for ever is cut off, and the hub goes on', async () => {
  const { port } = new URL(door.url)
  const request = http.request({
    port,
    method: 'POST',
    path: '/api/orders/getOrder',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
  })
  const cut = new Promise((done) => request.once('error', done).once('close', done))
  const more = () => {
    while (!request.destroyed && request.write(Buffer.alloc(1024 * 1024, ' ')));
  }
  more()
  request.on('drain', more)
  await cut
  expect((await post('orders/listOrders', {})).status).toBe(200)
})

test('a refusal is a 409 with its code and data', async () => {
  const refused = await post('orders/getOrder', { id: 'ghost' })
  expect(refused).toMatchObject({ status: 409, body: { defined: true, code: 'ORDER_UNKNOWN', data: { what: 'ghost' } } })
})

test('bad input is a clear 4xx, and the hub goes on', async () => {
  expect(await post('orders/getOrder', {})).toMatchObject({
    status: 400,
    body: { code: 'BAD_REQUEST', data: { issues: [{ path: ['id'] }] } },
  })
  expect((await post('orders/getOrder', '{"id": ')).status).toBe(400)
  expect((await post('orders/getOrder', '')).status).toBe(400)
  expect((await post('orders/dropTables', {})).status).toBe(404)
  expect((await post('orders/getOrder', { id: 'x'.repeat(17 * 1024 * 1024) })).status).toBe(413)
  expect((await post('orders/listOrders', {})).status).toBe(200)
})

test('without the token, from a web page, or under another name nothing is answered', async () => {
  expect((await post('orders/listOrders', {}, { authorization: 'Bearer wrong' })).status).toBe(401)
  expect((await post('orders/listOrders', {}, { origin: 'https://evil.example' })).status).toBe(403)
  expect(await statusWithHost('evil.example')).toBe(421)
})

/** fetch does not let a caller choose its Host header. */
function statusWithHost(host: string): Promise<number | undefined> {
  return new Promise((done, fail) => {
    const request = http.request(`${door.url}/openapi.json`, { headers: { host, authorization: `Bearer ${TOKEN}` } }, (response) => {
      response.resume()
      done(response.statusCode)
    })
    request.once('error', fail).end()
  })
}

test('the OpenAPI document names every procedure with its input, output and refusals', async () => {
  const response = await fetch(`${door.url}/openapi.json`, { headers: { authorization: `Bearer ${TOKEN}` } })
  const document = (await response.json()) as { openapi: string; paths: Record<string, { post: { responses: Record<string, unknown> } }> }
  expect(document.openapi).toMatch(/^3\.1/)
  expect(Object.keys(document.paths)).toContain('/picking/recordScan')
  expect(Object.keys(document.paths).length).toBeGreaterThan(50)
  expect(JSON.stringify(document.paths['/orders/confirmOrder']?.post.responses['409'])).toContain('STOCK_SHORT')
})

test('a WebSocket serves the same contract and streams changes', async () => {
  const listening = w.hub.changes.listenerCount
  const socket = new WebSocket(`${door.url.replace('http', 'ws')}/ws`, [`packbench.${TOKEN}`])
  const client: ContractRouterClient<Warehouse> = createORPCClient(new RPCLink({ websocket: socket as unknown as globalThis.WebSocket }))
  const changes = await client.history.changes({})
  const first = changes.next()
  await new Promise((done) => setTimeout(done, 50))
  await client.stock.receiveStock({ productId: shop.tea.id, binCode: 'A-01-1', quantity: 1 })
  expect((await first).value).toMatchObject({ what: 'stockReceived' })
  socket.close()
  await expect.poll(() => w.hub.changes.listenerCount).toBe(listening)
})

test('a WebSocket without the token is turned away', async () => {
  const socket = new WebSocket(`${door.url.replace('http', 'ws')}/ws`).on('error', () => {})
  const status = await new Promise((done) => socket.once('unexpected-response', (_request, response) => done(response.statusCode)))
  socket.terminate()
  expect(status).toBe(401)
})

test('changes stream as server-sent events', async () => {
  const listening = w.hub.changes.listenerCount
  const abort = new AbortController()
  const response = await fetch(`${door.url}/api/history/changes`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${TOKEN}` },
    body: '{}',
    signal: abort.signal,
  })
  expect(response.headers.get('content-type')).toContain('text/event-stream')
  await expect.poll(() => w.hub.changes.listenerCount).toBe(listening + 1)
  await w.ask.stock.receiveStock({ productId: shop.tea.id, binCode: 'A-01-1', quantity: 1 })
  let text = ''
  for await (const chunk of response.body ?? []) {
    text += Buffer.from(chunk).toString()
    if (text.includes('stockReceived')) break
  }
  expect(text).toContain('event: message')
  abort.abort()
})

// What should never be sent, and is: every bad input gets a clear answer, changes nothing, and the hub goes on.
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { MessageChannel } from 'node:worker_threads'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { servePort } from '#electron/api/transports/message-port.ts'
import { type OpenHub, openHub } from '#electron/open-hub.ts'
import { company } from '#tests/world/builders.ts'
import { bodies } from './bad-bodies.ts'
import { type Door, knockRaw, knockSocket, rawRequest } from './knocking.ts'
import { customer, delivery, order, product } from './spoilt-inputs.ts'
import { brokenPromises } from './stored-facts.ts'

let data = ''
let hub: OpenHub
let door: Door
let before: unknown

beforeAll(async () => {
  data = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-bad-'))
  const nowhere = new URL('file:///nowhere.js') // nothing is drawn or backed up here
  hub = await openHub(
    { dataFolder: data, port: 0, databaseUrl: undefined, restore: undefined },
    { drawing: nowhere, backups: nowhere, files: nowhere },
  )
  door = { url: hub.door.url, token: hub.token }
  await fillTheShop()
  before = await everythingStored()
})
afterAll(async () => {
  await hub.close()
  expect(await brokenPromises(data)).toEqual([])
  fs.rmSync(data, { recursive: true, force: true })
})

describe('a body', () => {
  test.each(bodies)('with %s', async (_what, name, body, status, code, field) => {
    const answer = await post(name, body)
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code })
    if (field) expect(answer.body.data?.issues?.map(({ path: at }) => at.join('.'))).toContain(field)
    expectPlainWords(answer.body)
  })
})

/** Scans of things that are wrong for a pick list whose next bin is A-01-1. */
const scans: readonly [what: string, scan: unknown, status: number, code: string][] = [
  ['an empty scan', '', 400, 'BAD_REQUEST'],
  ['a scan of 5,001 signs', 'x'.repeat(5001), 400, 'BAD_REQUEST'],
  ['a scan of 5,000 signs', 'x'.repeat(5000), 409, 'CODE_UNKNOWN'],
  ['SQL', "'); DROP TABLE stock_moves; --", 409, 'CODE_UNKNOWN'],
  ['a page', '<img src=x onerror=alert(1)>', 409, 'CODE_UNKNOWN'],
  ['a NUL', 'A-01-1\0', 409, 'CODE_UNKNOWN'],
  ['half a GS1 code', '(01)0400638', 409, 'CODE_FAULTY'],
  ['a GS1 code with a bad check digit', '0104006381333932', 409, 'CODE_FAULTY'],
  ['text that runs backwards', '\u202EA-01-1', 409, 'CODE_UNKNOWN'],
  ['half a surrogate pair', '\uD800', 409, 'CODE_UNKNOWN'],
  ['another bin', 'B-01-1', 409, 'BIN_WRONG'],
  ['the item before its bin', 'CASE-TEA', 409, 'BIN_FIRST'],
  ['a command sheet’s code', 'PB:DONE', 409, 'CODE_UNKNOWN'],
  ['a number', 4_006_381_333_931, 400, 'BAD_REQUEST'],
]

describe('a scan', () => {
  test.each(scans)('of %s', async (_what, scan, status, code) => {
    const answer = await post('picking/recordScan', { pickListId: 'list-1', scan })
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code })
    expectPlainWords(answer.body)
  })
})

/** Headers that are sent with a question that is well asked. */
const headers: readonly [what: string, headers: Record<string, string>, status: number, code: string][] = [
  ['no token', { authorization: '' }, 401, 'TOKEN_WRONG'],
  ['a wrong token', { authorization: 'Bearer wrong' }, 401, 'TOKEN_WRONG'],
  ['a token of 8,000 signs', { authorization: `Bearer ${'x'.repeat(8000)}` }, 401, 'TOKEN_WRONG'],
  ['another kind of token', { authorization: 'Basic YWRhOmFkYQ==' }, 401, 'TOKEN_WRONG'],
  ['the origin of a web page', { origin: 'https://evil.example' }, 403, 'ORIGIN_WRONG'],
  ['the origin of a file', { origin: 'null' }, 403, 'ORIGIN_WRONG'],
  ['an older protocol', { 'x-packbench-protocol': '0' }, 426, 'PROTOCOL_OTHER'],
  ['a protocol that is no number', { 'x-packbench-protocol': 'one' }, 426, 'PROTOCOL_OTHER'],
  ['a user that nobody is', { 'x-packbench-user': 'ghost' }, 403, 'NOT_ALLOWED'],
  ['SQL as user', { 'x-packbench-user': "' or 1=1 --" }, 403, 'NOT_ALLOWED'],
]

describe('a request', () => {
  test.each(headers)('with %s', async (_what, sent, status, code) => {
    const answer = await post('orders/listOrders', {}, sent)
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status, code })
  })

  test('whose id was used for something else', async () => {
    const answer = await post('stock/receiveStock', delivery({ quantity: 6 }), { 'idempotency-key': 'first-delivery' })
    expect(answer).toMatchObject({ status: 409, body: { code: 'REQUEST_REUSED', data: { command: 'stock.receiveStock' } } })
  })

  test('of 17 MB', async () => {
    const answer = await post('orders/getOrder', { id: 'x'.repeat(17 * 1024 * 1024) })
    expect({ status: answer.status, code: answer.body.code }).toEqual({ status: 413, code: 'BODY_TOO_BIG' })
  })

  const post1 = 'POST /api/orders/listOrders HTTP/1.1'
  const json = 'Content-Type: application/json'
  const raw: readonly [what: string, line: string, headers: string[], body: string, status: number][] = [
    ['that asks instead of posting', 'GET /api/orders/listOrders HTTP/1.1', [], '', 404],
    ['that deletes', 'DELETE /api/orders/listOrders HTTP/1.1', [], '', 404],
    ['with a verb that is none', 'FROB /api/orders/listOrders HTTP/1.1', [], '', 400],
    ['to a file of the disk', 'GET /../../../../etc/passwd HTTP/1.1', [], '', 404],
    ['with a length that is no number', post1, [json, 'Content-Length: much'], '{}', 400],
    ['with a length below 0', post1, [json, 'Content-Length: -1'], '{}', 400],
    ['with two lengths', post1, [json, 'Content-Length: 2', 'Content-Length: 3'], '{}', 400],
    ['with a length and chunks', post1, [json, 'Content-Length: 2', 'Transfer-Encoding: chunked'], '0\r\n\r\n', 400],
    ['with a broken chunk', post1, [json, 'Transfer-Encoding: chunked'], 'zz\r\n{}\r\n', 400],
    ['with 100 kB of headers', post1, [json, `X-Long: ${'x'.repeat(100_000)}`], '', 431],
    ['with a NUL in a header', post1, [json, 'X-Nul: a\0b', 'Content-Length: 2'], '{}', 400],
    ['to another host', 'POST /api/orders/listOrders HTTP/1.1', ['Host: evil.example'], '', 400],
    ['in bytes that are no UTF-8', post1, [json, 'Content-Length: 4'], '\xff\xfe{}', 400],
  ]
  test.each(raw)('%s', async (_what, line, sent, body, status) => {
    expect((await knockRaw(door, rawRequest(door, line, sent, body))).status).toBe(status)
  })

  test('that is not HTTP at all', async () => {
    expect((await knockRaw(door, '\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03')).status).toBe(400)
  })

  test('that stops in the middle of its body', async () => {
    await knockRaw(door, rawRequest(door, post1, [json, 'Content-Length: 500'], '{"limit":'))
    expect((await post('orders/listOrders', {})).status).toBe(200)
  })
})

describe('a WebSocket frame', () => {
  const frames: readonly [what: string, frame: string | Buffer, answer: RegExp][] = [
    ['of no JSON', 'hello', /^nothing$/],
    ['of half a JSON', '{"i":', /^nothing$/],
    ['of null', 'null', /^nothing$/],
    ['of a list', '[]', /^nothing$/],
    ['of random bytes', Buffer.from([0, 255, 254, 1, 2, 3]), /^nothing$/],
    ['of nothing', '', /^nothing$/],
    ['for a command that is not there', '{"i":"1","p":{"u":"/orders/dropTables","b":{"json":{}}}}', /"s":404/],
    ['with an input that does not fit', '{"i":"2","p":{"u":"/orders/getOrder","b":{"json":{"id":7}}}}', /BAD_REQUEST/],
    ['for the prototype of everything', '{"i":"3","p":{"u":"/__proto__/constructor","b":{"json":{}}}}', /"s":404/],
    ['of 17 MB', Buffer.alloc(17 * 1024 * 1024, 120), /^closed (1009|1006)$/],
  ]
  test.each(frames)('%s', async (_what, frame, answer) => {
    expect(await knockSocket(door, frame)).toMatch(answer)
  })
})

describe('a message on a window’s port', () => {
  const messages: readonly [what: string, message: unknown][] = [
    ['of nothing', undefined],
    ['of a number', 7],
    ['of a text', 'hello'],
    ['of an object of another kind', { kind: 'attach' }],
    ['of bytes', new Uint8Array([1, 2, 3])],
    ['of half a call', '{"i":"1","p":'],
    ['of a call to nowhere', '{"i":"1","p":{"u":"nowhere"}}'],
    ['of a call without an address', '{"i":"1","p":{}}'],
  ]
  test.each(messages)('%s', async (_what, message) => {
    const { port1, port2 } = new MessageChannel()
    // Electron hands messages over as events
    const on = (event: string, listen: (event: { data?: unknown }) => void) => port1.on(event, (data: unknown) => listen({ data }))
    servePort(hub.core, hub.router, { on, postMessage: (answer) => port1.postMessage(answer) }, 'PACK-1')
    const answered = new Promise((done) => port2.once('message', done))
    port2.postMessage(message)
    port2.postMessage('{"i":"9","p":{"u":"/orders/listOrders","b":{"json":{}}}}')
    expect(String(await answered)).toContain('"rows":[{"id":"order-1"')
    port2.close()
  })
})

test('after all of them nothing has changed, and the hub answers', async () => {
  expect(await everythingStored()).toEqual(before)
  expect(await post('stock/receiveStock', delivery({ quantity: 1 }))).toMatchObject({ status: 200, body: { onHand: 51 } })
})

interface Body {
  readonly code?: string
  readonly message?: string
  readonly data?: { readonly issues?: readonly { readonly path: readonly (string | number)[] }[] }
}

async function post(name: string, body: unknown, sent: Record<string, string> = {}): Promise<{ status: number; body: Body }> {
  const response = await fetch(`${door.url}/api/${name}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', authorization: `Bearer ${door.token}`, ...sent },
    body: typeof body === 'string' ? body : JSON.stringify(body),
  })
  return { status: response.status, body: (await response.json()) as Body }
}

/** No stack, no path of ours, no SQL. */
function expectPlainWords(body: Body): void {
  expect(JSON.stringify(body)).not.toMatch(/node_modules|\.ts:|\.js:| at \S+ \(|SQLITE|select /)
}

async function fillTheShop(): Promise<void> {
  await ok('setup/startEmpty', { company, ownerName: 'Ada' })
  await ok('parties/addCustomer', customer({}, 'bergman'))
  await ok('catalog/addProduct', product({ id: 'tea', sku: 'TEA', barcodes: [{ code: 'CASE-TEA', packQuantity: 6 }] }))
  for (const code of ['A-01-1', 'B-01-1']) await ok('stock/addBin', { id: `bin-${code}`, code, zone: 'A' })
  await ok('stock/receiveStock', delivery({ quantity: 50 }), { 'idempotency-key': 'first-delivery' })
  await ok('orders/addOrder', order({ id: 'order-1' }))
  await ok('orders/confirmOrder', { id: 'order-1' })
  await ok('picking/releaseOrders', { id: 'list-1', orderIds: ['order-1'] })
  await ok('picking/startPickList', { pickListId: 'list-1' })
}

async function ok(name: string, body: unknown, sent: Record<string, string> = {}): Promise<void> {
  expect(await post(name, body, sent)).toMatchObject({ status: 200 })
}

/** Everything but the journal of scans, which keeps the refused ones too. */
async function everythingStored(): Promise<Record<string, unknown[]>> {
  const { read } = hub.core.database
  const tables = ['products', 'barcodes', 'customers', 'bins', 'stockLevels', 'stockMoves', 'salesOrders', 'salesOrderLines'] as const
  const more = ['pickLists', 'pickTasks', 'pickSteps', 'users', 'settings', 'events', 'printJobs', 'payments'] as const
  const found = [...tables, ...more].map(async (table) => [table, await read.selectFrom(table).selectAll().execute()] as const)
  return Object.fromEntries(await Promise.all(found))
}

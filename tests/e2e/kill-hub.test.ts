// What was acknowledged is there after any kill, and what was sent twice happened once.
import { execFile } from 'node:child_process'
import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { promisify } from 'node:util'
import Sqlite from 'better-sqlite3'
import { expect, test } from 'vitest'
import { company } from '#tests/world/builders.ts'
import { type RunningHub, startHub } from './running-hub.ts'

const KILLS = 50
const CLIENTS = 6

interface Intent {
  readonly requestId: string
  readonly command: string
  readonly input: Record<string, unknown>
}

test(`${KILLS} kills under load lose nothing that was acknowledged and double nothing that was sent again`, {
  timeout: 300_000,
}, async () => {
  const data = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-kill-'))
  await setTheTable(data)
  const acknowledged = new Map<string, unknown>()
  const unanswered: Intent[] = []
  let made = 0
  const nextIntent = (): Intent => {
    made += 1
    const requestId = `request-${made}`
    if (made % 3 !== 0)
      return { requestId, command: 'stock/receiveStock', input: { productId: 'tea', binCode: 'A-01-1', quantity: 1, document: requestId } }
    const lines = [{ id: `line-${made}`, productId: 'tea', quantity: 2 }]
    return { requestId, command: 'orders/addOrder', input: { id: `order-${made}`, customerId: 'bergman', lines } }
  }

  for (let round = 1; round <= KILLS; round++) {
    const hub = await startHub(data)
    let isAlive = true
    const client = async () => {
      while (isAlive) {
        const intent = unanswered.shift() ?? nextIntent()
        const reply = await hub.send(intent.command, intent.input, intent.requestId).catch(() => undefined)
        if (!reply) unanswered.push(intent)
        else if (reply.status === 200) acknowledged.set(intent.requestId, reply.body['number'] ?? reply.body['onHand'])
        else throw new Error(`${intent.command} answered ${reply.status} ${JSON.stringify(reply.body)}`)
      }
    }
    const enough = acknowledged.size + 10 + ((round * 7) % 30)
    const clients = Array.from({ length: CLIENTS }, client)
    while (acknowledged.size < enough) await new Promise((done) => setTimeout(done, round % 7))
    isAlive = false
    await hub.kill()
    await Promise.all(clients)
  }

  const hub = await startHub(data)
  for (const { requestId, command, input } of unanswered) {
    const reply = await hub.send(command, input, requestId)
    expect(reply.status).toBe(200)
    acknowledged.set(requestId, reply.body['number'] ?? reply.body['onHand'])
  }
  await hub.kill()
  const kept = readBack(data)
  expect(acknowledged.size).toBe(made)
  expect(kept.replies).toEqual(acknowledged)
  expect(kept.movesPerDocument).toEqual(new Set([1]))
  expect(kept.orders + kept.moves).toBe(made)
  const { stdout } = await promisify(execFile)(process.execPath, [path.resolve('dist/hub/doctor.js'), '--data', data])
  expect(JSON.parse(stdout)).toEqual({ brokenPromises: 0 })
  console.log(`${made} commands acknowledged over ${KILLS} kills`)
  fs.rmSync(data, { recursive: true, force: true })
})

async function setTheTable(data: string): Promise<void> {
  const hub = await startHub(data)
  const must200 = async (reply: ReturnType<RunningHub['send']>) => expect((await reply).status).toBe(200)
  await must200(hub.send('setup/startEmpty', { company, ownerName: 'Ada' }))
  await must200(hub.send('parties/addCustomer', { id: 'bergman', name: 'Bergman', address: company.address }))
  await must200(
    hub.send('catalog/addProduct', { id: 'tea', sku: 'TEA', name: 'Tea', unitPrice: '4.50', taxRateBp: 700, weightGrams: 1, barcodes: [] }),
  )
  await must200(hub.send('stock/addBin', { id: 'bin', code: 'A-01-1', zone: 'A' }))
  await hub.kill()
}

/** What the file holds, read without any of the product's code. */
function readBack(data: string) {
  const db = new Sqlite(path.join(data, 'packbench.db'), { readonly: true })
  const replies = db.prepare("select request_id as id, reply from replies where request_id like 'request-%'").all() as {
    id: string
    reply: string
  }[]
  const counts = db.prepare("select count(*) from stock_moves where reason = 'received' group by document").pluck().all() as number[]
  const orders = Number(db.prepare('select count(*) from sales_orders').pluck().get())
  db.close()
  return {
    replies: new Map(replies.map(({ id, reply }) => [id, JSON.parse(reply).number ?? JSON.parse(reply).onHand])),
    movesPerDocument: new Set(counts),
    moves: counts.length,
    orders,
  }
}

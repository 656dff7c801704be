// A small warehouse that several programs write to at once over HTTP, and what each of them was told.
import { expect } from 'vitest'
import type { RunningHub } from '#tests/e2e/running-hub.ts'
import { company } from '#tests/world/builders.ts'

export interface Intent {
  readonly requestId: string
  readonly command: string
  readonly input: Record<string, unknown>
}

export interface Acknowledgement {
  readonly value: unknown
  /** As `process.hrtime.bigint()` counts. */
  readonly at: bigint
  readonly intent: Intent
}

/** One product, one bin, one customer. */
export async function setTheTable(hub: RunningHub): Promise<void> {
  const must200 = async (reply: ReturnType<RunningHub['send']>) => expect(await reply).toMatchObject({ status: 200 })
  await must200(hub.send('setup/startEmpty', { company, ownerName: 'Ada' }))
  await must200(hub.send('parties/addCustomer', { id: 'bergman', name: 'Bergman', address: company.address }))
  const tea = { id: 'tea', sku: 'TEA', name: 'Tea', unitPrice: '4.50', taxRateBp: 700, weightGrams: 1, barcodes: [] }
  await must200(hub.send('catalog/addProduct', tea))
  await must200(hub.send('stock/addBin', { id: 'bin', code: 'A-01-1', zone: 'A' }))
}

/** Clients that keep sending: goods received, orders taken. What got no answer is sent again, under the same request id. */
export function makeLoad() {
  const acknowledged = new Map<string, Acknowledgement>()
  const unanswered: Intent[] = []
  let made = 0

  function nextIntent(): Intent {
    made += 1
    const requestId = `request-${made}`
    const receive = { productId: 'tea', binCode: 'A-01-1', quantity: 1, document: requestId }
    if (made % 3 !== 0) return { requestId, command: 'stock/receiveStock', input: receive }
    const lines = [{ id: `line-${made}`, productId: 'tea', quantity: 2 }]
    return { requestId, command: 'orders/addOrder', input: { id: `order-${made}`, customerId: 'bergman', lines } }
  }

  /** Sends one; false when the hub did not answer, or could not say whether it is saved. */
  async function send(hub: RunningHub, intent: Intent): Promise<boolean> {
    const reply = await hub.send(intent.command, intent.input, intent.requestId).catch(() => undefined)
    if (reply?.status === 200) {
      acknowledged.set(intent.requestId, { value: outcomeOf(reply.body), at: process.hrtime.bigint(), intent })
      return true
    }
    if (reply && reply.body['code'] !== 'FAULT') throw new Error(`${intent.command} answered ${reply.status} ${JSON.stringify(reply.body)}`)
    unanswered.push(intent)
    return false
  }

  return {
    acknowledged,
    made: () => made,
    /** Asks again for what was answered since a moment: such an answer may have been on its way while the power went. */
    forgetSince(moment: bigint): void {
      for (const [requestId, { at, intent }] of acknowledged) {
        if (at < moment) continue
        acknowledged.delete(requestId)
        unanswered.push(intent)
      }
    },
    /** Runs clients against a hub until it no longer answers. */
    async run(hub: RunningHub, clients: number): Promise<void> {
      const client = async () => {
        while (await send(hub, unanswered.shift() ?? nextIntent()));
      }
      await Promise.all(Array.from({ length: clients }, client))
    },
    /** Sends what is left once more. */
    async finish(hub: RunningHub): Promise<void> {
      for (const intent of unanswered.splice(0)) await send(hub, intent)
    },
  }
}

/** What tells one answer from another: the order's number, the bin's stock. */
export function outcomeOf(reply: Record<string, unknown>): unknown {
  return reply['number'] ?? reply['onHand']
}

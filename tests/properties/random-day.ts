// One random day in the warehouse: steps that a person could take, on whatever is there at that moment.
import { ORPCError } from '@orpc/client'
import fc from 'fast-check'
import { aTeaShop, EARL_GREY_EAN } from '#tests/world/builders.ts'
import type { World } from '#tests/world/world.ts'

/** A step names what is done and which of the things that are there it is done to. */
export interface Step {
  readonly kind: (typeof kinds)[number]
  /** Chooses among what is there, whatever the number. */
  readonly which: number
  readonly quantity: number
}

/** The more often a kind stands here, the more often it happens: a day is mostly picking and packing. */
const kinds = [
  'receive',
  'receive',
  'adjust',
  'move',
  'order',
  'confirm',
  'confirmWhole',
  'sell',
  'sell',
  'sell',
  'reserve',
  'cancel',
  'release',
  'release',
  'start',
  'pickRight',
  'pickRight',
  'pickRight',
  'pickRight',
  'pickAny',
  'skip',
  'short',
  'undoPick',
  'packRight',
  'packRight',
  'packRight',
  'packAny',
  'closePackage',
  'undoPack',
  'ship',
  'ship',
  'invoice',
  'invoice',
  'pay',
] as const

export const step: fc.Arbitrary<Step> = fc.record({
  kind: fc.constantFrom(...kinds),
  which: fc.nat(1000),
  quantity: fc.integer({ min: 1, max: 9 }),
})

type Shop = Awaited<ReturnType<typeof aTeaShop>>
const bins = ['A-01-1', 'A-02-1', 'B-01-1']
const codes = [EARL_GREY_EAN, 'CASE-EG', 'MUG-1', 'A-01-1', 'A-02-1', 'B-01-1', 'nonsense']

/** Lives through the steps. Refusals are part of a day; a fault is not, and is thrown. */
export async function live(w: World, steps: readonly Step[]): Promise<void> {
  const shop = await aTeaShop(w)
  for (const one of steps) {
    w.clock.advance(60_000)
    await take(w, shop, one).catch((error: unknown) => {
      if (!(error instanceof ORPCError) || error.code === 'FAULT')
        throw new Error(`${JSON.stringify(one)} broke: ${w.logged.join('\n')}`, { cause: error })
    })
  }
}

const pick = <T>(things: readonly T[], which: number): T | undefined => things[which % Math.max(things.length, 1)]

async function take(w: World, { tea, mug, customer }: Shop, { kind, which, quantity }: Step): Promise<unknown> {
  const { ask, ids } = w
  const product = which % 2 === 0 ? tea : mug
  const binCode = pick(bins, which) ?? ''
  const orders = async () => (await ask.orders.listOrders({ limit: 50 })).rows
  const orderWith = async (...statuses: string[]) =>
    pick(
      (await orders()).filter((row) => statuses.includes(row.status)),
      which,
    )?.id ?? 'nobody'
  const list = async () => pick((await ask.picking.listPickLists({})).rows, which)?.id ?? 'nobody'
  switch (kind) {
    case 'receive':
      return ask.stock.receiveStock({ productId: product.id, binCode, quantity })
    case 'adjust':
      return ask.stock.adjustStock({ productId: product.id, binCode, counted: quantity, reason: 'count' })
    case 'move':
      return ask.stock.moveStock({ productId: product.id, binCode, toBinCode: pick(bins, which + 1) ?? '', quantity })
    case 'order':
    case 'sell': {
      const lines = [{ id: ids.next(), productId: product.id, quantity }]
      if (which % 3 === 0) lines.push({ id: ids.next(), productId: mug.id, quantity: 1 + (which % 4) })
      const { id } = await ask.orders.addOrder({ id: ids.next(), customerId: customer.id, lines })
      return kind === 'sell' ? ask.orders.confirmOrder({ id }) : undefined
    }
    case 'confirm':
      return ask.orders.confirmOrder({ id: await orderWith('draft') })
    case 'confirmWhole':
      return ask.orders.confirmOrder({ id: await orderWith('draft'), ifShort: 'refuse' })
    case 'reserve':
      return ask.orders.reserveOrder({ id: pick(await orders(), which)?.id ?? '-' })
    case 'cancel':
      return ask.orders.cancelOrder({ id: pick(await orders(), which)?.id ?? '-' })
    case 'release': {
      const waiting = (await ask.orders.listOrders({ filter: 'toRelease' })).rows.map((row) => row.id)
      return ask.picking.releaseOrders({ id: ids.next(), orderIds: waiting.slice(0, 1 + (which % 3)) })
    }
    case 'start':
      return ask.picking.startPickList({ pickListId: await list() })
    case 'pickRight': {
      const id = await list()
      for (let scans = 0; scans < quantity; scans++) await pickRight(w, id)
      return undefined
    }
    case 'pickAny':
      return ask.picking.recordScan({ pickListId: await list(), scan: pick(codes, which) ?? '' })
    case 'skip':
    case 'short': {
      const view = await ask.picking.getPickList({ id: await list() })
      const task = { pickListId: view.id, taskId: pick(view.tasks, which)?.id ?? '-' }
      return kind === 'skip' ? ask.picking.skipTask(task) : ask.picking.reportShort({ ...task, reason: 'notFound' })
    }
    case 'undoPick':
      return ask.picking.undoPick({ pickListId: pick((await ask.picking.listPickLists({ openOnly: false })).rows, which)?.id ?? '-' })
    case 'packRight': {
      const orderId = await orderWith('picked', 'packing')
      for (let scans = 0; scans < quantity; scans++) await packRight(w, orderId)
      return undefined
    }
    case 'packAny':
      return ask.packing.recordScan({ orderId: await orderWith('picked', 'packing', 'packed', 'picking'), scan: pick(codes, which) ?? '' })
    case 'closePackage':
      return ask.packing.closePackage({ orderId: pick(await orders(), which)?.id ?? '-' })
    case 'undoPack':
      return ask.packing.undoPack({ orderId: pick(await orders(), which)?.id ?? '-' })
    case 'ship': {
      const ready = (await ask.shipping.listReadyPackages({})).rows.map((row) => row.id)
      return ask.shipping.shipPackages({ id: ids.next(), packageIds: ready.slice(0, 1 + (which % 3)), carrier: 'Nord' })
    }
    case 'invoice':
      return ask.invoicing.issueInvoice({ shipmentId: pick((await ask.shipping.listShipments({})).rows, which)?.id ?? '-' })
    case 'pay': {
      const invoice = pick((await ask.invoicing.listInvoices({})).rows, which)
      return ask.invoicing.recordPayment({
        id: ids.next(),
        invoiceId: invoice?.id ?? '-',
        amountMinor: 100 * quantity,
        paidOn: '2026-09-07',
      })
    }
  }
}

async function pickRight(w: World, pickListId: string): Promise<unknown> {
  const view = await w.ask.picking.getPickList({ id: pickListId })
  const task = view.tasks.find((t) => t.id === view.currentTaskId)
  const item = task?.sku === 'MUG-BLUE' ? 'MUG-1' : EARL_GREY_EAN
  return w.ask.picking.recordScan({ pickListId, scan: view.step === 'waitingForBin' ? (task?.binCode ?? '-') : item })
}

async function packRight(w: World, orderId: string): Promise<unknown> {
  const line = (await w.ask.packing.getPacking({ orderId })).lines.find((l) => l.toPack > 0)
  return w.ask.packing.recordScan({ orderId, scan: line?.sku === 'MUG-BLUE' ? 'MUG-1' : EARL_GREY_EAN })
}

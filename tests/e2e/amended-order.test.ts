// An order that is half packed and then changed, in the real window: its form, the goods that go back, the rest that ships, the invoice.
import { spawnSync } from 'node:child_process'
import { mkdtemp, rm } from 'node:fs/promises'
import os from 'node:os'
import path from 'node:path'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { type Ask, askHub, company, someAddress } from './ask-hub.ts'
import { type Hands, handsOn } from './hands.ts'
import { launchPackbench, type RunningPackbench } from './launch-packbench.ts'
import { startHub } from './running-hub.ts'
import { eachStepStandsOnTheOneBefore } from './step-by-step.ts'

const TEA = '4006381333931'
const MUG = 'MUG-BLUE'

let data: string
let packbench: RunningPackbench
let hands: Hands

beforeAll(async () => {
  data = await mkdtemp(path.join(os.tmpdir(), 'packbench-'))
  await askHub(data, packHalfAnOrder)
  packbench = await launchPackbench({ data })
  hands = await handsOn(packbench.page)
}, 120_000)
afterAll(async () => {
  await packbench.close()
  await rm(data, { recursive: true, force: true, maxRetries: 5 })
})

eachStepStandsOnTheOneBefore()

/** Six bags of tea and two mugs are picked; four bags lie in an open box. */
async function packHalfAnOrder(ask: Ask): Promise<void> {
  const tea = { id: 'tea', sku: 'TEA-EG-250', name: 'Earl Grey tea 250 g', unitPrice: '4.50', taxRateBp: 700, weightGrams: 260 }
  const mug = { id: 'mug', sku: MUG, name: 'Stoneware mug, blue', unitPrice: '9.95', taxRateBp: 1900, weightGrams: 380 }
  const steps: [string, object][] = [
    ['setup/startEmpty', { company, ownerName: 'Ada' }],
    ['stock/addBin', { id: 'bin-a', code: 'A-01-1', zone: 'A' }],
    ['stock/addBin', { id: 'bin-b', code: 'A-02-1', zone: 'A' }],
    ['catalog/addProduct', { ...tea, barcodes: [{ code: TEA, packQuantity: 1 }] }],
    ['catalog/addProduct', { ...mug, barcodes: [] }],
    ['stock/receiveStock', { productId: 'tea', binCode: 'A-01-1', quantity: 10 }],
    ['stock/receiveStock', { productId: 'mug', binCode: 'A-02-1', quantity: 5 }],
    ['parties/addCustomer', { id: 'bergman', name: 'Bergman Tea & Co', address: { ...someAddress, name: 'Bergman Tea & Co' } }],
    [
      'orders/addOrder',
      {
        id: 'order',
        customerId: 'bergman',
        lines: [
          { id: 'line-tea', productId: 'tea', quantity: 6 },
          { id: 'line-mug', productId: 'mug', quantity: 2 },
        ],
      },
    ],
    ['orders/confirmOrder', { id: 'order' }],
    ['picking/releaseOrders', { id: 'list', orderIds: ['order'] }],
    ...['A-01-1', TEA, TEA, TEA, TEA, TEA, TEA, 'A-02-1', MUG, MUG].map((scan): [string, object] => [
      'picking/recordScan',
      { pickListId: 'list', scan },
    ]),
    ...[TEA, TEA, TEA, TEA].map((scan): [string, object] => ['packing/recordScan', { orderId: 'order', scan }]),
  ]
  for (const [name, input] of steps) await ask(name, input)
}

const seen = () => packbench.page.locator('body').innerText()
const shows = (text: string) => expect.poll(seen, { timeout: 15_000 }).toContain(text)
const says = (text: string) => expect.poll(() => hands.band.innerText(), { timeout: 15_000 }).toContain(text)

test('the form of the order says in words what the change undoes, and one key does it', async () => {
  await shows('To pack')
  await hands.scan('SO-000001')
  await shows('Change order')
  await hands.press('e')
  await shows('Change SO-000001')
  await hands.fill('Quantity of TEA-EG-250', '3')
  await hands.press('Control+Enter')
  await shows('TEA-EG-250: 6 becomes 3')
  await shows('1 unit comes out of package PKG-000001')
  await shows('3 TEA-EG-250 go back from the bench to A-01-1')
  await hands.type('one box is enough')
  await hands.press('Control+Enter')
  await shows('Version 2')
})

test('the goods go back by scans', async () => {
  await hands.goTo('Put back')
  await says('Scan an item to put back')
  await hands.scan('A-01-1')
  await says('A-01-1 is a bin')
  for (let n = 1; n <= 3; n++) await hands.scan(TEA)
  await says('in the hand. Scan bin A-01-1')
  await hands.scan('A-02-1')
  await says('Wrong bin')
  await hands.scan('A-01-1')
  await says('All of it is back')
})

test('the rest is packed and ships', async () => {
  await hands.press('Escape')
  await hands.goTo('Pack')
  await says('Scan an order or a pick list')
  await hands.scan('SO-000001')
  await says('Scan next item')
  await hands.scan(MUG)
  await hands.scan(MUG)
  await says('Packed: PKG-000001')
  await hands.press('Escape', 'Escape')
  await hands.goTo('Ship')
  await says('Scan a package label')
  await hands.scan('PKG-000001')
  await says('Scan or type the tracking number')
  await hands.type('JJD000390007882345671')
  await hands.press('Enter')
  await says('Enter ships 1 package')
  await hands.press('Enter')
  await says('Shipped: SH-000001')
  await shows('INV-000001')
})

test('the invoice is for what was sent, and the books hold', async () => {
  await packbench.close()
  const hub = await startHub(data)
  const { rows } = (await hub.send('invoicing/listInvoices', {})).body as { rows: { id: string }[] }
  const invoice = await hub.send('invoicing/getInvoice', { id: rows[0]?.id })
  // 3 bags at 4.50 with 7 %, 2 mugs at 9.95 with 19 %
  expect(invoice.body).toMatchObject({ netMinor: 3340, taxMinor: 473, grossMinor: 3813, lines: [{ quantity: 3 }, { quantity: 2 }] })
  const order = await hub.send('orders/getOrder', { id: 'order' })
  expect(order.body).toMatchObject({
    status: 'closed',
    grossMinor: 3813,
    lines: [{ ordered: 6, shipped: 3, cancelled: 3 }, { shipped: 2 }],
  })
  await hub.kill()
  const doctor = spawnSync(process.execPath, ['dist/hub/doctor.js', '--data', data], { encoding: 'utf8' })
  expect(JSON.parse(doctor.stdout)).toEqual({ brokenPromises: 0 })
})

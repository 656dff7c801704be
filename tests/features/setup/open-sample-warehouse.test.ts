import { readFileSync } from 'node:fs'
import { afterAll, beforeAll, describe, expect, it, test } from 'vitest'
import type { PrintableDocument } from '#electron/documents/printable-document.ts'
import { renderDocument } from '#electron/documents/render-document.ts'
import { startJobs } from '#electron/jobs/start-jobs.ts'
import { importKinds } from '#shared/contract/imports.ts'
import type { PrinterProfile } from '#shared/domain/labels/printer-profile.ts'
import { isGtin } from '#shared/kernel/gs1.ts'
import { setUp } from '#tests/world/builders.ts'
import { refusalOf } from '#tests/world/refusal.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'

describe('the sample warehouse', () => {
  let w: World
  beforeAll(async () => {
    const render = (document: unknown, profile?: PrinterProfile) => renderDocument(document as PrintableDocument, profile) // the printing room draws nothing else
    w = await openWarehouse({ documents: { render } })
    expect(await w.ask.setup.openSampleWarehouse({})).toEqual({ products: 200, bins: 120, customers: 40, orders: 62 })
  })
  // Also makes sure that every promise holds for the sample.
  afterAll(() => w.close())

  it('is marked as a sample, and belongs to nobody', async () => {
    expect(await w.ask.setup.getSetup({})).toMatchObject({
      isReady: true,
      isSample: true,
      company: { name: 'Kontor Siebenblatt GmbH', currency: 'EUR', timeZone: 'Europe/Berlin', documentLanguage: 'en' },
    })
    expect((await w.ask.people.listUsers({})).users.map(({ role }) => role).sort()).toEqual([
      'office',
      'owner',
      'packer',
      'picker',
      'picker',
    ])
  })

  it('has orders at every step of the work', async () => {
    const { rows } = await w.ask.orders.listOrders({ limit: 100 })
    expect(counted(rows.map(({ status }) => status))).toEqual({
      draft: 5,
      confirmed: 14,
      released: 5,
      picking: 3,
      picked: 3,
      packing: 2,
      packed: 3,
      partShipped: 3,
      closed: 21,
      cancelled: 3,
    })
    expect(counted(rows.filter(({ units }) => units.short > 0).map(({ status }) => status))).toEqual({ confirmed: 5, partShipped: 3 })
    expect(await w.ask.orders.countOrders({})).toMatchObject({ draft: 5, toPick: 8, toPack: 5, toShip: 3, short: 8, waitingPrintJobs: 6 })
  })

  it('has an order that goes in parts, two that go together, and one that waits for its customer', async () => {
    const { rows } = await w.ask.orders.listOrders({ limit: 100 })
    const inParts = rows.filter(({ parts }) => parts > 0)
    expect(inParts.map(({ parts, units }) => [parts, units.reserved > 0, units.short > 0])).toEqual([[2, true, true]])
    const joints = []
    for (const { id, number } of rows.filter(({ status }) => status === 'confirmed')) {
      const { together } = await w.ask.deliveries.getJoint({ orderId: id })
      if (together.length > 0) joints.push(number)
    }
    expect(joints).toHaveLength(2)
    expect(rows.filter(({ holds }) => holds.length > 0).map(({ holds }) => holds)).toContainEqual(['customerAsked'])
  })

  it('has a quote in each state before the order', async () => {
    const { rows } = await w.ask.quotes.listQuotes({ filter: 'all' })
    expect(counted(rows.map(({ status }) => status))).toEqual({ draft: 1, sent: 3, lost: 1 })
    expect(rows.map(({ revision }) => revision).sort()).toEqual([1, 1, 1, 1, 2])
    const left = rows
      .filter(({ status }) => status === 'sent')
      .map(({ validUntil }) => (Date.parse(validUntil ?? '') - w.clock.now()) / 86_400_000)
    expect(Math.min(...left), 'one ends in a few days').toBeLessThan(3)
  })

  it('has goods on their way from a second house, half of them received, and some that have not left yet', async () => {
    const { rows } = await w.ask.transfers.listTransfers({ limit: 10 })
    expect(rows.map(({ status, units, unitsReceived }) => [status, units, unitsReceived])).toEqual([
      ['open', 24, 0],
      ['onTheWay', 54, 18],
    ])
    const houses = (await w.ask.warehouses.listWarehouses({})).rows
    expect(houses.find(({ id }) => id === rows[0]?.fromWarehouseId)).toMatchObject({ code: 'LEJ', isDefault: false })
  })

  it('has invoices that are paid, open and overdue', async () => {
    const { rows } = await w.ask.invoicing.listInvoices({ limit: 100 })
    expect(counted(rows.map(({ status }) => status))).toEqual({ paid: 9, overdue: 5, issued: 10 })
    expect(rows.map(({ number }) => number).sort()[23]).toBe('INV-000024')
  })

  it('has goods that the customs can read, in a box that left the Union', async () => {
    const products = await w.hub.database.read.selectFrom('products').select(['sku', 'hsCode', 'originCountry']).execute()
    expect(products.filter(({ hsCode, originCountry }) => !/^\d{6}$/.test(hsCode) || !/^[A-Z]{2}$/.test(originCountry))).toEqual([])
    const { rows } = await w.ask.orders.listOrders({ search: 'Larkspur' })
    const shipped = rows.find(({ units }) => units.shipped > 0)
    const { packages } = await w.ask.orders.getOrder({ id: shipped?.id ?? '' })
    const label = await w.ask.printing.previewDocument({ documentKind: 'customsLabel', documentId: packages[0]?.id ?? '' })
    expect(Buffer.from(label.base64, 'base64').toString('utf8')).toContain('HS 4419.90, PL')
  })

  it('has products that can be scanned, every second one by the case too', async () => {
    const codes = await w.hub.database.read.selectFrom('barcodes').select(['code', 'packQuantity']).execute()
    expect(codes.filter(({ code }) => !isGtin(code) || !/^1?29/.test(code))).toEqual([])
    expect(counted(codes.map(({ packQuantity }) => (packQuantity === 1 ? 'each' : 'case')))).toEqual({ each: 200, case: 104 })
  })

  it('has shelves that are full, nearly empty and empty', async () => {
    const rows = [...(await w.ask.catalog.listProducts({ limit: 200 })).rows]
    expect(counted(rows.map(({ onHand }) => (onHand === 0 ? 'none' : onHand <= 3 ? 'little' : 'enough')))).toEqual({
      none: 9,
      little: 11,
      enough: 180,
    })
    const bins = (await w.ask.stock.listBins({ limit: 200 })).rows
    expect(counted(bins.map(({ zone }) => zone))).toEqual({ A: 60, B: 40, C: 20, L: 1 })
    expect(bins.filter(({ lines }) => lines === 0).length).toBeGreaterThan(2)
  })

  it('has a past that happened in its order, and nothing from the future', async () => {
    const events = await w.hub.database.read.selectFrom('events').select(['at', 'what']).orderBy('seq').execute()
    expect(events.filter(({ at }, i) => at < (events[i - 1]?.at ?? 0)).map(({ what }) => what)).toEqual([])
    expect(events.at(-1)).toEqual({ at: w.clock.now(), what: 'sampleOpened' })
    const waiting = await w.hub.database.read.selectFrom('outbox').select('kind').where('state', '=', 'waiting').execute()
    expect(waiting).toEqual([])
  })

  it('takes the example files too', async () => {
    for (const kind of importKinds) {
      const bytes = readFileSync(new URL(`../../../resources/examples/${kind}.csv`, import.meta.url))
      const file = { kind, fileName: `${kind}.csv`, base64: bytes.toString('base64'), dryRun: false }
      expect((await w.ask.imports.importFile(file)).warnings).toEqual([])
    }
  })

  it('goes on where the sample’s people stopped', async () => {
    const jonas = (await w.ask.people.listUsers({})).users.find(({ name }) => name === 'Jonas')
    const { picking } = w.as({ user: jonas?.id ?? '' })
    const list = (await picking.listPickLists({})).rows.find(({ unitsPicked }) => unitsPicked > 0)
    const view = await picking.startPickList({ pickListId: list?.id ?? '' })
    const task = view.tasks.find(({ id }) => id === view.currentTaskId)
    await picking.recordScan({ pickListId: view.id, scan: task?.binCode ?? '' })
    const { did } = await picking.recordScan({ pickListId: view.id, scan: task?.sku ?? '' })
    expect(did).toMatchObject({ kind: 'itemCounted', sku: task?.sku, quantity: 1 })
  })

  it('has deliveries that short orders wait for, orders that are at risk or late for a reason, and stock that is set aside', async () => {
    const { rows: dueIn } = await w.ask.promising.listDueIn({})
    expect(dueIn.map(({ isConfirmed, short }) => [isConfirmed, short > 0])).toEqual(
      expect.arrayContaining([
        [true, true],
        [false, true],
      ]),
    )
    expect((await w.ask.promising.listAllocations({})).rows.map(({ serves }) => serves).sort()).toEqual(['channel', 'customer'])
    const jobs = startJobs(w.hub)
    await jobs.idle()
    await jobs.stop()
    const { late, atRisk } = await w.ask.orders.countOrders({})
    expect([late > 0, atRisk > 0]).toEqual([true, true])
    const worst = await w.ask.orders.listOrders({ filter: 'late', sort: { by: 'risk', dir: 'asc' } })
    expect(worst.rows.every(({ risk }) => risk.level === 'late' && risk.reason !== '')).toBe(true)
  })
})

test('most of the sample has a picture, and products of one kind share theirs', async () => {
  const w = await openWarehouse()
  await w.ask.setup.openSampleWarehouse({})
  const { rows } = await w.ask.catalog.listProducts({ limit: 200 })
  const pictures = rows.flatMap(({ picture }) => (picture === null ? [] : [picture]))
  expect(pictures.length).toBeGreaterThan(140)
  expect(new Set(pictures).size).toBe(9)
  expect(await w.ask.files.getPicture({ sha256: pictures[0] ?? '' })).toMatchObject({ mediaType: 'image/png' })
  await w.close()
})

test('the sample speaks German where that is wanted', async () => {
  const w = await openWarehouse()
  await w.ask.setup.openSampleWarehouse({ language: 'de' })
  expect((await w.ask.setup.getSetup({})).company?.documentLanguage).toBe('de')
  expect((await w.ask.catalog.findProduct({ code: 'KIT-WRM-CI' })).product.name).toBe('Stövchen, Gusseisen')
  await w.close()
})

test('a warehouse that is in use is never filled with a sample', async () => {
  const w = await setUp(await openWarehouse())
  expect(await refusalOf(w.ask.setup.openSampleWarehouse({}))).toEqual({
    code: 'ALREADY_SET_UP',
    data: { company: 'Nordkontor Tea Trading' },
  })
  await w.close()
})

function counted(words: readonly string[]): Record<string, number> {
  const counts: Record<string, number> = {}
  for (const word of words) counts[word] = (counts[word] ?? 0) + 1
  return counts
}

import fs from 'node:fs'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import type { PrintableDocument } from '#electron/documents/printable-document.ts'
import { renderDocument } from '#electron/documents/render-document.ts'
import { enqueuePrint } from '#electron/features/printing/enqueue-print.ts'
import { startJobs } from '#electron/jobs/start-jobs.ts'
import type { PrinterPort } from '#shared/contract/printing.ts'
import { aProduct, setUp } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse, type World } from '#tests/world/world.ts'
import { aLabelPrinter } from './label-printer.ts'

const PACK_1 = { station: 'PACK-1', documentKind: 'productLabel' } as const

onBothEngines('printing', (engine) => {
  async function open(render: (document: PrintableDocument) => Promise<{ mediaType: string; bytes: Uint8Array }> = renderDocument) {
    const documents = { render: (document: unknown) => render(document as PrintableDocument) } // the printing room draws nothing else
    const w = await setUp(await openWarehouse({ engine, documents }))
    const started: { stop(): Promise<void> }[] = []
    const start = () => {
      const jobs = startJobs(w.hub)
      started.push(jobs)
      return jobs
    }
    const close = async () => {
      for (const jobs of started) await jobs.stop()
      await w.close()
    }
    return { w, start, close, setPrinter: (port: PrinterPort, of = PACK_1) => w.ask.printing.setPrinter({ ...of, port }) }
  }

  /** Asks for labels of new products, under their SKUs. */
  async function labels(w: World, ...skus: string[]) {
    for (const sku of skus) {
      const product = await aProduct(w, { sku })
      await w.ask.printing.printDocument({ id: `print-${sku}`, documentKind: 'productLabel', documentId: product.id })
    }
  }
  const jobOf = async (w: World, id: string) => (await w.ask.printing.listPrintJobs({})).rows.find((job) => job.id === id)
  const historyOf = async (w: World, id: string) => {
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'printJob', id } })
    return entries.map(({ what }) => what).reverse()
  }
  const skusOn = (prints: string[]) => prints.map((print) => /SKU-\d/.exec(print)?.[0])

  test('a print reaches its printer in the very bytes of its preview, and everybody is told', async () => {
    const { w, start, close, setPrinter } = await open()
    const printer = await aLabelPrinter()
    await setPrinter(printer.port)
    const jobs = start()
    const heard: string[] = []
    w.hub.changes.subscribe(({ what }) => heard.push(what))
    await labels(w, 'SKU-1')
    await jobs.idle()
    expect(await jobOf(w, 'print-SKU-1')).toMatchObject({ state: 'printed', attempts: 1, lastError: '', printedAt: w.clock.now() })
    const { documentId = '' } = (await jobOf(w, 'print-SKU-1')) ?? {}
    const preview = await w.ask.printing.previewDocument({ documentKind: 'productLabel', documentId })
    expect(printer.prints).toEqual([Buffer.from(preview.base64, 'base64').toString('latin1')])
    expect(heard).toEqual(['productAdded', 'printAsked', 'documentPrinted'])
    const { entries } = await w.ask.history.getTimeline({ about: { kind: 'product', id: documentId } })
    expect(entries[0]).toMatchObject({
      what: 'documentPrinted',
      command: 'jobs.print',
      user: 'Packbench',
      station: 'hub',
      facts: { documentKind: 'productLabel', document: 'SKU-1', station: 'PACK-1', copies: 1, isCopy: false },
    })
    await close()
  })

  test('while a printer is off its jobs wait in order, tried less and less often; when it is on again nothing is lost or doubled', async () => {
    const { w, start, close, setPrinter } = await open()
    const printer = await aLabelPrinter()
    await setPrinter(printer.port)
    await printer.switchOff()
    const jobs = start()
    await labels(w, 'SKU-1', 'SKU-2')
    await jobs.idle()
    expect(await jobOf(w, 'print-SKU-1')).toMatchObject({
      state: 'waiting',
      attempts: 1,
      lastError: `PRINTER_UNREACHABLE 127.0.0.1:${printer.port.port}: ECONNREFUSED`,
    })
    for (const seconds of [1, 2, 4, 8, 16, 32, 60, 60]) {
      w.clock.advance(seconds * 1000 - 1)
      await jobs.idle()
      const before = (await jobOf(w, 'print-SKU-1'))?.attempts ?? 0
      w.clock.advance(1)
      await jobs.idle()
      expect(await jobOf(w, 'print-SKU-1')).toMatchObject({ state: 'waiting', attempts: before + 1 })
    }
    expect(await jobOf(w, 'print-SKU-2')).toMatchObject({ state: 'waiting', attempts: 0, lastError: '' })
    await labels(w, 'SKU-3')
    await printer.switchOn()
    await jobs.idle()
    expect(printer.prints).toEqual([])
    w.clock.advance(60_000)
    await jobs.idle()
    expect(skusOn(printer.prints)).toEqual(['SKU-1', 'SKU-2', 'SKU-3'])
    expect(await historyOf(w, 'print-SKU-1')).toEqual(['printAsked', 'printDelayed', 'documentPrinted'])
    await close()
  })

  test('“again” tries at once what waits', async () => {
    const { w, start, close, setPrinter } = await open()
    const printer = await aLabelPrinter()
    await setPrinter(printer.port)
    await printer.switchOff()
    const jobs = start()
    await labels(w, 'SKU-1', 'SKU-2')
    await jobs.idle()
    await printer.switchOn()
    await w.ask.printing.resolvePrintJob({ id: 'print-SKU-2', outcome: 'again' })
    await jobs.idle()
    expect(skusOn(printer.prints)).toEqual(['SKU-1', 'SKU-2'])
    await close()
  })

  test('a print that was cut in the middle waits for a person, and holds up no other', async () => {
    const { w, start, close, setPrinter } = await open()
    const printer = await aLabelPrinter()
    await setPrinter(printer.port)
    const jobs = start()
    printer.behave('hangsUp')
    await labels(w, 'SKU-1')
    await jobs.idle()
    expect(await jobOf(w, 'print-SKU-1')).toMatchObject({ state: 'unsure', lastError: expect.stringMatching(/^PRINTER_CUT /) })
    printer.behave('prints')
    await labels(w, 'SKU-2')
    w.clock.advance(3_600_000)
    await jobs.idle()
    expect(skusOn(printer.prints)).toEqual(['SKU-2'])
    await w.ask.printing.resolvePrintJob({ id: 'print-SKU-1', outcome: 'again' })
    await jobs.idle()
    expect(skusOn(printer.prints)).toEqual(['SKU-2', 'SKU-1'])
    expect(await historyOf(w, 'print-SKU-1')).toEqual(['printAsked', 'printUnsure', 'printResolved', 'documentPrinted'])
    await close()
  })

  test('what was being sent when the hub was killed is unsure after the next start, and not sent again', async () => {
    const { w, start, close, setPrinter } = await open()
    const printer = await aLabelPrinter()
    await setPrinter(printer.port)
    await labels(w, 'SKU-1', 'SKU-2')
    await w.hub.database.transact((tx) => tx.updateTable('printJobs').set({ state: 'sending' }).where('id', '=', 'print-SKU-1').execute())
    await start().idle()
    expect(await jobOf(w, 'print-SKU-1')).toMatchObject({ state: 'unsure', lastError: 'INTERRUPTED' })
    expect(skusOn(printer.prints)).toEqual(['SKU-2'])
    await close()
  })

  test('a job of a station without a printer says so, waits, and is printed when there is one', async () => {
    const { w, start, close, setPrinter } = await open()
    const printer = await aLabelPrinter()
    const jobs = start()
    await labels(w, 'SKU-1')
    await jobs.idle()
    expect(await jobOf(w, 'print-SKU-1')).toMatchObject({ state: 'waiting', attempts: 0, lastError: 'NO_PRINTER' })
    w.clock.advance(3_600_000)
    await jobs.idle()
    expect(await historyOf(w, 'print-SKU-1')).toEqual(['printAsked', 'printerMissing'])
    await setPrinter(printer.port)
    await jobs.idle()
    expect(await jobOf(w, 'print-SKU-1')).toMatchObject({ state: 'printed', lastError: '' })
    await close()
  })

  test('a printer that keeps the line does not hold up the others', async () => {
    const { w, start, close, setPrinter } = await open()
    const [slow, quick] = [await aLabelPrinter(), await aLabelPrinter()]
    slow.behave('keepsTheLine')
    await setPrinter(slow.port)
    await w.ask.printing.setPrinter({ station: 'PACK-2', documentKind: 'productLabel', port: quick.port })
    const product = await aProduct(w, { sku: 'SKU-1' })
    const label = { documentKind: 'productLabel', documentId: product.id } as const
    await w.ask.printing.printDocument({ id: 'slow', ...label })
    await w.ask.printing.printDocument({ id: 'quick', ...label, station: 'PACK-2' })
    const jobs = start()
    await expect.poll(async () => (await jobOf(w, 'quick'))?.state, { timeout: 10_000 }).toBe('printed')
    expect(await jobOf(w, 'slow')).toMatchObject({ state: 'sending' })
    await jobs.idle()
    expect(await jobOf(w, 'slow')).toMatchObject({ state: 'printed' })
    await close()
  })

  test('stations that share a printer take turns', async () => {
    const { w, start, close, setPrinter } = await open()
    const printer = await aLabelPrinter()
    await setPrinter(printer.port)
    await w.ask.printing.setPrinter({ station: 'PACK-2', documentKind: 'productLabel', port: printer.port })
    const stations = ['PACK-1', 'PACK-2', 'PACK-2', 'PACK-1']
    for (const [i, station] of stations.entries()) {
      const product = await aProduct(w, { sku: `SKU-${i}` })
      await w.ask.printing.printDocument({ id: `print-${i}`, documentKind: 'productLabel', documentId: product.id, station })
    }
    await start().idle()
    expect(skusOn(printer.prints)).toEqual(['SKU-0', 'SKU-1', 'SKU-2', 'SKU-3'])
    expect(printer.callersAtOnce()).toBe(1)
    await close()
  })

  test('copies of a label go in one stream, copies of a page each by itself', async () => {
    const { w, start, close, setPrinter } = await open()
    const printer = await aLabelPrinter()
    const folder = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-prints-'))
    onTestFinished(() => fs.rmSync(folder, { recursive: true }))
    await setPrinter(printer.port)
    await w.ask.printing.setPrinter({ station: 'PACK-1', documentKind: 'commandSheet', port: { kind: 'folder', folder } })
    const product = await aProduct(w, { sku: 'SKU-1' })
    await w.ask.printing.printDocument({ id: 'labels', documentKind: 'productLabel', documentId: product.id, copies: 3 })
    await w.ask.printing.printDocument({ id: 'sheets', documentKind: 'commandSheet', documentId: 'any', copies: 2 })
    await start().idle()
    expect(printer.prints.map((print) => print.match(/\^XA/g)?.length)).toEqual([3])
    const files = fs.readdirSync(folder).sort()
    expect(files).toHaveLength(2)
    expect(files).toEqual([expect.stringMatching(/^command-sheet.*\.pdf$/), expect.stringMatching(/^command-sheet.*\.pdf$/)])
    await close()
  }, 60_000)

  test('a folder that is gone makes its jobs wait', async () => {
    const { w, start, close, setPrinter } = await open()
    await setPrinter({ kind: 'folder', folder: path.join(os.tmpdir(), 'packbench-no-such-folder') })
    await labels(w, 'SKU-1')
    await start().idle()
    expect(await jobOf(w, 'print-SKU-1')).toMatchObject({
      state: 'waiting',
      attempts: 1,
      lastError: expect.stringMatching(/^PRINTER_UNREACHABLE /),
    })
    await close()
  })

  test('a document that is gone or cannot be drawn is set aside, and the next one is printed', async () => {
    let isBroken = true
    const { w, start, close, setPrinter } = await open(async (document) => {
      if (isBroken && JSON.stringify(document).includes('SKU-1')) throw new Error('out of ink in the drawing room')
      return renderDocument(document)
    })
    const printer = await aLabelPrinter()
    await setPrinter(printer.port)
    const gone = { id: 'gone', ...PACK_1, documentId: 'nothing', documentNumber: 'SKU-0' }
    await w.hub.database.transact((tx) => enqueuePrint({ tx, ids: w.ids, clock: w.clock }, gone))
    await labels(w, 'SKU-1', 'SKU-2')
    const jobs = start()
    for (let n = 0; n < 4; n += 1) {
      await jobs.idle()
      w.clock.advance(10_000)
    }
    await jobs.idle()
    expect(skusOn(printer.prints)).toEqual(['SKU-2'])
    expect(await jobOf(w, 'gone')).toMatchObject({ state: 'waiting', lastError: 'DOCUMENT_UNKNOWN', attempts: 1 })
    expect(await jobOf(w, 'print-SKU-1')).toMatchObject({ state: 'waiting', lastError: 'DOCUMENT_FAILED', attempts: 3 })
    expect(w.logged.splice(0).filter((line) => line.includes('out of ink in the drawing room'))).toHaveLength(3)
    isBroken = false
    w.clock.advance(86_400_000)
    await jobs.idle()
    expect(skusOn(printer.prints)).toEqual(['SKU-2'])
    await w.ask.printing.resolvePrintJob({ id: 'print-SKU-1', outcome: 'again' })
    await jobs.idle()
    expect(skusOn(printer.prints)).toEqual(['SKU-2', 'SKU-1'])
    await close()
  })

  test('a job that is cancelled while it is drawn is not printed', async () => {
    let cancel = async () => {}
    const { w, start, close, setPrinter } = await open(async (document) => {
      await cancel()
      return renderDocument(document)
    })
    const printer = await aLabelPrinter()
    await setPrinter(printer.port)
    await labels(w, 'SKU-1')
    cancel = async () => {
      await w.ask.printing.resolvePrintJob({ id: 'print-SKU-1', outcome: 'cancelled' })
    }
    await start().idle()
    expect(printer.prints).toEqual([])
    expect(await jobOf(w, 'print-SKU-1')).toMatchObject({ state: 'cancelled', attempts: 0 })
    await close()
  })

  test('after a stop nothing more is printed, and the next start goes on', async () => {
    const { w, start, close, setPrinter } = await open()
    const printer = await aLabelPrinter()
    await setPrinter(printer.port)
    const listening = w.hub.changes.listenerCount
    const jobs = start()
    await jobs.stop()
    expect(w.hub.changes.listenerCount).toBe(listening)
    await labels(w, 'SKU-1')
    await jobs.idle()
    expect(printer.prints).toEqual([])
    await start().idle()
    expect(skusOn(printer.prints)).toEqual(['SKU-1'])
    await close()
  })
})

import { once } from 'node:events'
import { type AddressInfo, createServer } from 'node:net'
import { expect, onTestFinished, test } from 'vitest'
import type { PrintableDocument } from '#electron/documents/printable-document.ts'
import { renderDocument } from '#electron/documents/render-document.ts'
import { startJobs } from '#electron/jobs/start-jobs.ts'
import type { PrinterProfile } from '#shared/domain/labels/printer-profile.ts'
import { aProduct, setUp } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse } from '#tests/world/world.ts'

/** A printer that breaks off in the middle of a print, and when it is asked says that it has no paper. */
async function outOfPaper() {
  const heard: string[] = []
  const server = createServer((socket) => {
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      const text = chunk.toString('latin1')
      heard.push(text)
      if (text === '\x1b!?') socket.write(Uint8Array.of(0x04))
      else socket.resetAndDestroy()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo // listening on TCP
  return { heard, port: { kind: 'tcp', host: '127.0.0.1', port } } as const
}

onBothEngines('a printer in trouble', (engine) => {
  test('is asked in its own language what it lacks, and its job says so and is not sent again by itself', async () => {
    const render = (document: unknown, profile?: PrinterProfile) => renderDocument(document as PrintableDocument, profile) // the printing room draws nothing else
    const w = await setUp(await openWarehouse({ engine, documents: { render } }))
    const printer = await outOfPaper()
    const product = await aProduct(w, { sku: 'SKU-1' })
    const profile = { language: 'tspl', dpi: 203 } as const
    await w.ask.printing.setPrinter({ station: 'PACK-1', documentKind: 'productLabel', port: printer.port, profile })
    await w.ask.printing.printDocument({ id: 'print', documentKind: 'productLabel', documentId: product.id })
    const jobs = startJobs(w.hub)
    await jobs.idle()
    const [job] = (await w.ask.printing.listPrintJobs({})).rows
    expect(job).toMatchObject({ id: 'print', state: 'unsure', lastError: expect.stringMatching(/^PRINTER_PAPER_OUT /) })
    expect(printer.heard.filter((text) => text.includes('SIZE 57.'))).toHaveLength(1)
    await jobs.stop()
    await w.close()
  })
})

// A cable is pulled in the middle of a print: the job says what a person should do, and nothing is printed twice by itself.
import { once } from 'node:events'
import fs from 'node:fs'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import os from 'node:os'
import path from 'node:path'
import { expect, onTestFinished, test } from 'vitest'
import { startJobs } from '#electron/jobs/start-jobs.ts'
import type { PrinterPort } from '#shared/contract/printing.ts'
import { hasSocat, ptyCable } from '#tests/devices/pty-pair.ts'
import { aProduct, setUp } from '#tests/world/builders.ts'
import { onBothEngines } from '#tests/world/on-both-engines.ts'
import { openWarehouse } from '#tests/world/world.ts'

const LONG = 3_000_000
const END = '<end of label>'

/** A printer that treats its first caller so, in the middle of a label, and all later ones well. */
async function breaksOnce(pull: (socket: Socket) => void) {
  const prints: string[] = []
  let isBroken = false
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    let heard = ''
    socket.on('error', () => {})
    socket.on('data', (chunk) => {
      heard += chunk.toString('latin1')
      if (isBroken || heard.length < LONG / 2) return
      isBroken = true
      pull(socket)
    })
    socket.on('end', () => {
      prints.push(heard)
      socket.end()
    })
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  onTestFinished(() => void server.close())
  const { port } = server.address() as AddressInfo // listening on TCP
  return { whole: () => prints.filter((print) => print.endsWith(END)).length, port: { kind: 'tcp', host: '127.0.0.1', port } } as const
}

onBothEngines('a cable that is pulled in the middle of a print', (engine) => {
  async function open(port: PrinterPort, length = LONG) {
    const bytes = Buffer.concat([Buffer.alloc(length, 0x41), Buffer.from(END)])
    const documents = { render: () => Promise.resolve({ mediaType: 'application/zpl', bytes }) }
    const w = await setUp(await openWarehouse({ engine, documents }))
    const setPrinter = (to: PrinterPort) => w.ask.printing.setPrinter({ station: 'PACK-1', documentKind: 'productLabel', port: to })
    await setPrinter(port)
    const product = await aProduct(w, { sku: 'SKU-1' })
    await w.ask.printing.printDocument({ id: 'print', documentKind: 'productLabel', documentId: product.id })
    const jobs = startJobs(w.hub)
    const job = async () => (await w.ask.printing.listPrintJobs({})).rows[0]
    const anHourLater = async () => {
      w.clock.advance(3_600_000)
      await jobs.idle()
    }
    const close = async () => {
      await jobs.stop()
      await w.close()
    }
    return { w, jobs, job, setPrinter, anHourLater, close }
  }

  test.each([
    ['by a reset', (socket: Socket) => void socket.resetAndDestroy()],
    ['by an end of the line', (socket: Socket) => void socket.destroy()],
  ])('of a network printer, %s: a person says whether it is printed again, and then it is, once', async (_name, pull) => {
    const printer = await breaksOnce(pull)
    const { w, jobs, job, anHourLater, close } = await open(printer.port)
    await jobs.idle()
    expect(await job()).toMatchObject({ state: 'unsure', attempts: 1, lastError: expect.stringMatching(/^PRINTER_CUT /) })
    await anHourLater()
    expect(await job()).toMatchObject({ state: 'unsure', attempts: 1 })
    expect(printer.whole()).toBe(0)
    await w.ask.printing.resolvePrintJob({ id: 'print', outcome: 'again' })
    await jobs.idle()
    expect(await job()).toMatchObject({ state: 'printed', attempts: 2 })
    await anHourLater()
    expect(printer.whole()).toBe(1)
    await close()
  })

  test.skipIf(!hasSocat).each([
    ['serial printer', 115_200],
    ['printer at its device', undefined],
  ])(
    'of a %s: unsure, and waiting for the plug once it is asked for again (needs socat)',
    async (_name, baudRate) => {
      const line = await ptyCable()
      onTestFinished(() => line.remove())
      const { w, jobs, job, anHourLater, close } = await open({ kind: 'device', path: line.path, ...(baudRate && { baudRate }) })
      await expect.poll(() => line.heard().length, { timeout: 15_000 }).toBeGreaterThan(0)
      await line.pull()
      await jobs.idle()
      expect(await job()).toMatchObject({ state: 'unsure', attempts: 1, lastError: expect.stringMatching(/^PRINTER_CUT /) })
      await anHourLater()
      expect(await job()).toMatchObject({ state: 'unsure', attempts: 1 })
      await w.ask.printing.resolvePrintJob({ id: 'print', outcome: 'again' })
      await jobs.idle()
      expect(await job()).toMatchObject({ state: 'waiting', attempts: 2, lastError: expect.stringMatching(/^PRINTER_MISSING /) })
      const before = line.heard().length
      await line.plugIn()
      await anHourLater()
      expect(await job()).toMatchObject({ state: 'printed' })
      expect(line.heard().slice(before)).toHaveLength(LONG + END.length)
      expect(line.heard().slice(before)).toMatch(new RegExp(`${END}$`))
      await close()
    },
    60_000,
  )

  test('of a folder on a drive that is unplugged: it waits, and comes once when the drive is back', async () => {
    const drive = fs.mkdtempSync(path.join(os.tmpdir(), 'packbench-drive-'))
    onTestFinished(() => fs.rmSync(drive, { recursive: true, force: true }))
    const folder = path.join(drive, 'prints')
    const { jobs, job, anHourLater, close } = await open({ kind: 'folder', folder }, 2_000)
    await jobs.idle()
    expect(await job()).toMatchObject({ state: 'waiting', lastError: expect.stringMatching(/^PRINTER_UNREACHABLE /) })
    fs.mkdirSync(folder)
    await anHourLater()
    expect(await job()).toMatchObject({ state: 'printed' })
    await anHourLater()
    expect(fs.readdirSync(folder)).toHaveLength(1)
    await close()
  })
})

import net from 'node:net'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { cupsQueue } from '#electron/devices/printer/cups-queue.ts'
import { hasCups, openCups } from './own-cups.ts'

const label = Buffer.from('^XA^CI28^FO20,20^A0N,40^FDGöteborg^FS^XZ\n', 'utf8')
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n',
)

/** A printer that answers and takes nothing, until it is switched off. */
async function heldPrinter() {
  const sockets: net.Socket[] = []
  const server = net.createServer((socket) => {
    socket.pause()
    socket.on('error', () => {})
    sockets.push(socket)
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as net.AddressInfo // listening on TCP
  const letGo = () => {
    server.close()
    for (const socket of sockets) socket.destroy()
  }
  onTestFinished(letGo)
  return { port, callers: () => sockets.length, letGo }
}

// Needs the Debian packages cups and cups-client, and root.
describe.skipIf(!hasCups)('a print queue of the system (CUPS; skipped where it is not installed)', () => {
  let cups: Awaited<ReturnType<typeof openCups>>
  let wire: net.Server
  const prints: Buffer[] = []

  beforeAll(async () => {
    cups = await openCups()
    wire = net.createServer((socket) => {
      const parts: Buffer[] = []
      socket.on('data', (part) => parts.push(part))
      socket.on('end', () => {
        prints.push(Buffer.concat(parts))
        socket.end()
      })
    })
    await new Promise<void>((done) => wire.listen(0, '127.0.0.1', done))
    const { port } = wire.address() as net.AddressInfo // listening on TCP
    cups.run('lpadmin', '-p', 'ZEBRA', '-E', '-v', `socket://127.0.0.1:${port}`, '-m', 'raw')
  }, 60_000)
  afterAll(async () => {
    wire.close()
    await cups.close()
  })

  const send = (bytes: Buffer, queue = 'ZEBRA') => cupsQueue(queue, 'PKG-000123', { server: cups.server }).send(bytes)

  test('a label arrives at the printer byte for byte, and a PDF whole', async () => {
    prints.length = 0
    expect(await send(label)).toEqual({ kind: 'sent', bytesWritten: label.length })
    await expect.poll(() => prints.length, { timeout: 20_000 }).toBe(1)
    expect(await send(pdf)).toEqual({ kind: 'sent', bytesWritten: pdf.length })
    await expect.poll(() => prints.length, { timeout: 20_000 }).toBe(2)
    expect(prints).toEqual([label, pdf])
  })

  test('a queue that is not there takes nothing, so the job may wait', async () => {
    const refused = await send(label, 'NOPE')
    expect(refused).toMatchObject({ kind: 'refused', reason: 'missing', bytesWritten: 0 })
  })

  test('a paused queue is not given anything, and what was written on it is said', async () => {
    cups.run('cupsdisable', '-r', 'out of labels', 'ZEBRA')
    expect(await send(label)).toEqual({ kind: 'refused', reason: 'paused', detail: 'ZEBRA: out of labels', bytesWritten: 0 })
    cups.run('cupsenable', 'ZEBRA')
    cups.run('cupsreject', '-r', 'gone for repair', 'ZEBRA')
    expect(await send(label)).toMatchObject({ reason: 'paused', detail: 'ZEBRA: gone for repair' })
    cups.run('cupsaccept', 'ZEBRA')
    expect(await send(label)).toMatchObject({ kind: 'sent' })
  })

  test('a queue that is stopped before its turn gives the job back, which can simply be sent again', async () => {
    const held = await heldPrinter()
    cups.run('lpadmin', '-p', 'HELD', '-E', '-v', `socket://127.0.0.1:${held.port}`, '-m', 'raw')
    const first = send(Buffer.alloc(30_000_000, 0x41), 'HELD')
    await expect.poll(held.callers, { timeout: 20_000 }).toBe(1)
    const second = send(label, 'HELD')
    await expect.poll(() => cups.run('lpstat', '-o', 'HELD').trim().split('\n').length, { timeout: 20_000 }).toBe(2)
    await new Promise((done) => setTimeout(done, 600))
    cups.run('cupsdisable', '-r', 'roll is empty', 'HELD')
    expect(await second).toMatchObject({ kind: 'refused', reason: 'paused', bytesWritten: 0 })
    expect(await first).toMatchObject({ kind: 'refused', reason: 'cut', bytesWritten: 30_000_000 })
    expect(cups.run('lpstat', '-o', 'HELD')).toBe('')
    held.letGo()
    cups.run('cupsenable', 'HELD')
    await new Promise((done) => setTimeout(done, 1500))
    expect(held.callers()).toBe(1)
  }, 60_000)

  test('a job that somebody cancels in the print system is not taken for printed', async () => {
    const held = await heldPrinter()
    cups.run('lpadmin', '-p', 'HELD2', '-E', '-v', `socket://127.0.0.1:${held.port}`, '-m', 'raw')
    const sending = send(Buffer.alloc(30_000_000, 0x41), 'HELD2')
    await expect.poll(held.callers, { timeout: 20_000 }).toBe(1)
    cups.run('cancel', '-a', 'HELD2')
    expect(await sending).toMatchObject({ kind: 'refused', reason: 'cut', bytesWritten: 30_000_000 })
  }, 60_000)

  test('a printer that is off keeps its job in the print system, which prints it once it is on', async () => {
    const wasOff = await heldPrinter()
    wasOff.letGo()
    cups.run('lpadmin', '-p', 'OFF', '-E', '-v', `socket://127.0.0.1:${wasOff.port}`, '-m', 'raw')
    const sent = await cupsQueue('OFF', 'PKG-000124', { server: cups.server, followedFor: 800 }).send(label)
    expect(sent).toEqual({ kind: 'sent', bytesWritten: label.length })
    expect(cups.run('lpstat', '-o', 'OFF')).toContain('OFF-')
  })

  test('a name that would be an option or a list of queues is no queue', async () => {
    for (const name of ['-h', 'A,ZEBRA', 'ZEBRA x']) expect(await send(label, name)).toMatchObject({ reason: 'missing', bytesWritten: 0 })
  })
})

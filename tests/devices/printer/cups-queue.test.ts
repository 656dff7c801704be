import net from 'node:net'
import { afterAll, beforeAll, describe, expect, test } from 'vitest'
import { cupsQueue } from '#electron/devices/printer/cups-queue.ts'
import { hasCups, openCups } from './own-cups.ts'

const label = Buffer.from('^XA^CI28^FO20,20^A0N,40^FDGöteborg^FS^XZ\n', 'utf8')
const pdf = Buffer.from(
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\ntrailer<</Root 1 0 R>>\n',
)

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

  test('a name that would be an option or a list of queues is no queue', async () => {
    for (const name of ['-h', 'A,ZEBRA', 'ZEBRA x']) expect(await send(label, name)).toMatchObject({ reason: 'missing', bytesWritten: 0 })
  })
})

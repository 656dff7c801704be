import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { setTimeout as pause } from 'node:timers/promises'
import { Worker } from 'node:worker_threads'
import { describe, expect, it, onTestFinished } from 'vitest'
import { isSafeToRepeat } from '#electron/devices/printer/port.ts'
import { rawTcpPrinter } from '#electron/devices/printer/raw-tcp.ts'
import { listenAsPrinter, readsAll, someBytes } from '#tests/devices/printer/fake-printer.ts'
import { hasNetworkCable, networkCable } from '#tests/devices/printer/network-cable.ts'

const MEGABYTES = someBytes(12 * 1024 * 1024)

describe('a printer that takes raw bytes', () => {
  it('gets every byte as it was', async () => {
    const printer = await listenAsPrinter(readsAll)
    const bytes = someBytes(300_000)
    expect(await rawTcpPrinter({ host: '127.0.0.1', port: printer.port }).send(bytes)).toEqual({ kind: 'sent', bytesWritten: 300_000 })
    expect(printer.received().equals(Buffer.from(bytes))).toBe(true)
  })

  it('takes one print after the other', async () => {
    const printer = await listenAsPrinter(readsAll)
    const port = rawTcpPrinter({ host: '127.0.0.1', port: printer.port })
    expect((await port.send(someBytes(10))).kind).toBe('sent')
    expect((await port.send(someBytes(20))).kind).toBe('sent')
    expect(printer.received()).toHaveLength(30)
  })

  it.each(['::1', 'localhost'])('is reached at %s', async (host) => {
    const printer = await listenAsPrinter(readsAll, host)
    expect(await rawTcpPrinter({ host, port: printer.port }).send(someBytes(10))).toEqual({ kind: 'sent', bytesWritten: 10 })
    expect(printer.received()).toHaveLength(10)
  })

  it('that never closes its side has taken the print all the same', async () => {
    const printer = await listenAsPrinter((socket, received) => socket.on('data', (chunk) => received.push(chunk)))
    const result = await rawTcpPrinter({ host: '127.0.0.1', port: printer.port, lingersFor: 60 }).send(someBytes(5_000))
    expect(result).toEqual({ kind: 'sent', bytesWritten: 5_000 })
    expect(printer.received()).toHaveLength(5_000)
  })

  it('that talks back, as printers with status do, does not disturb the print', async () => {
    const printer = await listenAsPrinter((socket, received) => {
      socket.write('\u0002030,0,0,1245,000,0,0,0,000,0,0,0\u0003\r\n')
      readsAll(socket, received)
    })
    expect((await rawTcpPrinter({ host: '127.0.0.1', port: printer.port }).send(someBytes(5_000))).kind).toBe('sent')
  })

  it('that reads slowly gets everything, however long it takes, as long as it takes something', async () => {
    const printer = await listenAsPrinter((socket, received) => {
      socket.on('data', (chunk) => {
        received.push(chunk)
        socket.pause()
        setTimeout(() => socket.resume(), 2)
      })
      socket.on('end', () => socket.end())
    })
    const result = await rawTcpPrinter({ host: '127.0.0.1', port: printer.port, stalledAfter: 2_000 }).send(MEGABYTES)
    expect(result).toEqual({ kind: 'sent', bytesWritten: MEGABYTES.length })
    expect(printer.received().equals(Buffer.from(MEGABYTES))).toBe(true)
  })
})

describe('a printer that fails', () => {
  it('is off: not one byte was sent, the print may be repeated', async () => {
    const result = await rawTcpPrinter({ host: '127.0.0.1', port: await freePort() }).send(someBytes(100))
    expect(result).toMatchObject({ kind: 'refused', reason: 'unreachable', bytesWritten: 0 })
    expect(isSafeToRepeat(result)).toBe(true)
  })

  it.runIf(process.platform === 'linux')('does not answer: time-out before the first byte', async () => {
    const result = await rawTcpPrinter({ host: '127.0.0.1', port: await busyListener(), connectWithin: 150 }).send(someBytes(100))
    expect(result).toMatchObject({ kind: 'refused', reason: 'timeout', bytesWritten: 0 })
  })

  it('breaks the line in the middle: cut, and a person has to look', async () => {
    const printer = await listenAsPrinter((socket) => socket.once('data', () => socket.resetAndDestroy()))
    const result = await rawTcpPrinter({ host: '127.0.0.1', port: printer.port }).send(MEGABYTES)
    expect(result).toMatchObject({ kind: 'refused', reason: 'cut' })
    expect(isSafeToRepeat(result)).toBe(false)
    expect(result.bytesWritten).toBeGreaterThan(0)
    expect(result.bytesWritten).toBeLessThan(MEGABYTES.length)
  })

  it('hangs up before the end of a print: cut', async () => {
    const printer = await listenAsPrinter((socket) => socket.once('data', () => socket.end()))
    expect(await rawTcpPrinter({ host: '127.0.0.1', port: printer.port }).send(MEGABYTES)).toMatchObject({ kind: 'refused', reason: 'cut' })
  })

  it('resets the line on a short label that the system had already taken: cut, not sent', async () => {
    const printer = await listenAsPrinter((socket) => void pause(30).then(() => socket.resetAndDestroy()))
    const result = await rawTcpPrinter({ host: '127.0.0.1', port: printer.port }).send(someBytes(2_000))
    expect(result).toMatchObject({ kind: 'refused', reason: 'cut', bytesWritten: 2_000 })
    expect(isSafeToRepeat(result)).toBe(false)
  })

  it('stops taking bytes, out of paper: time-out with what it took', async () => {
    const printer = await listenAsPrinter((socket) => socket.pause())
    const result = await rawTcpPrinter({ host: '127.0.0.1', port: printer.port, stalledAfter: 150 }).send(MEGABYTES)
    expect(result).toMatchObject({ kind: 'refused', reason: 'timeout' })
    expect(isSafeToRepeat(result)).toBe(false)
  })
})

describe('a printer that is gone after the system has taken a whole label', () => {
  it('hung up after half of it, without a reset at first: cut, not sent', async () => {
    const printer = await listenAsPrinter((socket) => {
      socket.end()
      void pause(30).then(() => socket.resetAndDestroy())
    })
    const result = await rawTcpPrinter({ host: '127.0.0.1', port: printer.port }).send(someBytes(2_000))
    expect(result).toMatchObject({ kind: 'refused', reason: 'cut' })
    expect(isSafeToRepeat(result)).toBe(false)
  })

  it('keeps the line open and answers another call: it took the label', async () => {
    const printer = await listenAsPrinter((socket, received) => socket.on('data', (chunk) => received.push(chunk)))
    const result = await rawTcpPrinter({ host: '127.0.0.1', port: printer.port, lingersFor: 60, stalledAfter: 500 }).send(someBytes(2_000))
    expect(result).toEqual({ kind: 'sent', bytesWritten: 2_000 })
    expect(printer.received()).toHaveLength(2_000)
  })

  it.skipIf(!hasNetworkCable)(
    'had its network cable pulled: not sent, and a person has to look (needs Linux, root and tc)',
    async () => {
      const cable = await networkCable()
      const port = rawTcpPrinter({ host: cable.address, port: cable.port, lingersFor: 200, stalledAfter: 2_500 })
      expect(await port.send(someBytes(2_000))).toEqual({ kind: 'sent', bytesWritten: 2_000 })
      cable.fray()
      const sending = port.send(someBytes(2_000))
      await pause(150)
      cable.pull()
      const result = await sending
      expect(result).toMatchObject({ kind: 'refused', bytesWritten: 2_000 })
      expect(isSafeToRepeat(result)).toBe(false)
    },
    20_000,
  )
})

async function freePort(): Promise<number> {
  const server = createServer().listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  server.close()
  await once(server, 'close')
  return port
}

/** A listener whose process is busy and whose queue of callers is full: it neither answers nor refuses. */
async function busyListener(): Promise<number> {
  const worker = new Worker(
    `const { createServer } = require('node:net')
     const { parentPort } = require('node:worker_threads')
     const server = createServer().listen({ port: 0, host: '127.0.0.1', backlog: 1 }, () => {
       parentPort.postMessage(server.address().port)
       Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0)
     })`,
    { eval: true },
  )
  const [port] = (await once(worker, 'message')) as [number]
  const callers = Array.from({ length: 4 }, () => connect(port, '127.0.0.1').on('error', () => {}))
  onTestFinished(async () => {
    for (const caller of callers) caller.destroy()
    await worker.terminate()
  })
  await pause(50)
  return port
}

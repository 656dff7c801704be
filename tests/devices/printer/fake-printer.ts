import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** A listener on a free port of this machine that treats its caller as told; what it read is kept. */
export async function listenAsPrinter(
  behave: (socket: Socket, received: Buffer[]) => void,
  host = '127.0.0.1',
): Promise<{ port: number; received: () => Buffer }> {
  const received: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    sockets.add(socket)
    socket.on('error', () => {})
    behave(socket, received)
  })
  server.listen(0, host)
  await once(server, 'listening')
  onTestFinished(() => {
    for (const socket of sockets) socket.destroy()
    server.close()
  })
  return { port: (server.address() as AddressInfo).port, received: () => Buffer.concat(received) }
}

/** A printer in order: reads everything, then closes its side. */
export function readsAll(socket: Socket, received: Buffer[]): void {
  socket.on('data', (chunk) => received.push(chunk))
  socket.on('end', () => socket.end())
}

/** Bytes that no mistake in order or encoding leaves as they were. */
export function someBytes(length: number): Uint8Array {
  return Uint8Array.from({ length }, (_, index) => (index * 31 + (index >> 8)) % 256)
}

// A network printer: whatever is sent to its port is kept, one document for each connection, as on port 9100 of a real one.
import { once } from 'node:events'
import { type AddressInfo, createServer, type Socket } from 'node:net'

export interface LabelPrinter {
  readonly port: number
  /** What has come out so far, in the order of printing. */
  readonly printed: readonly Buffer[]
  turnOff(): Promise<void>
}

/** Turns a printer on at a free port of this machine. */
export async function turnOnPrinter(): Promise<LabelPrinter> {
  const printed: Buffer[] = []
  const sockets = new Set<Socket>()
  const server = createServer({ allowHalfOpen: true }, (socket) => {
    const chunks: Buffer[] = []
    sockets.add(socket)
    socket.on('data', (chunk) => chunks.push(chunk))
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.on('end', () => {
      printed.push(Buffer.concat(chunks))
      socket.end()
    })
  })
  server.listen(0, '127.0.0.1')
  await once(server, 'listening')
  return {
    port: (server.address() as AddressInfo).port, // listening on TCP
    printed,
    async turnOff() {
      for (const socket of sockets) socket.destroy()
      server.close()
      await once(server, 'close')
    },
  }
}

import { once } from 'node:events'
import { type AddressInfo, createServer, type Server, type Socket } from 'node:net'
import { onTestFinished } from 'vitest'

/** What the printer does with a caller. */
export type Manner = 'prints' | 'hangsUp' | 'keepsTheLine'

/** A printer on this machine that can be switched off and on again, and keeps what it read, one entry a connection. */
export async function aLabelPrinter() {
  const prints: string[] = []
  const sockets = new Set<Socket>()
  let manner: Manner = 'prints'
  let server: Server | undefined
  let port = 0
  let most = 0

  function serve(socket: Socket): void {
    sockets.add(socket)
    most = Math.max(most, sockets.size)
    const chunks: Buffer[] = []
    socket.on('error', () => {})
    socket.on('close', () => sockets.delete(socket))
    socket.on('data', (chunk) => {
      chunks.push(chunk)
      if (manner === 'hangsUp') socket.resetAndDestroy()
    })
    socket.on('end', () => {
      prints.push(Buffer.concat(chunks).toString('latin1'))
      if (manner === 'prints') socket.end()
    })
  }

  async function switchOn(): Promise<void> {
    server = createServer({ allowHalfOpen: true }, serve).listen(port, '127.0.0.1')
    await once(server, 'listening')
    port = (server.address() as AddressInfo).port // listening on TCP
  }

  async function switchOff(): Promise<void> {
    for (const socket of sockets) socket.destroy()
    if (!server?.listening) return
    server.close()
    await once(server, 'close')
  }

  await switchOn()
  onTestFinished(switchOff)
  return {
    prints,
    switchOn,
    switchOff,
    behave: (next: Manner) => {
      manner = next
    },
    /** Connections that were open at the same time, at most. */
    callersAtOnce: () => most,
    get port() {
      return { kind: 'tcp', host: '127.0.0.1', port } as const
    },
  }
}

// The floor under every call over HTTP: a plain server of Node on loopback, which reads the step's name and what it is given as JSON and answers
// with JSON. No token, no contract, no headers but those that HTTP wants; the client is the one that asks the hub.
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { must } from '#shared/kernel/must.ts'
import { post } from '../post.ts'

export interface BareDoor {
  ask(name: string, given: readonly unknown[]): Promise<unknown>
  close(): Promise<void>
}

/** Puts a door before steps that go by their names. */
export async function openBareDoor(steps: Readonly<Record<string, (...given: readonly unknown[]) => unknown>>): Promise<BareDoor> {
  const server = createServer((request, response) => {
    const chunks: Buffer[] = []
    request.on('data', (chunk: Buffer) => chunks.push(chunk))
    request.on('end', () => {
      const { name, given } = JSON.parse(Buffer.concat(chunks).toString()) as { name: string; given: readonly unknown[] } // as `ask` sends it
      const text = JSON.stringify({ value: must(steps[name], name)(...given) })
      response.writeHead(200, { 'content-type': 'application/json', 'content-length': Buffer.byteLength(text) })
      response.end(text)
    })
  })
  await new Promise<void>((done) => server.listen(0, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // listening on TCP
  return {
    async ask(name, given) {
      const { value } = (await post(`http://127.0.0.1:${port}`, { name, given })) as { value?: unknown }
      return value
    },
    async close() {
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

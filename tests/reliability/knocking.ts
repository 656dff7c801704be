// Ways to knock at a hub's doors that a well-behaved client never uses.
import net from 'node:net'
import { WebSocket } from 'ws'

export interface Door {
  readonly url: string
  readonly token: string
}

/** A whole request, byte by byte as given; answers the status and what came back. */
export function knockRaw(door: Door, request: string): Promise<{ status: number; text: string }> {
  return new Promise((done, fail) => {
    const socket = net.connect(Number(new URL(door.url).port), '127.0.0.1')
    let text = ''
    socket.on('data', (bytes) => {
      text += bytes
    })
    socket.once('error', fail)
    socket.once('close', () => done({ status: Number(/^HTTP\/1\.1 (\d+)/.exec(text)?.[1] ?? 0), text }))
    socket.write(request)
    setTimeout(() => socket.end(), 300)
  })
}

/** A request of this line and headers with the right host and token, and this body. */
export function rawRequest(door: Door, line: string, headers: readonly string[], body = ''): string {
  const own = [`Host: 127.0.0.1:${new URL(door.url).port}`, `Authorization: Bearer ${door.token}`, 'Connection: close']
  return `${[line, ...own, ...headers].join('\r\n')}\r\n\r\n${body}`
}

const goodFrame = '{"i":"good","p":{"u":"/orders/listOrders","b":{"json":{}}}}'

/** Sends a frame over a WebSocket, then a good one, and tells what came back for the first: its answer, `closed CODE`, or `nothing`. */
export function knockSocket(door: Door, frame: string | Buffer): Promise<string> {
  return new Promise((done) => {
    const socket = new WebSocket(`${door.url.replace('http', 'ws')}/ws`, [`packbench.${door.token}`])
    let answer = ''
    const finish = (what: string) => {
      done(what)
      socket.terminate()
    }
    socket.on('open', () => {
      socket.send(frame)
      socket.send(goodFrame)
    })
    socket.on('message', (bytes) => {
      if (String(bytes).includes('"i":"good"')) setTimeout(() => finish(answer || 'nothing'), 50)
      else answer = String(bytes)
    })
    socket.on('close', (code) => finish(`closed ${code}`))
    socket.on('error', () => {})
  })
}

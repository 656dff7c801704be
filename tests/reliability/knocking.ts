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

/** Sends frames over a WebSocket and tells what came back: the first answer, `closed CODE`, or `nothing`. */
export function knockSocket(door: Door, frames: readonly (string | Buffer)[]): Promise<string> {
  return new Promise((done) => {
    const socket = new WebSocket(`${door.url.replace('http', 'ws')}/ws`, [`packbench.${door.token}`])
    const finish = (what: string) => {
      done(what)
      socket.terminate()
    }
    socket.on('open', () => {
      for (const frame of frames) socket.send(frame)
    })
    socket.on('message', (bytes) => finish(String(bytes)))
    socket.on('close', (code) => finish(`closed ${code}`))
    socket.on('error', () => {})
    setTimeout(() => finish('nothing'), 250)
  })
}

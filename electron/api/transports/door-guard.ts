// Who may knock at the HTTP and WebSocket door: programs on this machine that hold the token. Pages in a browser are not among them.
import { timingSafeEqual } from 'node:crypto'
import type { IncomingMessage } from 'node:http'

export interface Refusal {
  readonly status: number
  readonly code: string
  readonly text: string
}

/** Undefined when the request may come in. A foreign Host is DNS rebinding, an Origin is a web page: both are refused before the token is looked at. */
export function refuseAtDoor(request: IncomingMessage, token: string): Refusal | undefined {
  const { port } = request.socket.address() as { port: number } // a request that came in has a bound socket
  const host = request.headers.host ?? ''
  if (host !== `127.0.0.1:${port}` && host !== `localhost:${port}`) {
    return { status: 421, code: 'HOST_WRONG', text: `This hub answers to 127.0.0.1:${port} only.` }
  }
  const { origin } = request.headers
  if (origin !== undefined && origin !== `http://127.0.0.1:${port}` && origin !== `http://localhost:${port}`) {
    return { status: 403, code: 'ORIGIN_WRONG', text: 'Web pages may not call this hub.' }
  }
  if (!isSame(tokenOf(request), token)) {
    return { status: 401, code: 'TOKEN_WRONG', text: 'Send the hub’s token as "Authorization: Bearer TOKEN".' }
  }
  return undefined
}

/** From the Authorization header, or, for WebSockets, which cannot set one in every client, from the subprotocol `packbench.TOKEN`. */
function tokenOf(request: IncomingMessage): string {
  const bearer = /^Bearer (\S+)$/i.exec(request.headers.authorization ?? '')?.[1]
  const protocols = (request.headers['sec-websocket-protocol'] ?? '').split(',').map((p) => p.trim())
  return bearer ?? protocols.find((p) => p.startsWith('packbench.'))?.slice('packbench.'.length) ?? ''
}

function isSame(given: string, wanted: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(wanted)]
  return a.length === b.length && timingSafeEqual(a, b)
}

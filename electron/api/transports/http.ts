// The HTTP and WebSocket door, on loopback: JSON under /api with a document at /openapi.json, and RPC for our own stations under /ws.
// A command or query in JSON goes straight to the one path; what is left, such as the stream of changes, goes through the library.
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http'
import type { AddressInfo } from 'node:net'
import { OpenAPIHandler } from '@orpc/openapi/node'
import { RPCHandler as SocketHandler } from '@orpc/server/ws'
import { WebSocketServer } from 'ws'
import type { HubCore } from '../hub-core.ts'
import type { WarehouseRouter } from '../router.ts'
import { contextFromHeaders } from './call-context.ts'
import { refuseAtDoor } from './door-guard.ts'
import { BODY_LIMIT, limitBody } from './http-body.ts'
import { answerJson, handlerOfJsonCall } from './json-calls.ts'
import { describeApi } from './openapi.ts'
import { send } from './send-json.ts'

const FRAME_LIMIT = BODY_LIMIT

export interface HttpDoor {
  readonly url: string
  close(): Promise<void>
}

/** Opens the door on 127.0.0.1; port 0 takes a free one. */
export async function openHttpDoor(hub: HubCore, router: WarehouseRouter, options: { port: number; token: string }): Promise<HttpDoor> {
  const api = new OpenAPIHandler(router, { interceptors: [contextFromHeaders(hub)] })
  const sockets = new SocketHandler(router, { interceptors: [contextFromHeaders(hub)] })
  let description: Promise<string> | undefined

  const server = createServer((request, response) => {
    void answer(request, response).catch((error: unknown) => {
      hub.log(`fault at the HTTP door: ${String(error)}`)
      if (!response.headersSent) send(response, 500, { code: 'FAULT', message: 'Something broke. Nothing was saved.' })
    })
  })
  const answer = async (request: IncomingMessage, response: ServerResponse) => {
    const refusal = refuseAtDoor(request, options.token)
    if (refusal) return send(response, refusal.status, { code: refusal.code, message: refusal.text })
    if (Number(request.headers['content-length'] ?? 0) > BODY_LIMIT) {
      for await (const _ of request); // whoever still sends does not listen yet
      return send(response, 413, { code: 'BODY_TOO_BIG', message: `A request may have up to ${BODY_LIMIT} bytes.` })
    }
    if (request.url === '/openapi.json') {
      description ??= describeApi(hub.version).then((document) => JSON.stringify(document))
      return send(response, 200, await description)
    }
    const handler = handlerOfJsonCall(request)
    if (handler) return answerJson(hub, handler, request, response)
    const { matched } = await api.handle(limitBody(request), response, { prefix: '/api', context: { hub, headers: {} } })
    if (!matched) send(response, 404, { code: 'ROUTE_UNKNOWN', message: 'No such command or query. /openapi.json lists them all.' })
  }

  const wss = new WebSocketServer({ noServer: true, maxPayload: FRAME_LIMIT, handleProtocols: (offered) => [...offered][0] ?? false })
  server.on('upgrade', (request, socket, head) => {
    const refusal = request.url === '/ws' ? refuseAtDoor(request, options.token) : { status: 404, code: 'ROUTE_UNKNOWN' }
    if (refusal) return socket.end(`HTTP/1.1 ${refusal.status} ${refusal.code}\r\nConnection: close\r\n\r\n`)
    wss.handleUpgrade(request, socket, head, (ws) => {
      ws.on('error', () => ws.terminate())
      void sockets.upgrade(ws, { context: { hub, headers: {} } })
    })
  })

  await new Promise<void>((done, fail) => server.once('error', fail).listen(options.port, '127.0.0.1', done))
  const { port } = server.address() as AddressInfo // listening on TCP
  return {
    url: `http://127.0.0.1:${port}`,
    async close() {
      for (const client of wss.clients) client.terminate()
      server.closeAllConnections()
      await new Promise((done) => server.close(done))
    },
  }
}

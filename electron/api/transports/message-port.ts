// The door to a window: a MessagePort that the desktop's main process handed over.
import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import { z } from 'zod'
import type { HubCore } from '../hub-core.ts'
import type { WarehouseRouter } from '../router.ts'
import { contextFromHeaders } from './call-context.ts'

/** A port as Node and Electron's main process have it. */
export interface WindowPort {
  on(event: 'message' | 'close', listener: (event?: { data?: unknown }) => void): unknown
  postMessage(message: unknown): void
  start?: () => void
}

/** Serves the contract on a port; `station` is where the window stands, whatever its headers say. */
export function servePort(hub: HubCore, router: WarehouseRouter, port: WindowPort, station: string): void {
  const handler = new RPCHandler(router, { interceptors: [contextFromHeaders(hub, { 'x-packbench-station': station })] })
  handler.upgrade(onlyCalls(hub, port), { context: { hub, headers: {} } })
  port.start?.()
}

/** A call, or the end of one, as clients write it: id, address and type. */
const Call = z.union([
  z.object({ i: z.string(), t: z.literal(1).optional(), p: z.object({ u: z.string().startsWith('/') }) }),
  z.object({ i: z.string(), t: z.literal(4) }),
])

/** The handler takes everything for a call, and breaks in the middle of the hub on what is none: that is logged here and let go. */
function onlyCalls(hub: HubCore, port: WindowPort): SupportedMessagePort {
  const guarded = {
    postMessage: (message: unknown) => port.postMessage(message),
    on(event: 'message' | 'close', listener: (event?: { data?: unknown }) => void) {
      if (event === 'close') return port.on(event, listener)
      return port.on(event, (message) => {
        if (isCall(message?.data)) listener(message)
        else hub.log('a window sent a message that is no call')
      })
    },
  }
  return guarded as unknown as SupportedMessagePort // the part of Electron's port that the handler uses
}

function isCall(data: unknown): boolean {
  if (typeof data !== 'string') return false
  try {
    return Call.safeParse(JSON.parse(data)).success
  } catch {
    return false
  }
}

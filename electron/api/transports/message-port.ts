// The door to a window: a MessagePort that the desktop's main process handed over.
import type { SupportedMessagePort } from '@orpc/client/message-port'
import { RPCHandler } from '@orpc/server/message-port'
import type { HubCore } from '../hub-core.ts'
import type { WarehouseRouter } from '../router.ts'
import { contextFromHeaders } from './call-context.ts'

/** Serves the contract on a port; `station` is where the window stands, whatever its headers say. */
export function servePort(
  hub: HubCore,
  router: WarehouseRouter,
  port: SupportedMessagePort & { start?: () => void },
  station: string,
): void {
  const handler = new RPCHandler(router, { interceptors: [contextFromHeaders(hub, { 'x-packbench-station': station })] })
  handler.upgrade(port, { context: { hub, headers: {} } })
  port.start?.()
}

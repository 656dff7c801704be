// The window's line to the hub: a MessagePort from the desktop's main process, and a new one whenever the hub was started again.
import { createORPCClient } from '@orpc/client'
import { RPCLink } from '@orpc/client/message-port'
import type { ContractRouterClient } from '@orpc/contract'
import { createTanstackQueryUtils } from '@orpc/tanstack-query'
import { PROTOCOL } from '#shared/contract/procedure.ts'
import type { Warehouse } from '#shared/contract/warehouse.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** What travels beside a call's input. */
export interface CallOptions {
  /** Sent again with the same id, a command answers as it did the first time. Without one each call is a new one. */
  readonly requestId?: string
  /** Sent without the name of whoever works here, who may not be known there. */
  readonly isNameless?: boolean
}
export type HubClient = ContractRouterClient<Warehouse, CallOptions>

let userId: string | null = null
/** Who works at this window from now on; null is the owner. */
export function workAs(id: string | null): void {
  userId = id
}

/** A client on one port. The port stays ours: closing it tells the hub that the window is gone. */
export function hubClientOn(port: MessagePort): HubClient {
  port.start()
  const link = new RPCLink<CallOptions>({
    port,
    headers: ({ context }) => ({
      'idempotency-key': context.requestId ?? uuidV7Ids.next(),
      'x-packbench-protocol': String(PROTOCOL),
      ...(userId === null || context.isNameless === true ? {} : { 'x-packbench-user': userId }),
    }),
  })
  return createORPCClient(link)
}

let current: HubClient | undefined
let hello: (client: HubClient) => void = () => {}
let arrived = new Promise<HubClient>((resolve) => {
  hello = resolve
})

/** The main process hands ports over through the preload; the first one answers calls that wait already. */
export function listenForHub(onConnected: () => void): void {
  window.addEventListener('message', (event: MessageEvent<{ kind?: string }>) => {
    const port = event.ports[0]
    if (event.source !== window || event.data?.kind !== 'hub-port' || !port) return
    current = hubClientOn(port)
    hello(current)
    onConnected()
  })
  window.postMessage({ kind: 'hub-port-wanted' }, window.location.origin)
}

/** Tells calls to wait for the next port: the hub's process ended. */
export function forgetHub(): void {
  // calls that wait already go on waiting for the same port
  if (current === undefined) return
  current = undefined
  arrived = new Promise((resolve) => {
    hello = resolve
  })
}

/** The hub. A call made while it is away waits until it is back. */
export const hub: HubClient = createORPCClient<HubClient>({
  async call(path, input, options) {
    const client = current ?? (await arrived)
    const procedure = path.reduce<unknown>((node, key) => (node as Record<string, unknown>)[key], client) // the client is a tree of procedures
    return (procedure as (input: unknown, options: unknown) => Promise<unknown>)(input, options)
  },
})

/** Query and mutation options for react-query, per procedure. */
export const ask = createTanstackQueryUtils(hub)

// Keeps what is shown true: the hub says what happened, and whatever shows that room asks again.
import type { QueryClient } from '@tanstack/react-query'
import type { SubjectKind } from '#shared/contract/history.ts'
import type { Warehouse } from '#shared/contract/warehouse.ts'
import { ask, hub } from './hub.ts'

type Room = keyof Warehouse

/** Which rooms show something of a kind of subject. */
const shownIn: Readonly<Record<SubjectKind, readonly Room[]>> = {
  order: ['orders', 'recurring', 'packing', 'putBacks', 'shipping', 'attachments', 'deliveries', 'promising'],
  recurring: ['recurring'],
  quote: ['quotes', 'attachments'],
  product: ['catalog', 'stock', 'attachments', 'pricing', 'promising', 'orders'],
  customer: ['parties', 'holds', 'orders', 'attachments', 'pricing'],
  stock: ['stock', 'catalog', 'promising'],
  bin: ['stock'],
  pickList: ['picking', 'orders', 'stock', 'deliveries'],
  package: ['packing', 'shipping', 'orders'],
  shipment: ['shipping', 'orders', 'stock'],
  invoice: ['invoicing', 'orders', 'shipping'],
  printJob: ['printing', 'orders'],
  user: ['people'],
  station: ['printing', 'warehouses'],
  warehouse: ['warehouses', 'stock', 'orders', 'picking', 'packing', 'shipping'],
  settings: ['setup', 'holds', 'pricing', 'deliveries', 'promising', 'labels'],
  transfer: ['transfers', 'stock', 'orders'],
  import: ['imports'],
}

/** Changes that come close together are shown together: a hundred picked orders ask once, and quick scans are not held up by what else is shown. */
const GATHER_MS = 80
/** However quickly they follow each other, what is shown is never older than this. */
const AT_MOST_MS = 1_000

/** Follows the hub until the signal says stop, and starts again when the line breaks; everything is asked anew after a break. */
export async function followChanges(queries: QueryClient, signal: AbortSignal): Promise<void> {
  const touched = new Set<Room>()
  let gathering: { timer: number; readonly until: number } | undefined
  const refresh = () => {
    gathering = undefined
    const rooms = [...touched, 'history' as const]
    touched.clear()
    for (const room of rooms) void queries.invalidateQueries({ queryKey: ask[room].key() })
  }
  while (!signal.aborted) {
    try {
      const changes = await hub.history.changes({}, { signal })
      // What happened before the stream began is missed by it: ask for everything that is on the screen.
      void queries.invalidateQueries()
      for await (const change of changes) {
        for (const { kind } of change.about) for (const room of shownIn[kind]) touched.add(room)
        const now = performance.now()
        clearTimeout(gathering?.timer)
        const until = gathering?.until ?? now + AT_MOST_MS
        gathering = { timer: window.setTimeout(refresh, Math.min(GATHER_MS, until - now)), until }
      }
    } catch {
      await new Promise((done) => setTimeout(done, 500))
    }
  }
}

/** What the shell learns from the hub and the station. The shell knows only these functions. */
import { useQuery } from '@tanstack/react-query'
import { ask } from '#renderer/api/hub.ts'
import { useHubState as useHubLine } from '#renderer/api/hub-line.ts'
import { station, useStationFacts } from '#renderer/api/station.ts'
import { useWorker } from '#renderer/api/worker.ts'
import { useFindAnything } from '#renderer/app/find-anything.ts'
import { pathOfScan } from '#renderer/app/path-of-scan.ts'
import type { RoomName } from '#renderer/app/routes.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import type { HubState } from '#shared/contract/station.ts'

/** How many things wait in a room; late ones are said in words. */
export type RoomCount = { readonly count: number; readonly isLate?: boolean }
type RoomCounts = Readonly<Partial<Record<RoomName, RoomCount>>>

export type FindResult = {
  readonly id: string
  /** "Orders", "Products". */
  readonly group: string
  /** The document number or SKU, in the mono face. */
  readonly code?: string
  readonly text: string
  /** Where it leads. */
  readonly path: string
}

export function useHubState(): HubState {
  return useHubLine(({ state }) => state)
}

/** Asks for the hub at once instead of at the next try. */
export function retryHub(): void {
  void station?.call('restartHub', {})
}

export function useCounts(): RoomCounts {
  const { data } = useQuery(ask.orders.countOrders.queryOptions({ input: {} }))
  const { data: recurring } = useQuery(ask.recurring.countRecurring.queryOptions({ input: {} }))
  if (!data) return {}
  return {
    ...(recurring && { recurring: { count: recurring.failed } }),
    orders: data.late > 0 ? { count: data.late, isLate: true } : { count: data.toRelease },
    pick: { count: data.toPick },
    pack: { count: data.toPack },
    ship: { count: data.toShip },
    invoices: { count: data.unpaidInvoices },
    printing: { count: data.waitingPrintJobs },
  }
}

/** What the find box lists for a text, beside the rooms. */
export function useFind(text: string): { results: readonly FindResult[]; isSearching: boolean } {
  return useFindAnything(text)
}

/** Where a scan in the office leads; undefined when nothing goes by that code. */
export function usePathOfScan(): (scan: Scan) => Promise<string | undefined> {
  return pathOfScan
}

export function useStation(): { name: string; person: string } {
  const name = useStationFacts()?.name ?? ''
  const person = useWorker(({ worker }) => worker?.name ?? '')
  return { name, person }
}

export function useWarehouse(): { timeZone: string; currency: string } {
  const { data } = useQuery(ask.setup.getSetup.queryOptions({ input: {} }))
  return {
    timeZone: data?.company?.timeZone ?? Intl.DateTimeFormat().resolvedOptions().timeZone,
    currency: data?.company?.currency ?? 'EUR',
  }
}

/** Whether the warehouse is set up; undefined until the hub said so. */
export function useIsReady(): boolean | undefined {
  return useQuery(ask.setup.getSetup.queryOptions({ input: {} })).data?.isReady
}

/** What the shell learns from the hub and the station. The shell knows only these functions. */

import type { RoomName } from '#renderer/app/routes.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import type { HubState } from '#shared/contract/station.ts'

/** How many things wait in a room; late ones are said in words. */
export type RoomCount = { readonly count: number; readonly isLate?: boolean }
export type RoomCounts = Readonly<Partial<Record<RoomName, RoomCount>>>

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
  return { kind: 'ready' }
}

/** Asks for the hub at once instead of at the next try. */
export function retryHub(): void {}

export function useCounts(): RoomCounts {
  return {}
}

/** What the find box lists for a text, beside the rooms. */
export function useFind(_text: string): { results: readonly FindResult[]; isSearching: boolean } {
  return { results: [], isSearching: false }
}

/** Where a scan in the office leads; undefined when nothing goes by that code. */
export function usePathOfScan(): (scan: Scan) => Promise<string | undefined> {
  return async () => undefined
}

export function useStation(): { name: string; person: string } {
  return { name: '', person: '' }
}

export function useWarehouse(): { timeZone: string; currency: string } {
  return { timeZone: Intl.DateTimeFormat().resolvedOptions().timeZone, currency: 'EUR' }
}

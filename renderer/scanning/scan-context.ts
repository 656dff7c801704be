import { createContext, useContext, useState } from 'react'
import type { ClearFields } from '#renderer/scanning/clear-fields.ts'
import type { ScanEngine } from '#renderer/scanning/scan-engine.ts'
import type { TypedEntry } from '#renderer/scanning/typed-entry.ts'

export type Scanning = { readonly engine: ScanEngine; readonly entry: TypedEntry; readonly fields: ClearFields }

export const ScanContext = createContext<Scanning | undefined>(undefined)

/** Whether this part of the tree is inside a dialog, and so keeps taking scans while the dialog is open. */
export const InDialogContext = createContext(false)

export function useScanning(): Scanning {
  const scanning = useContext(ScanContext)
  if (scanning === undefined) throw new Error('This part of the screen takes scans or keys, so it needs a ScanProvider above it.')
  return scanning
}

let lastRank = 0

/** Counts up in the order of first drawing: a parent ranks below its children, a dialog above the screen that opened it. */
export function useRank(): number {
  const [rank] = useState(() => {
    lastRank += 1
    return lastRank
  })
  return rank
}

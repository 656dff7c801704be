import { useEffect, useSyncExternalStore } from 'react'
import type { Scan } from '#renderer/scanning/scan.ts'
import { useScanning } from '#renderer/scanning/scan-context.ts'

/** How many scans wait for the one being worked on. */
export function useScansWaiting(): number {
  const { queue } = useScanning().engine
  return useSyncExternalStore(queue.subscribe, queue.waiting)
}

/** Keeps scans waiting while mounted, for a screen that cannot judge them yet. */
export function useHoldScans(isHeld = true): void {
  const { queue } = useScanning().engine
  useEffect(() => (isHeld ? queue.hold() : undefined), [queue, isHeld])
}

/** For scanners that do not type: serial, HID and camera hand their scans in here, into the same queue. */
export function usePushScan(): (scan: Scan) => void {
  return useScanning().engine.push
}

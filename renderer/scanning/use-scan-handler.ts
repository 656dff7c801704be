import { useContext, useLayoutEffect, useRef } from 'react'
import { InDialogContext, useRank, useScanning } from '#renderer/scanning/scan-context.ts'
import type { ScanHandler } from '#renderer/scanning/scan-engine.ts'

/**
 * Takes every scan while this part of the screen is mounted and nothing above it does. The next scan waits until the
 * returned promise is done, so a handler may ask the hub and change the screen without being overtaken.
 */
export function useScanHandler(handler: ScanHandler): void {
  const { engine } = useScanning()
  const rank = useRank()
  const isInDialog = useContext(InDialogContext)
  const latest = useRef(handler)
  useLayoutEffect(() => {
    latest.current = handler
  })
  // before the screen is painted: a scan that comes right then must not go to what lies below
  useLayoutEffect(() => engine.addHandler({ rank, isInDialog, current: () => latest.current }), [engine, rank, isInDialog])
}

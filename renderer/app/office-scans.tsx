import { useLocation } from 'wouter'
import { usePathOfScan } from '#renderer/app/wiring.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { useScanHandler } from '#renderer/scanning/use-scan-handler.ts'

/** Takes the scans that no screen wants: the code of an order, a product or a bin opens its page. */
export function OfficeScans({ onKnown, onUnknown }: { onKnown: () => void; onUnknown: (scan: Scan) => void }) {
  const [, navigate] = useLocation()
  const pathOfScan = usePathOfScan()
  useScanHandler(async (scan) => {
    const path = await pathOfScan(scan)
    if (path === undefined) return onUnknown(scan)
    onKnown()
    navigate(path)
  })
  return undefined
}

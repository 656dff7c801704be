import { type ReadScan, readScan } from '#shared/domain/scanning/read-scan.ts'

/** Reads a scan in the window, for screens that take apart what the hub does not see first. */
export function readScanNow(raw: string): ReadScan {
  return readScan(raw, Date.now())
}

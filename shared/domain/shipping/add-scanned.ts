/** What stands on labels of ours: an order, a package, or a parcel's number, alone or with its GS1 prefix. */
const ours = /^(SO-|PKG-|(00)?\d{18}$)/i

/**
 * Adds a scan to the lines of a bulk shipment. A code of ours begins a line; anything else is the tracking number of the line before, where
 * that has none.
 */
export function addScanned(text: string, code: string): string {
  const lines = text.split(/\r?\n/).filter((line) => line.trim() !== '')
  const last = lines.at(-1)
  const isTracking = !ours.test(code) && last !== undefined && !/[\t;,]/.test(last)
  const next = isTracking ? [...lines.slice(0, -1), `${last};${code}`] : [...lines, code]
  return `${next.join('\n')}\n`
}

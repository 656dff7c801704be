export interface ShipLine {
  readonly code: string
  readonly trackingNumber: string
  readonly carrier: string
}

/**
 * Reads what was pasted or scanned to be shipped: one order or package on a line, then its tracking number and at wish its own carrier,
 * parted by a tab, a semicolon or a comma, as carriers' files have them. Empty lines mean nothing.
 */
export function readShipLines(text: string, carrier: string): ShipLine[] {
  return text
    .split(/\r?\n/)
    .map((line) => line.split(/[\t;,]/).map((part) => part.trim()))
    .flatMap(([code = '', trackingNumber = '', own = '']) =>
      code === '' ? [] : [{ code, trackingNumber, carrier: own || carrier.trim() }],
    )
}

export interface NormalisedScan {
  /** What the label says, without what the scanner put around it. */
  readonly text: string
  /** The AIM symbology identifier without its bracket, such as `E0` for EAN-13 (ISO/IEC 15424), when the scanner sent one. */
  readonly symbology: string | undefined
}

/**
 * Takes off what a scanner adds to a code: suffix (CR, LF, Tab), blanks, the AIM identifier, and the FNC1 that opens a GS1 code
 * and arrives as a group separator.
 */
export function normaliseScan(raw: string): NormalisedScan {
  const bare = raw.trim()
  const symbology = /^\]([A-Za-z][0-9A-Za-z])/.exec(bare)?.[1]
  const text = symbology === undefined ? bare : bare.slice(symbology.length + 1)
  return { text: text.replace(/^\x1d+|\x1d+$/g, '').trim(), symbology }
}

/** What the band at the bottom of a floor screen says: what to scan, or how the last scan went. */
export type Prompt =
  | { readonly kind: 'ask'; readonly text: string; readonly detail?: string | undefined }
  | { readonly kind: 'busy'; readonly text: string; readonly detail?: string | undefined }
  | {
      readonly kind: 'right'
      readonly text: string
      readonly detail?: string | undefined
      /** The number to read at arm's length, in front of the text: 2 "of 3 in tote 5". */
      readonly count?: number | undefined
      /** When it happened: two right scans with the same words are still two. */
      readonly at: number
    }
  | { readonly kind: 'done'; readonly text: string; readonly detail?: string | undefined; readonly at: number }
  | {
      readonly kind: 'wrong'
      readonly text: string
      /** What was expected, and that nothing was counted. */
      readonly detail: string
      /** What the scanner sent, letter by letter. */
      readonly scan?: string | undefined
      readonly at: number
    }

const controlNames: Readonly<Record<number, string>> = { 4: 'EOT', 9: 'TAB', 10: 'LF', 13: 'CR', 28: 'FS', 29: 'GS', 30: 'RS', 31: 'US' }

/** A raw scan as it can be read: signs without a shape are named, and a code too long for the band is cut. */
export function readableScan(raw: string, maxLength = 48): string {
  const shown = [...raw].map((character) => {
    const point = character.codePointAt(0) ?? 0
    return point < 32 || point === 127 ? `<${controlNames[point] ?? point}>` : character
  })
  return shown.length > maxLength ? `${shown.slice(0, maxLength).join('')}…` : shown.join('')
}

export type ScanSource = 'wedge' | 'serial' | 'hid' | 'camera' | 'typed'

/** One scan as it came in, before anyone has judged it. */
export type Scan = {
  readonly raw: string
  /** When its last character came, epoch milliseconds. */
  readonly at: number
  readonly source: ScanSource
}

/** A record of a file as it stands there: the line or row it begins at, and its cells in order. */
export interface TableRecord {
  readonly row: number
  readonly cells: readonly string[]
  /** The places of cells that a workbook keeps as numbers: nothing about them is to be guessed. */
  readonly numbers?: ReadonlySet<number>
}

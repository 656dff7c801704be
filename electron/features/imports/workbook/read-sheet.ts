import type { TableRecord } from '../table-record.ts'
import { type CellFormat, writtenNumber } from './cell-formats.ts'
import { ZipTrouble } from './open-zip.ts'
import { type Attributes, readXml } from './read-xml.ts'

/** What is peculiar about a sheet, where it begins and how often it is there. */
export interface Peculiar {
  readonly row: number
  readonly value: string
  count: number
}

export interface Sheet {
  readonly records: readonly TableRecord[]
  /** Cells that are computed: the value that the spreadsheet saved last is taken. */
  readonly formulas: Peculiar | undefined
  readonly merged: Peculiar | undefined
  readonly hiddenRows: Peculiar | undefined
  /** Cells that show an error, such as #REF!, or a formula that was never computed. */
  readonly errors: readonly { readonly row: number; readonly at: number; readonly value: string }[]
  readonly isTooLong: boolean
}

export interface SheetSurroundings {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly is1904: boolean
  readonly mostRows: number
}

/** Nobody has so many columns; a cell far to the right would make every row as wide. */
const MOST_COLUMNS = 300

/** Ends the reading of a sheet that is longer than it may be. */
class Enough extends Error {}

/** Reads the rows of a sheet that have something in them (ECMA-376 part 1, 18.3.1). */
export function readSheet(bytes: Buffer, part: string, around: SheetSurroundings): Sheet {
  const reader = new SheetReader(around)
  try {
    readXml(bytes, part, reader)
  } catch (error) {
    if (!(error instanceof Enough)) throw error
    reader.isTooLong = true
  }
  return reader
}

class SheetReader implements Sheet {
  readonly records: TableRecord[] = []
  readonly errors: { row: number; at: number; value: string }[] = []
  formulas: Peculiar | undefined
  merged: Peculiar | undefined
  hiddenRows: Peculiar | undefined
  isTooLong = false
  readonly #around: SheetSurroundings
  #row = 0
  #cells: string[] = []
  #numbers = new Set<number>()
  #at = -1
  #type = 'n'
  #style = 0
  #text = ''
  #hasFormula = false
  #hasValue = false

  constructor(around: SheetSurroundings) {
    this.#around = around
  }

  readonly open = (name: string, attributes: Attributes): void => {
    if (name === 'row') this.#openRow(attributes)
    else if (name === 'c') this.#openCell(attributes)
    else if (name === 'f') this.#hasFormula = true
    else if (name === 'mergeCell') this.merged = counted(this.merged, rowOf(attributes['ref'] ?? ''), attributes['ref'] ?? '')
  }

  readonly close = (name: string, text: string): void => {
    if (name === 'v' || name === 't') {
      this.#text += text
      this.#hasValue = true
    } else if (name === 'c') this.#closeCell()
    else if (name === 'row') this.#closeRow()
  }

  #openRow(attributes: Attributes): void {
    this.#row = attributes['r'] === undefined ? this.#row + 1 : Number(attributes['r'])
    this.#cells = []
    this.#numbers = new Set()
    this.#at = -1
    if (attributes['hidden'] === '1' || attributes['hidden'] === 'true')
      this.hiddenRows = counted(this.hiddenRows, this.#row, `${this.#row}`)
  }

  #openCell(attributes: Attributes): void {
    this.#at = attributes['r'] === undefined ? this.#at + 1 : columnOf(attributes['r'])
    this.#type = attributes['t'] ?? 'n'
    this.#style = Number(attributes['s'] ?? 0)
    this.#text = ''
    this.#hasFormula = false
    this.#hasValue = false
  }

  #closeCell(): void {
    if (this.#hasFormula) this.formulas = counted(this.formulas, this.#row, this.#text)
    if (this.#type === 'e' || (this.#hasFormula && !this.#hasValue)) {
      this.errors.push({ row: this.#row, at: this.#at, value: this.#text || '=' })
      return
    }
    if (!this.#hasValue) return
    if (this.#at >= MOST_COLUMNS) throw new ZipTrouble('FILE_TOO_BIG', `> ${MOST_COLUMNS} columns`)
    while (this.#cells.length < this.#at) this.#cells.push('')
    this.#cells[this.#at] = this.#valueOf().normalize('NFC').trim()
  }

  #valueOf(): string {
    switch (this.#type) {
      case 's':
        return this.#around.strings[Number(this.#text)] ?? ''
      case 'str':
      case 'inlineStr':
        return this.#text
      case 'b':
        return this.#text === '1' ? 'TRUE' : 'FALSE'
      case 'd':
        return this.#text.slice(0, 10)
      default: {
        const value = Number(this.#text)
        if (this.#text === '' || !Number.isFinite(value)) return this.#text
        const format = this.#around.formats[this.#style] ?? { kind: 'number' }
        if (format.kind === 'number' || format.kind === 'percent') this.#numbers.add(this.#at)
        return writtenNumber(value, format, this.#around.is1904)
      }
    }
  }

  #closeRow(): void {
    if (this.#cells.every((cell) => cell === '')) return
    this.records.push({ row: this.#row, cells: this.#cells, numbers: this.#numbers })
    if (this.records.length > this.#around.mostRows + 1) throw new Enough()
  }
}

function counted(before: Peculiar | undefined, row: number, value: string): Peculiar {
  if (!before) return { row, value, count: 1 }
  before.count += 1
  return before
}

/** A is 0, Z is 25, AA is 26. */
function columnOf(reference: string): number {
  const letters = /^[A-Z]{1,3}/.exec(reference)?.[0] ?? ''
  return [...letters].reduce((sum, letter) => sum * 26 + (letter.charCodeAt(0) - 64), 0) - 1
}

function rowOf(reference: string): number {
  return Number(/\d+/.exec(reference)?.[0] ?? 0)
}

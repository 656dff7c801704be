import { oneLine } from '#electron/documents/text/printable-text.ts'
import { CODE_128_QUIET, code128Modules, isCode128 } from '#electron/documents/zpl/code-128.ts'
import { EAN_8, EAN_13, ean8Bars } from '#electron/documents/zpl/ean.ts'
import { escapeZpl } from '#electron/documents/zpl/escape.ts'
import { fitText, LINE_PITCH, type TextRoom, textHeight } from '#electron/documents/zpl/fit-text.ts'
import type { LabelResolution, LabelSize } from '#electron/documents/zpl/label-size.ts'
import { must } from '#shared/kernel/must.ts'

/** A rectangle on the label, in eighths of a millimetre: one dot at 203 dpi. */
export interface Box {
  x: number
  y: number
  width: number
  height: number
}

/** How text sits in its box. */
export interface TextLook {
  size: number
  least?: number
  /** Where the text is lower than its box. */
  at?: 'top' | 'middle' | 'bottom'
  isReversed?: boolean
}

/**
 * One label, built of named parts. Positions are eighths of a millimetre whatever the print head; dots are this class's business.
 * Barcodes get the widest modules that fit their box, in whole dots, with their quiet zones inside the box.
 */
export class ZplLabel {
  readonly #dotsPerUnit: number
  readonly #commands: string[] = []

  constructor(size: LabelSize, resolution: LabelResolution = 203) {
    this.#dotsPerUnit = resolution === 203 ? 1 : resolution / 203.2
    const width = Math.round((size.widthMm * resolution) / 25.4)
    const height = Math.round((size.heightMm * resolution) / 25.4)
    this.#commands.push('^XA', '^CI28', '^LH0,0', `^PW${width}`, `^LL${height}`)
  }

  /** Text from anywhere; it shrinks, wraps and at last is cut, but never leaves the box. Returns the height taken. */
  text(texts: string | readonly string[], box: Box, look: TextLook): number {
    const room = this.#room(box, look)
    const fitted = fitText(typeof texts === 'string' ? [texts] : texts, room)
    const taken = textHeight(fitted.lines.length, fitted.size)
    const slack = { top: 0, middle: (room.height - taken) / 2, bottom: room.height - taken }[look.at ?? 'top']
    fitted.lines.forEach((line, index) => {
      const y = this.#dots(box.y) + slack + index * fitted.size * LINE_PITCH
      this.#field(this.#dots(box.x), y, `^A0N,${fitted.size},${fitted.size}${look.isReversed ? '^FR' : ''}`, line)
    })
    return taken / this.#dotsPerUnit
  }

  /** A line across or down. */
  rule(x: number, y: number, length: number, direction: 'across' | 'down' = 'across', thickness = 2): void {
    this.fill(direction === 'across' ? { x, y, width: length, height: thickness } : { x, y, width: thickness, height: length })
  }

  /** A black area. */
  fill(box: Box): void {
    const width = this.#dots(box.width)
    const height = this.#dots(box.height)
    this.#place(this.#dots(box.x), this.#dots(box.y), `^GB${width},${height},${Math.min(width, height)}^FS`)
  }

  /** A triangle that points up or down. */
  arrow(direction: 'up' | 'down', box: Box): void {
    const rows = this.#dots(box.height)
    for (let row = 0; row < rows; row++) {
      const part = direction === 'up' ? (row + 1) / rows : (rows - row) / rows
      const width = Math.max(1, Math.round(this.#dots(box.width) * part))
      this.#place(this.#dots(box.x + box.width / 2) - width / 2, this.#dots(box.y) + row, `^GB${width},1,1^FS`)
    }
  }

  /** Code 128 without a text line; nothing, and false, where the text cannot be encoded or would not fit. */
  code128(text: string, box: Box, most = 4): boolean {
    const value = oneLine(text)
    if (!isCode128(value)) return false
    const module = this.#module(code128Modules(value) + 2 * CODE_128_QUIET, box, most)
    if (module === undefined) return false
    const x = this.#dots(box.x) + CODE_128_QUIET * module
    this.#field(x, this.#dots(box.y), `^BY${module}^BCN,${this.#dots(box.height)},N,N,N,A`, value)
    return true
  }

  /** GS1-128 of an SSCC: ^BC mode D sets FNC1 and leaves the brackets out. Modules of half a millimetre, as GS1 asks on logistic units. */
  sscc(sscc: string, box: Box): void {
    const ssccModules = 11 * (1 + 1 + 10 + 1) + 13
    const all = ssccModules + 2 * CODE_128_QUIET
    const module = must(this.#module(all, box, 4), 'room for an SSCC on the label')
    const x = this.#dots(box.x) + CODE_128_QUIET * module
    this.#field(x, this.#dots(box.y), `^BY${module}^BCN,${this.#dots(box.height)},N,N,N,D`, `(00)${sscc}`)
  }

  /**
   * EAN-13 or EAN-8 with its digits below, false where it does not fit. A UPC is printed as the EAN-13 it is, and the bars of an EAN-8
   * are drawn one by one, because not every printer and no preview knows ^BU and ^B8.
   */
  ean(gtin: string, box: Box): boolean {
    const { modules, left, right } = gtin.length === 8 ? EAN_8 : EAN_13
    const module = this.#module(modules + left + right, box, 3)
    if (module === undefined || ![8, 12, 13].includes(gtin.length)) return false
    const x = this.#dots(box.x) + left * module
    const y = this.#dots(box.y)
    const digitsHeight = 10 * module
    const height = Math.max(20, this.#dots(box.height) - digitsHeight)
    if (gtin.length === 8) {
      this.#bars(ean8Bars(gtin), { x, y }, module, height)
      this.#field(x, y + height + 4, `^A0N,${9 * module},${9 * module}`, `${gtin.slice(0, 4)} ${gtin.slice(4)}`)
    } else {
      this.#field(x, y, `^BY${module}^BEN,${height},Y,N`, gtin.padStart(13, '0').slice(0, -1))
    }
    return true
  }

  /**
   * GS1 DataMatrix of element strings, each starting with its AI; one of variable length is closed by FNC1 where another follows.
   * The escape character is one that GS1 data cannot hold (character set 82), so that no data can be taken for a command.
   */
  gs1DataMatrix(elements: readonly { text: string; isFixed: boolean }[], corner: { x: number; y: number }, module: number): void {
    const fnc1 = '#1'
    const body = elements.map(({ text, isFixed }, index) => (isFixed || index === elements.length - 1 ? text : text + fnc1)).join('')
    this.#field(this.#dots(corner.x), this.#dots(corner.y), `^BXN,${this.#dots(module)},200,,,,#,1`, fnc1 + body)
  }

  /** The label's commands, printed as often as asked. */
  end(copies = 1): string {
    return [...this.#commands, ...(copies > 1 ? [`^PQ${copies}`] : []), '^XZ', ''].join('\n')
  }

  #bars(widths: readonly number[], at: { x: number; y: number }, module: number, height: number): void {
    let x = at.x
    widths.forEach((width, index) => {
      if (index % 2 === 0) this.#place(x, at.y, `^GB${width * module},${height},${width * module}^FS`)
      x += width * module
    })
  }

  #field(x: number, y: number, command: string, text: string): void {
    this.#place(x, y, `${command}^FH_^FD${escapeZpl(text)}^FS`)
  }

  #place(x: number, y: number, command: string): void {
    this.#commands.push(`^FO${Math.round(x)},${Math.round(y)}${command}`)
  }

  /** The widest module in whole dots that fits; `most` counts in dots of 203 dpi. Under two dots nothing is readable. */
  #module(modules: number, box: Box, most: number): number | undefined {
    const module = Math.min(Math.floor(this.#dots(box.width) / modules), Math.round(most * this.#dotsPerUnit))
    return module >= 2 ? module : undefined
  }

  #room(box: Box, look: TextLook): TextRoom {
    return {
      width: this.#dots(box.width),
      height: this.#dots(box.height),
      size: this.#dots(look.size),
      least: this.#dots(look.least ?? look.size / 2),
    }
  }

  #dots(units: number): number {
    return Math.round(units * this.#dotsPerUnit)
  }
}

/** Labels one after the other, as the bytes a printer takes. */
export function zplBytes(labels: readonly string[]): Uint8Array {
  return new TextEncoder().encode(labels.join(''))
}

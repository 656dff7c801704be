import { type LabelElement, type LabelFields, type LabelTemplate, rotations, textRules } from '#shared/domain/labels/label-template.ts'
import { labelResolutions } from '#shared/domain/labels/printer-profile.ts'
import { gs1CheckDigit, makeSscc } from '#shared/kernel/gs1.ts'

/** What people, shops and bad luck put into fields. */
const HOSTILE = [
  '^XZ^XA^FO0,0^GB800,800,800^FS',
  '^FS^FO0,0^A0N,200,200^FDX',
  '~JR~DGR:X.GRF,1,1,FF',
  '"\nP99\nA0,0,0,5,9,9,R,"X"',
  '",0\r\nPRINT 99,99\r\nTEXT 0,0,"5",0,9,9,"X',
  '\\[R]\\["]\\&\\"',
  '\x1b@\x1dV\x00\x1dv0\x00\xff\xff',
  '{f1}{f2}{sscc}',
  '(10)AB(21)CD',
  '>;>8>9',
  'Müller & Söhne "Feinkost" KG',
  'Ελληνικά, 漢字, العربية, 🙂',
  '\u202egnp.exe\u200b\ufeff',
  'W'.repeat(300),
  'Donaudampfschifffahrtsgesellschaftskapitänsmützenabzeichen',
  '100 % "off" \\ for 5" pipes',
  '',
  ' ',
]

export interface RandomLabel {
  readonly template: LabelTemplate
  readonly fields: LabelFields
  readonly dpi: 203 | 300 | 600
}

/** A label of a dozen cells, each with one thing in it and white around, so that whatever leaves its own cell is seen. */
export function randomLabel(seed: number): RandomLabel {
  const next = numbers(seed)
  const pick = <T>(list: readonly T[]): T => list[Math.floor(next() * list.length)] as T // the list is never empty
  const [columns, rows] = [1 + Math.floor(next() * 3), 2 + Math.floor(next() * 4)]
  const [widthMm, heightMm] = [60 + Math.floor(next() * 60), 60 + Math.floor(next() * 90)]
  const fields: Record<string, string | string[]> = {
    sscc: makeSscc(Math.floor(next() * 10), '4012345', Math.floor(next() * 999_999_999)),
    ean: withCheck(String(100_000_000_000 + Math.floor(next() * 899_999_999_999))),
    lines: Array.from({ length: Math.floor(next() * 5) }, () => words(next)),
  }
  const elements: LabelElement[] = []
  for (let cell = 0; cell < columns * rows; cell++) {
    fields[`f${cell}`] = words(next)
    const [w, h] = [widthMm / columns, heightMm / rows]
    const place = {
      id: `e${cell}`,
      x: (cell % columns) * w + 1,
      y: Math.floor(cell / columns) * h + 1,
      width: w - 2,
      height: h - 2,
      rotation: pick(rotations),
    }
    elements.push(element(place, cell, next, pick))
  }
  return { template: { kind: 'shippingLabel', widthMm, heightMm, elements }, fields, dpi: pick(labelResolutions) }
}

type Place = Pick<LabelElement, 'id' | 'x' | 'y' | 'width' | 'height' | 'rotation'>

function element(place: Place, cell: number, next: () => number, pick: <T>(list: readonly T[]) => T): LabelElement {
  const kind = next()
  if (kind < 0.6) {
    const size = 1.5 + next() * 8
    const text = pick([`{f${cell}}`, `{f${cell}}`, `No. {f${cell}}, {sscc}`, '{lines}', 'fixed "words" ^ of\nours'])
    const look = {
      rule: pick(textRules),
      align: pick(['left', 'center', 'right'] as const),
      at: pick(['top', 'middle', 'bottom'] as const),
    }
    return { ...place, kind: 'text', text, size, least: Math.max(1, size * next()), ...look }
  }
  if (kind < 0.9) {
    const [symbology, text] = pick([
      ['code128', `{f${cell}}`],
      ['code128', '{sscc}'],
      ['gs1128', '(00){sscc}'],
      ['gs1128', `(00){sscc}(10){f${cell}}`],
      ['ean', '{ean}'],
      ['qr', `{f${cell}}`],
      ['datamatrix', `{f${cell}}`],
      ['gs1datamatrix', `(00){sscc}(10){f${cell}}`],
      ['pdf417', '{sscc}'],
      ['code39', '{sscc}'],
      ['itf14', '0{ean}'],
    ] as const)
    return { ...place, kind: 'barcode', symbology, text, module: 0.2 + next() * 0.6, hasDigits: next() < 0.5 }
  }
  if (kind < 0.94) return { ...place, kind: 'triangle', points: pick(['up', 'down'] as const) }
  return { ...place, kind: 'box', fill: pick(['none', 'black'] as const), thickness: 0.2 + next() * 2 }
}

function words(next: () => number): string {
  if (next() < 0.7) return HOSTILE[Math.floor(next() * HOSTILE.length)] ?? ''
  const length = Math.floor(next() * 60)
  return Array.from({ length }, () => String.fromCodePoint(32 + Math.floor(next() ** 3 * 0x2fff))).join('')
}

function withCheck(digits: string): string {
  return digits + gs1CheckDigit(digits)
}

/** Numbers from 0 to 1 that a seed says (mulberry32). */
function numbers(seed: number): () => number {
  let state = seed
  return () => {
    state = (state + 0x6d2b79f5) | 0
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state)
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296
  }
}

import { font0 } from '#electron/documents/labels/font-0.ts'
import { Bitmap } from '#shared/domain/labels/bitmap.ts'
import type { Rotation } from '#shared/domain/labels/label-template.ts'
import type { Dots } from '#shared/domain/labels/placed.ts'
import type { ReadLabel } from '#shared/domain/labels/read/read-label.ts'

/** What stands in a ZPL label of ours. A text says how wide it may be at most, because nobody outside of a printer knows its letters. */
export type ZplMark =
  | { kind: 'text'; box: Dots; text: string }
  | { kind: 'bars'; box: { x: number; y: number }; rotation: Rotation; how: 'A' | 'D' | 'E'; module: number; height: number; text: string }
  | { kind: 'ink'; box: Dots }
  | { kind: 'invert'; box: Dots }
  | { kind: 'picture'; x: number; y: number; bitmap: Bitmap }

const TURNS: Readonly<Record<string, Rotation>> = { N: 0, R: 90, I: 180, B: 270 }

/** Reads labels line by line; a line that is no command of ours fails. */
export function readZpl(bytes: Uint8Array): (Omit<ReadLabel, 'marks'> & { marks: ZplMark[] })[] {
  const lines = new TextDecoder().decode(bytes).split('\n')
  const labels: (Omit<ReadLabel, 'marks'> & { marks: ZplMark[] })[] = []
  let [page, copies] = [{ width: 0, height: 0, marks: [] as ZplMark[] }, 1]
  for (const line of lines) {
    if (line === '^XA') [page, copies] = [{ width: 0, height: 0, marks: [] }, 1]
    else if (line === '^XZ') labels.push({ ...page, copies })
    else if (line.startsWith('^PW')) page.width = Number(line.slice(3))
    else if (line.startsWith('^LL')) page.height = Number(line.slice(3))
    else if (line.startsWith('^PQ')) copies = Number(line.slice(3))
    else if (!/^(|\^CI28|\^LH0,0|\^PR\d+|~SD\d\d)$/.test(line)) page.marks.push(markOf(line))
  }
  return labels
}

function markOf(line: string): ZplMark {
  const place = /^\^FO(\d+),(\d+)(.*)\^FS$/.exec(line)
  const [x, y, body] = [Number(place?.[1]), Number(place?.[2]), place?.[3] ?? '']
  if (/\^FS|\^FO|\^X/.test(body)) throw new Error(`broken out: ${line.slice(0, 120)}`)
  const area = /^(\^FR)?\^GB(\d+),(\d+),(\d+)$/.exec(body)
  if (area) return { kind: area[1] ? 'invert' : 'ink', box: { x, y, width: Number(area[2]), height: Number(area[3]) } }
  const text = /^\^A0([NRIB]),(\d+),\2(\^FB(\d+),1,0,[CR])?\^FH_\^FD([^^~\\]*)$/.exec(body)
  if (text) {
    const words = plain(text[5] ?? '')
    const size = Number(text[2])
    const length = text[4] === undefined ? Math.ceil(font0.widthOf(words, size)) : Number(text[4])
    const isUpright = text[1] === 'N' || text[1] === 'I'
    return { kind: 'text', text: words, box: { x, y, width: isUpright ? length : size, height: isUpright ? size : length } }
  }
  const bars = /^\^BY(\d+)\^B([CE])([NRIB]),(\d+),N,N(?:,N,([AD]))?\^FH_\^FD([^^~\\]*)$/.exec(body)
  if (bars) {
    const [module, height, rotation] = [Number(bars[1]), Number(bars[4]), TURNS[bars[3] ?? ''] ?? 0]
    return {
      kind: 'bars',
      box: { x, y },
      rotation,
      how: bars[2] === 'E' ? 'E' : (bars[5] as 'A' | 'D'),
      module,
      height,
      text: plain(bars[6] ?? ''),
    } // the pattern allows these
  }
  const picture = /^\^GFA,(\d+),\1,(\d+),([0-9A-F]+)$/.exec(body)
  if (!picture) throw new Error(`not ZPL of ours: ${line.slice(0, 120)}`)
  const data = Buffer.from(picture[3] ?? '', 'hex')
  const stride = Number(picture[2])
  if (data.length !== Number(picture[1])) throw new Error('a picture of another size than it says')
  return { kind: 'picture', x, y, bitmap: new Bitmap(stride * 8, data.length / stride, new Uint8Array(data)) }
}

function plain(escaped: string): string {
  const bytes = [...escaped.matchAll(/_([0-9A-F]{2})|(.)/gs)].map(([, hex, one]) =>
    hex === undefined ? (one?.charCodeAt(0) ?? 0) : Number.parseInt(hex, 16),
  )
  return new TextDecoder().decode(Uint8Array.from(bytes))
}

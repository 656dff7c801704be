// Both readers of the camera beside each other on the same films: how soon each answers, how often it is right, and whether it is ever wrong.
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import type { PictureReader } from '#renderer/scanning/camera/picture.ts'
import { quaggaReader } from '#renderer/scanning/camera/quagga-reader.ts'
import { zxingReader } from '#renderer/scanning/camera/zxing-reader.ts'
import { type CodeWatch, createCodeWatch, type SeenCode } from '#shared/domain/scanning/camera/code-watch.ts'
import { filmOf, type Scene } from '#tests/world/camera-film.ts'
import { drawCode } from '#tests/world/drawn-code.ts'

const size = { width: 1280, height: 720, rate: 15 }
/** A camera's thread takes its next picture no sooner. */
const PACE_MS = 66

const codes = [
  ['EAN-13', 'ean13', '4006381333931', ']E04006381333931'],
  ['Code 128', 'code128', 'BIN-A-01-02', ']C0BIN-A-01-02'],
  ['GS1-128', 'gs1-128', '(01)04006381333931(10)L7(21)9', ']C1010400638133393110L7\x1d219'],
  ['DataMatrix', 'gs1datamatrix', '(01)04006381333931(10)L7(21)9', ']d2010400638133393110L7\x1d219'],
  ['QR', 'qrcode', '{"order":"SO-000123"}', ']Q1{"order":"SO-000123"}'],
] as const

const hands = {
  still: { blur: 0, noise: 4 },
  moving: { tilt: 10, drift: 0.06, blur: 3, noise: 8 },
  blurred: { tilt: 6, drift: 0.04, blur: 6, noise: 8 },
  dark: { tilt: 8, drift: 0.05, blur: 2, noise: 22, light: 0.6 },
}

interface CameraRow {
  readonly code: string
  readonly hand: string
  readonly who: 'zxing' | 'quagga' | 'both'
  readonly pictures: number
  readonly right: number
  readonly wrong: number
  /** From the moment the label is held up to the first right answer, on a machine that does nothing else; undefined when there was none. */
  readonly firstMs: number | undefined
  readonly perPictureMs: number
}

export async function measureCamera(seconds = 2): Promise<CameraRow[]> {
  const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
  const readers = {
    zxing: zxingReader(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer),
    quagga: await quaggaReader(),
  }
  const rows: CameraRow[] = []
  for (const [code, kind, text, sent] of codes) {
    const drawn = drawCode(kind, text)
    for (const [hand, held] of Object.entries(hands)) {
      const scene: Scene = { code: drawn, seconds, reach: drawn.kind === 'bars' ? 0.5 : 0.22, ...held }
      const film = [...filmOf([scene], size)]
      for (const [who, read] of Object.entries(readers)) {
        if (who === 'quagga' && drawn.kind === 'matrix') continue
        rows.push({ code, hand, who: who as 'zxing' | 'quagga', ...(await watchFilm(film, sent, [read])) })
      }
      rows.push({ code, hand, who: 'both', ...(await watchFilm(film, sent, Object.values(readers), createCodeWatch())) })
    }
  }
  return rows
}

/** As the camera's thread does: it works on a picture, rests as long, and takes the newest. With a watch only what counts is an answer. */
async function watchFilm(
  film: Iterable<{ grey: Uint8Array; atMs: number }>,
  sent: string,
  readers: PictureReader[],
  watch: CodeWatch = seeAll(),
) {
  let pictures = 0
  let right = 0
  let wrong = 0
  let workedMs = 0
  let freeAt = 0
  let firstMs: number | undefined
  for (const { grey, atMs } of film) {
    if (atMs < freeAt) continue
    const startedAt = workedMsSoFar()
    const seen: SeenCode[] = []
    for (const read of readers) seen.push(...(await read({ grey, ...size })))
    const tookMs = workedMsSoFar() - startedAt
    pictures += 1
    workedMs += tookMs
    freeAt = atMs + Math.max(2 * tookMs, PACE_MS)
    const answer = watch.see(seen, atMs)
    if (answer === undefined) continue
    if (answer === sent) right += 1
    else wrong += 1
    if (answer === sent) firstMs ??= atMs + tookMs
  }
  return { pictures, right, wrong, firstMs, perPictureMs: workedMs / Math.max(1, pictures) }
}

/** Work, not time: what else the machine does meanwhile is not the readers'. */
function workedMsSoFar(): number {
  const { user, system } = process.cpuUsage()
  return (user + system) / 1000
}

/** One reader alone: whatever it says first of a picture is its answer. */
function seeAll(): CodeWatch {
  return { see: ([first]) => first?.raw }
}

export function cameraTable(rows: readonly CameraRow[]): string {
  const lines = rows.map(
    ({ code, hand, who, pictures, right, wrong, firstMs, perPictureMs }) =>
      `| ${code} | ${hand} | ${who} | ${who === 'both' ? '' : `${right} of ${pictures}`} | ${wrong} | ${firstMs === undefined ? 'never' : Math.round(firstMs)} | ${Math.round(perPictureMs)} |`,
  )
  return [
    '| code | label | reader | pictures read | wrong | first answer, ms | a picture, ms |',
    '|---|---|---|---|---|---|---|',
    ...lines,
  ].join('\n')
}

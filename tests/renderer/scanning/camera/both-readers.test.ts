import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { expect, test } from 'vitest'
import type { PictureReader } from '#renderer/scanning/camera/picture.ts'
import { quaggaReader } from '#renderer/scanning/camera/quagga-reader.ts'
import { zxingReader } from '#renderer/scanning/camera/zxing-reader.ts'
import { createCodeWatch } from '#shared/domain/scanning/camera/code-watch.ts'
import { filmOf, type Scene } from '#tests/world/camera-film.ts'
import { drawCode } from '#tests/world/drawn-code.ts'

const size = { width: 800, height: 448, rate: 10 }
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
const readers: Promise<readonly PictureReader[]> = Promise.all([
  zxingReader(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer),
  quaggaReader(),
])

const printed = [
  ['ean13', '4006381333931', ']E04006381333931'],
  ['upca', '012345678905', ']E00012345678905'],
  ['code128', 'A-01-02', ']C0A-01-02'],
  ['gs1-128', '(01)04006381333931(10)L7(21)9', ']C1010400638133393110L7\x1d219'],
  ['gs1datamatrix', '(01)04006381333931(10)L7(21)9', ']d2010400638133393110L7\x1d219'],
  ['qrcode', '{"so":"SO-000123"}', ']Q1{"so":"SO-000123"}'],
] as const

test('labels that move, tilt and blur before the camera are each read once and none is misread', async () => {
  const both = await readers
  const scenes = printed.map(([kind, text]): Scene => {
    const code = drawCode(kind, text)
    return { code, seconds: 0.8, reach: code.kind === 'bars' ? 0.62 : 0.3, tilt: 7, drift: 0.04, blur: 2, noise: 10 }
  })
  const watch = createCodeWatch()
  const counted: string[] = []
  for (const { grey, atMs } of filmOf(scenes, size)) {
    const picture = { grey, width: size.width, height: size.height }
    const codes = []
    for (const read of both) codes.push(...(await read(picture)))
    const raw = watch.see(codes, atMs)
    if (raw !== undefined) counted.push(raw)
  }
  expect(counted).toEqual(printed.map(([, , sent]) => sent))
}, 120_000)

import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { describe, expect, test } from 'vitest'
import { meanRows } from '#renderer/scanning/camera/mean-rows.ts'
import { zxingReader } from '#renderer/scanning/camera/zxing-reader.ts'
import { filmOf } from '#tests/world/camera-film.ts'
import { drawCode } from '#tests/world/drawn-code.ts'

const size = { width: 1280, height: 720, rate: 5 }
const wasm = readFileSync(createRequire(import.meta.url).resolve('zxing-wasm/reader/zxing_reader.wasm'))
const read = zxingReader(wasm.buffer.slice(wasm.byteOffset, wasm.byteOffset + wasm.byteLength) as ArrayBuffer)

const printed = [
  ['code128', 'upright', 'BIN-A-01-02', ']C0BIN-A-01-02', 0, 4],
  // those that lie are looked for in every third picture
  ['gs1-128', 'lying', '(01)04006381333931(10)L7(21)9', ']C1010400638133393110L7\x1d219', 90, 2],
] as const

describe('bars in the dark', () => {
  test.each(printed)(
    '%s, %s, is read from most pictures, and never as something else',
    async (kind, _, text, sent, turn, least) => {
      const scene = { code: drawCode(kind, text), seconds: 1.2, reach: 0.4, tilt: 8, turn, drift: 0.03, blur: 2, noise: 22, light: 0.6 }
      const seen: string[] = []
      for (const { grey } of filmOf([scene], size)) seen.push(...(await read({ grey, ...size })).map(({ raw }) => raw))
      expect(new Set(seen)).toEqual(new Set([sent]))
      expect(seen.length).toBeGreaterThanOrEqual(least)
    },
    60_000,
  )
})

test('rows become their mean, and lying the columns do', () => {
  const [width, height] = [20, 21]
  const grey = Uint8Array.from({ length: width * height }, (_, at) => (at % width) * 10)
  const upright = meanRows({ grey, width, height }, false)
  expect([upright.width, upright.height]).toEqual([20, 3])
  expect([...upright.grey.subarray(20, 24)]).toEqual([0, 10, 20, 30])
  const lying = meanRows({ grey, width, height }, true)
  expect([lying.width, lying.height]).toEqual([21, 2])
  expect([lying.grey[0], lying.grey[21]]).toEqual([40, 100])
})

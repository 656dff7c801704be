// What a camera would see: labels held into the picture by a hand, tilted, moving, blurred and with noise. Plain numbers, the same every time.
import { closeSync, openSync, writeSync } from 'node:fs'
import type { DrawnCode } from './drawn-code.ts'

/** How a label is held: `reach` is how much of the picture's width it takes, `tilt` in degrees, `blur` and `noise` in dots and shades. */
type Held = {
  readonly code: DrawnCode
  readonly seconds: number
  readonly reach: number
  readonly tilt?: number
  readonly turn?: number
  readonly drift?: number
  readonly blur?: number
  readonly noise?: number
  readonly light?: number
}
/** A part of the film: something held into it, or the bare table. */
export type Scene = Held | { readonly seconds: number }

type Size = { readonly width: number; readonly height: number; readonly rate: number }
type FilmFrame = { readonly grey: Uint8Array; readonly scene: number; readonly atMs: number }

const TABLE = 96
const PAPER = 224
const INK = 34

/** Every picture of a film in turn. The bytes are the same ones each time: who wants to keep them copies them. */
export function* filmOf(scenes: readonly Scene[], size: Size): Generator<FilmFrame> {
  const chance = seeded(7)
  let count = 0
  for (const [scene, held] of scenes.entries()) {
    const frames = Math.round(held.seconds * size.rate)
    for (let n = 0; n < frames; n++, count++) {
      const grey = new Uint8Array(size.width * size.height).fill(TABLE)
      if ('code' in held) {
        hold(grey, size, held, n / frames)
        blurAlong(grey, size.width, Math.round(held.blur ?? 0))
      }
      roughen(grey, ('noise' in held ? held.noise : undefined) ?? 4, chance)
      yield { grey, scene, atMs: (count * 1000) / size.rate }
    }
  }
}

/** Lays the label into the picture: every dot of the picture asks where on the label it lies, four times, so that edges come out grey. */
function hold(grey: Uint8Array, { width, height }: Size, held: Held, part: number): void {
  const { rows } = held.code
  const across = rows[0]?.length ?? 0
  const dot = (held.reach * width) / across
  const swing = Math.sin(part * Math.PI * 2)
  const angle = (((held.tilt ?? 0) * swing + (held.turn ?? 0)) * Math.PI) / 180
  const middle = {
    x: width / 2 + (held.drift ?? 0) * width * Math.cos(part * Math.PI * 2),
    y: height / 2 + (held.drift ?? 0) * height * swing,
  }
  const cos = Math.cos(angle) / dot
  const sin = Math.sin(angle) / dot
  const reach = (Math.hypot(across, rows.length) / 2) * dot
  const from = { x: Math.max(0, Math.floor(middle.x - reach)), y: Math.max(0, Math.floor(middle.y - reach)) }
  const to = { x: Math.min(width, Math.ceil(middle.x + reach)), y: Math.min(height, Math.ceil(middle.y + reach)) }
  const light = held.light ?? 1
  for (let y = from.y; y < to.y; y++) {
    for (let x = from.x; x < to.x; x++) {
      let sum = 0
      let isOnLabel = false
      for (const dy of [0.25, 0.75]) {
        for (const dx of [0.25, 0.75]) {
          const right = x + dx - middle.x
          const down = y + dy - middle.y
          const isDark = rows[Math.floor(right * -sin + down * cos + rows.length / 2)]?.[Math.floor(right * cos + down * sin + across / 2)]
          if (isDark !== undefined) isOnLabel = true
          sum += isDark === undefined ? TABLE : (isDark ? INK : PAPER) * light
        }
      }
      if (isOnLabel) grey[y * width + x] = sum / 4
    }
  }
}

/** The smear of a hand that moves sideways. */
function blurAlong(grey: Uint8Array, width: number, dots: number): void {
  if (dots < 2) return
  const row = new Uint8Array(width)
  for (let start = 0; start < grey.length; start += width) {
    row.set(grey.subarray(start, start + width))
    let sum = 0
    for (let x = 0; x < width; x++) {
      sum += (row[x] ?? 0) - (x >= dots ? (row[x - dots] ?? 0) : 0)
      grey[start + x] = sum / Math.min(x + 1, dots)
    }
  }
}

function roughen(grey: Uint8Array, noise: number, chance: () => number): void {
  for (let at = 0; at < grey.length; at++) grey[at] = Math.max(0, Math.min(255, (grey[at] ?? 0) + (chance() + chance() - 1) * 2 * noise))
}

function seeded(seed: number): () => number {
  let state = seed
  return () => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0
    return state / 2 ** 32
  }
}

/** Writes a film as YUV4MPEG2, which Chromium takes for a camera and shows again and again. */
export function writeFilm(file: string, scenes: readonly Scene[], size: Size): void {
  const handle = openSync(file, 'w')
  const colourless = Buffer.alloc((size.width * size.height) / 2, 128)
  writeSync(handle, `YUV4MPEG2 W${size.width} H${size.height} F${size.rate}:1 Ip A1:1 C420jpeg\n`)
  for (const { grey } of filmOf(scenes, size)) {
    writeSync(handle, 'FRAME\n')
    writeSync(handle, grey)
    writeSync(handle, colourless)
  }
  closeSync(handle)
}

/** The three tones of the floor, as data. They mirror the prompt band: right, done, wrong. */
export type ToneName = 'right' | 'done' | 'wrong'

export type Beep = {
  readonly frequencyHz: number
  readonly startMs: number
  readonly durationMs: number
  /** A square wave carries through a noisy hall; a triangle is clear without being sharp. */
  readonly wave: 'triangle' | 'square'
  /** Loudness before the volume, 0 to 1; a square wave sounds far louder than a triangle of the same height. */
  readonly gain: number
}

export const tones: Readonly<Record<ToneName, readonly Beep[]>> = {
  right: [{ frequencyHz: 1760, startMs: 0, durationMs: 80, wave: 'triangle', gain: 0.6 }],
  done: [
    { frequencyHz: 1175, startMs: 0, durationMs: 110, wave: 'triangle', gain: 0.6 },
    { frequencyHz: 1760, startMs: 120, durationMs: 180, wave: 'triangle', gain: 0.6 },
  ],
  wrong: [
    { frequencyHz: 185, startMs: 0, durationMs: 260, wave: 'square', gain: 0.35 },
    { frequencyHz: 147, startMs: 320, durationMs: 420, wave: 'square', gain: 0.35 },
  ],
}

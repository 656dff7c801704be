import { useSoundSettings } from '#renderer/ui/sound/sound-settings.ts'
import { type Beep, type ToneName, tones } from '#renderer/ui/sound/tones.ts'

let context: AudioContext | undefined
let playing: OscillatorNode[] = []

/** Plays a tone now; one that still sounds is cut off, so that quick scans never blur into each other. */
export function playTone(name: ToneName): void {
  const { volume } = useSoundSettings.getState()
  if (volume === 0) return
  context ??= new AudioContext({ latencyHint: 'interactive' })
  // Chromium starts it asleep until the first key or click; a scan is a key.
  if (context.state === 'suspended') void context.resume()
  for (const oscillator of playing) oscillator.stop()
  playing = startBeeps(context, tones[name], volume)
}

function startBeeps(audio: AudioContext, beeps: readonly Beep[], volume: number): OscillatorNode[] {
  return beeps.map((beep) => {
    const startAt = audio.currentTime + beep.startMs / 1000
    const endAt = startAt + beep.durationMs / 1000
    const oscillator = new OscillatorNode(audio, { type: beep.wave, frequency: beep.frequencyHz })
    const loudness = new GainNode(audio, { gain: 0 })
    // Four milliseconds of ramp at both ends keep the speaker from clicking.
    loudness.gain.setValueAtTime(0, startAt)
    loudness.gain.linearRampToValueAtTime(beep.gain * volume, startAt + 0.004)
    loudness.gain.setValueAtTime(beep.gain * volume, endAt - 0.004)
    loudness.gain.linearRampToValueAtTime(0, endAt)
    oscillator.connect(loudness).connect(audio.destination)
    oscillator.start(startAt)
    oscillator.stop(endAt)
    return oscillator
  })
}

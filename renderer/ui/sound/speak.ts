import { useSoundSettings } from '#renderer/ui/sound/sound-settings.ts'

/** Says a few words with the system's voice, when the station is set to. What was being said is cut off. */
export function speak(words: string, language: string): void {
  const { volume, speaksQuantities } = useSoundSettings.getState()
  if (!speaksQuantities || volume === 0 || !('speechSynthesis' in window)) return
  window.speechSynthesis.cancel()
  const saying = new SpeechSynthesisUtterance(words)
  saying.lang = language
  saying.volume = volume
  saying.rate = 1.15
  window.speechSynthesis.speak(saying)
}

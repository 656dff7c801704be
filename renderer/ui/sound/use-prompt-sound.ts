import { useEffect } from 'react'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { playTone } from '#renderer/ui/sound/play-tone.ts'
import { speak } from '#renderer/ui/sound/speak.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

/** Sounds what the band shows: one tone for each scan that was right, done or wrong. */
export function usePromptSound(prompt: Prompt): void {
  const { locale } = useLocale()
  const tone = prompt.kind === 'ask' || prompt.kind === 'busy' ? undefined : prompt.kind
  const at = 'at' in prompt ? prompt.at : undefined
  const count = prompt.kind === 'right' ? prompt.count : undefined
  // biome-ignore lint/correctness/useExhaustiveDependencies: the instant tells two equal prompts apart.
  useEffect(() => {
    if (tone === undefined) return
    playTone(tone)
    if (count !== undefined) speak(String(count), locale)
  }, [tone, at])
}

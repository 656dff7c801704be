import type { TFunction } from 'i18next'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'

/** The band after a number was typed. */
export function timesPrompt(t: TFunction, count: number): Prompt {
  return { kind: 'ask', text: t('floor.times.ask', { count }), detail: t('floor.times.detail') }
}

/** How a sentence of the history is written. */
// What the sentences of the history are made of.
import type { TFunction } from 'i18next'
import type { EventFacts } from '#renderer/wording/changes-text.ts'
import type { LocaleTerms } from '#renderer/wording/use-locale.ts'

type EventTone = 'right' | 'care' | 'wrong' | 'neutral'
export type EventWords = { readonly text: string; readonly tone: EventTone }

/** What an event's sentence is made from: its facts as words, in the reader's language. */
export type Say = {
  readonly t: TFunction
  /** The fact as it is; an absent one is empty. */
  readonly word: (name: string) => string
  /** A whole number, written as the reader's country does. */
  readonly number: (name: string) => string
  readonly money: (name: string) => string
  readonly day: (name: string) => string
  readonly has: (name: string) => boolean
  readonly facts: EventFacts
  readonly terms: LocaleTerms
}
export type Sentence = (say: Say) => string | EventWords

export const right = (text: string): EventWords => ({ text, tone: 'right' })
export const care = (text: string): EventWords => ({ text, tone: 'care' })

// The last thing that was done in the office at this window, as long as it can be taken back.
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { replyOf } from '#renderer/api/reply.ts'

export type UndoStep = () => Promise<{ readonly ok: true; readonly rest?: string | undefined } | AnyTrouble>

export type Undo = {
  /** What was done: "SO-000012 is confirmed." */
  readonly said: string
  /** Sends the commands that take it back, one for each thing that was done. */
  readonly steps: readonly UndoStep[]
}

export type UndoState =
  | { readonly step: 'none' }
  | { readonly step: 'offered' | 'undoing'; readonly undo: Undo }
  /** `rest`: what could not become as it was. */
  | { readonly step: 'undone'; readonly undo: Undo; readonly rest: string | undefined }
  /** `done`: how many of several were taken back all the same. */
  | { readonly step: 'refused'; readonly undo: Undo; readonly done: number; readonly trouble: AnyTrouble }

type UndoStore = {
  readonly state: UndoState
  readonly offer: (undo: Undo) => void
  readonly forget: () => void
  readonly run: () => Promise<void>
}

export const useUndo = create<UndoStore>()((set, get) => ({
  state: { step: 'none' },
  offer: (undo) => set({ state: { step: 'offered', undo } }),
  forget: () => set({ state: { step: 'none' } }),
  async run() {
    const { state } = get()
    if (state.step !== 'offered') return
    const { undo } = state
    set({ state: { step: 'undoing', undo } })
    const outcome = await takeBack(undo)
    // something else may have been done meanwhile
    if (get().state.step === 'undoing') set({ state: { ...outcome, undo } })
  },
}))

type Outcome =
  | { readonly step: 'undone'; readonly rest: string | undefined }
  | { readonly step: 'refused'; readonly done: number; readonly trouble: AnyTrouble }

/** One that is refused does not keep the others from being taken back; the first refusal is told. */
async function takeBack({ steps }: Undo): Promise<Outcome> {
  const rest: string[] = []
  let trouble: AnyTrouble | undefined
  let done = 0
  for (const step of steps) {
    const reply = await step()
    if (!reply.ok) trouble ??= reply
    else {
      done += 1
      if (reply.rest) rest.push(reply.rest)
    }
  }
  return trouble ? { step: 'refused', done, trouble } : { step: 'undone', rest: rest.length > 0 ? rest.join(' ') : undefined }
}

type Send<V> = () => Promise<V>

/** A command that takes something back, as a step; `rest` says what could not become as it was. */
export function undoBy<V>(send: Send<V>, rest?: (value: V) => string | undefined): UndoStep {
  return async () => {
    const reply = await replyOf(send() as Parameters<typeof replyOf>[0])
    if (!reply.ok) return reply as AnyTrouble // any command may be sent here
    return { ok: true, rest: rest?.(reply.value as V) } // what the command answers
  }
}

/** Offers to take back what has just been done: the words for it, and the command, or one for each thing that was done. */
export function useOfferUndo() {
  const { t } = useTranslation()
  const offer = useUndo((store) => store.offer)
  return (said: (words: typeof t) => string, undo: (() => Promise<unknown>) | readonly UndoStep[]) =>
    offer({ said: said(t), steps: typeof undo === 'function' ? [undoBy(undo)] : undo })
}

// The last thing that was done in the office at this window, as long as it can be taken back.
import { useTranslation } from 'react-i18next'
import { create } from 'zustand'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { replyOf } from '#renderer/api/reply.ts'

export type Undo = {
  /** What was done: "SO-000012 is confirmed." */
  readonly said: string
  /** Sends the command that takes it back. */
  readonly send: () => Promise<unknown>
}

export type UndoState =
  | { readonly step: 'none' }
  | { readonly step: 'offered' | 'undoing' | 'undone'; readonly undo: Undo }
  | { readonly step: 'refused'; readonly undo: Undo; readonly trouble: AnyTrouble }

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
    const reply = await replyOf(undo.send() as Parameters<typeof replyOf>[0])
    // something else may have been done meanwhile
    if (get().state.step !== 'undoing') return
    set({ state: reply.ok ? { step: 'undone', undo } : { step: 'refused', undo, trouble: reply as AnyTrouble } }) // any command may be sent here
  },
}))

/** Offers to take back what has just been done: the words for it, and the command. */
export function useOfferUndo() {
  const { t } = useTranslation()
  const offer = useUndo((store) => store.offer)
  return (said: (words: typeof t) => string, send: Undo['send']) => offer({ said: said(t), send })
}

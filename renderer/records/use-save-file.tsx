import { type ReactNode, useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import type { Reply } from '#renderer/api/reply.ts'
import { type HubFile, type SavedFile, saveFile } from '#renderer/api/save-file.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'

type Outcome = SavedFile | { readonly kind: 'trouble'; readonly trouble: AnyTrouble }

export type SaveFile = {
  /** Asks the hub for the file, then the person for a place. */
  readonly save: <E>(load: () => Promise<Reply<HubFile, E>>) => Promise<void>
  readonly isSaving: boolean
  /** Where it was written, or why not. */
  readonly note: ReactNode
}

/** Saving a document of the hub as a file. */
export function useSaveFile(): SaveFile {
  const { t } = useTranslation()
  const [isSaving, setSaving] = useState(false)
  const [outcome, setOutcome] = useState<Outcome>()

  async function save<E>(load: () => Promise<Reply<HubFile, E>>) {
    setSaving(true)
    const reply = await load()
    const trouble = reply.ok ? undefined : (reply as AnyTrouble) // every load is a call of the contract
    setOutcome(reply.ok ? await saveFile(reply.value) : trouble && { kind: 'trouble', trouble })
    setSaving(false)
  }

  function note(): ReactNode {
    if (outcome?.kind === 'trouble') return <TroubleNote trouble={outcome.trouble} />
    if (outcome?.kind === 'saved') return <Note tone="right">{t('invoicing.saved', { path: outcome.path })}</Note>
    return outcome?.kind === 'failed' && <Note tone="wrong">{t('invoicing.saveFailed', { reason: outcome.reason })}</Note>
  }

  return { save, isSaving, note: note() }
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { useSaveFile } from '#renderer/records/use-save-file.tsx'
import type { ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { importProblemNames } from '#renderer/wording/import-problem-text.ts'
import type { ImportView } from '#shared/contract/imports.ts'

/** The rows that did not go in, as a file of their own with what is wrong in a last column. */
export function useRejectedRows({ id, rejected }: ImportView): { steps: readonly ButtonAction[]; note: ReactNode } {
  const { t } = useTranslation()
  const saving = useSaveFile()
  if (rejected === 0) return { steps: [], note: undefined }
  const save: ButtonAction = {
    id: 'rejected',
    label: t('imports.saveRejected', { count: rejected }),
    isBusy: saving.isSaving,
    run: () => saving.save(() => replyOf(hub.imports.getRejectedRows({ id, words: importProblemNames(t) }))),
  }
  return { steps: [save], note: saving.note }
}

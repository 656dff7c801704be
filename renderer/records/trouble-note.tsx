import { useTranslation } from 'react-i18next'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { troubleText } from '#renderer/wording/refusal-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

/** Why the last step did not work, beside the step; nothing when it did. */
export function TroubleNote({ trouble }: { trouble: AnyTrouble | undefined }) {
  const { t } = useTranslation()
  const terms = useLocale()
  return trouble && <Note tone="wrong">{troubleText(t, trouble, terms)}</Note>
}

import { useTranslation } from 'react-i18next'
import { useHubState } from '#renderer/api/hub-line.ts'
import { Note } from '#renderer/ui/feedback/note.tsx'

/** What became of the folder that was opened. A hub that refuses it says so above the page. */
export function OpenedFolder({ folder }: { folder: string | undefined }) {
  const { t } = useTranslation()
  const kind = useHubState(({ state }) => state.kind)
  if (folder === undefined || kind === 'refused') return undefined
  return <Note tone="neutral">{kind === 'ready' ? t('setup.open.empty', { folder }) : t('setup.open.opening', { folder })}</Note>
}

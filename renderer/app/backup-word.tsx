import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { type StatusTone, StatusWord } from '#renderer/ui/status/status-word.tsx'
import { formatDuration } from '#renderer/wording/format.ts'
import { type BackupAge, backupAge } from '#shared/domain/backups/backup-age.ts'

const tones: Readonly<Record<BackupAge, StatusTone>> = { fresh: 'right', old: 'care', tooOld: 'wrong', none: 'neutral' }
const askAgainMs = 60_000

/** How old the last backup is that was checked; nothing where a server keeps the data, or for those who need not know. */
export function BackupWord() {
  const { t } = useTranslation()
  const { data } = useQuery(ask.backups.listBackups.queryOptions({ input: {}, refetchInterval: askAgainMs, retry: false }))
  if (data?.keptBy !== 'hub') return undefined
  const checkedAt = data.backups[0]?.madeAt ?? null
  if (checkedAt === null) return data.trouble ? <StatusWord tone="wrong">{t('backups.failing')}</StatusWord> : undefined
  const now = Date.now()
  return (
    <StatusWord tone={tones[backupAge(checkedAt, now)]}>
      {t('backups.checkedAgo', { ago: formatDuration(Math.max(now - checkedAt, 0)) })}
    </StatusWord>
  )
}

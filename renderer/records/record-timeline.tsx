import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { gatherScans } from '#renderer/records/gather-scans.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { useToday } from '#renderer/records/use-today.ts'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Timeline, type TimelineEntry } from '#renderer/ui/panel/timeline.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { eventText } from '#renderer/wording/event-text.ts'
import { formatMoment } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { HistoryEntry, Subject } from '#shared/contract/history.ts'

/** What happened to one thing, newest first. */
export function RecordTimeline({ about }: { about: Subject }) {
  const { t } = useTranslation()
  const terms = useLocale()
  const today = useToday()
  const { data, error } = useQuery(ask.history.getTimeline.queryOptions({ input: { about } }))
  const entries = data?.entries ?? []
  const earlier = (data?.total ?? 0) - entries.length

  function entryOf(entry: HistoryEntry): TimelineEntry {
    const { text, tone } = eventText(t, entry.what, entry.facts, terms)
    const number = entry.what.startsWith('order') && about.kind !== 'order' ? String(entry.facts['number'] ?? '') : ''
    return {
      id: String(entry.seq),
      when: formatMoment(entry.at, terms.timeZone, terms.locale, today),
      tone,
      text: number === '' ? text : `${number}: ${text}`,
      who: [entry.station, entry.user].filter(Boolean).join(', '),
    }
  }

  return (
    <PanelPart title={t('history.title')}>
      <QueryTrouble error={error} />
      {data && entries.length === 0 && <Toned tone="muted">{t('history.empty')}</Toned>}
      <Timeline label={t('history.title')} entries={gatherScans(entries).map(entryOf)} />
      {earlier > 0 && <Toned tone="muted">{t('history.more', { count: earlier })}</Toned>}
    </PanelPart>
  )
}

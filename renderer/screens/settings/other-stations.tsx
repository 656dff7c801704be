import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { useStationFacts } from '#renderer/api/station.ts'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { StatusWord } from '#renderer/ui/status/status-word.tsx'
import { formatInstant } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { KEYBOARD_SCANNER } from '#shared/contract/devices.ts'
import type { StationDeviceRow } from '#shared/contract/warehouses.ts'
import { SAYS_HERE_EVERY_MS } from '#shared/domain/people/station-presence.ts'

/** What is plugged into the other stations, as each said last; it is set up where it is plugged in. */
export function OtherStations() {
  const { t } = useTranslation()
  const { locale, timeZone } = useLocale()
  const here = useStationFacts()?.name ?? ''
  const { data } = useQuery(ask.warehouses.listStationDevices.queryOptions({ input: {}, refetchInterval: SAYS_HERE_EVERY_MS / 2 }))
  const rows = (data?.rows ?? []).filter(({ station }) => station !== here)
  if (rows.length === 0) return undefined
  return (
    <Section title={t('devices.others.title')}>
      <LinesTable
        label={t('devices.others.title')}
        rows={rows}
        rowKey={({ station, id }) => `${station} ${id}`}
        columns={[
          { key: 'station', title: t('devices.others.station'), width: '17%', render: ({ station }) => station },
          { key: 'kind', title: t('devices.others.kind'), width: '12%', render: ({ kind }) => t(`devices.kind.${kind}`) },
          {
            key: 'name',
            title: t('devices.list.name'),
            width: '24%',
            render: ({ name }) => (name === KEYBOARD_SCANNER ? t('devices.keyboardName') : name),
          },
          { key: 'state', title: t('devices.list.state'), width: '21%', render: (row) => <State row={row} /> },
          { key: 'at', title: t('devices.others.told'), render: ({ seenAt }) => formatInstant(seenAt, timeZone, locale) },
        ]}
      />
    </Section>
  )
}

/** Nobody knows how a device of a station is that is off. */
function State({ row: { state, isStationOn } }: { row: StationDeviceRow }) {
  const { t } = useTranslation()
  if (!isStationOn) return <StatusWord tone="neutral">{t('devices.others.stationOff')}</StatusWord>
  if (state === 'unknown') return t('devices.others.silent')
  return <StatusWord tone={state === 'connected' ? 'right' : 'care'}>{t(`devices.state.${state}`)}</StatusWord>
}

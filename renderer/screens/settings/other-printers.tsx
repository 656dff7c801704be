import { useTranslation } from 'react-i18next'
import { portText } from '#renderer/screens/settings/printer-kinds.ts'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import type { StationPrinter } from '#shared/contract/printing.ts'

/** What the other stations print where, to compare with; each is set at its own station. */
export function OtherPrinters({ printers }: { printers: readonly StationPrinter[] }) {
  const { t } = useTranslation()
  if (printers.length === 0) return undefined
  return (
    <Section title={t('settings.printers.others')}>
      <LinesTable
        label={t('settings.printers.others')}
        rows={printers}
        rowKey={({ station, documentKind }) => `${station} ${documentKind}`}
        columns={[
          { key: 'station', title: t('settings.printers.station'), width: '24%', render: ({ station }) => station },
          {
            key: 'kind',
            title: t('settings.printers.kind'),
            width: '26%',
            render: ({ documentKind }) => t(`printing.document.${documentKind}`),
          },
          { key: 'where', title: t('settings.printers.where'), isCode: true, render: ({ port }) => portText(port) },
        ]}
      />
    </Section>
  )
}

import { useTranslation } from 'react-i18next'
import type { ShipAsk, ShipResult } from '#renderer/screens/shipments/use-ship-run.ts'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'

type Row = { readonly id: string; readonly code: string; readonly result: ShipResult | undefined }

/** What became of each line of a bulk shipment so far; those that were not reached are named too. */
export function ShipResults({ results, left }: { results: readonly ShipResult[]; left: readonly ShipAsk[] }) {
  const { t } = useTranslation()
  const rows: readonly Row[] = [
    ...results.map((result) => ({ id: result.id, code: result.code, result })),
    ...left.map(({ id, code }) => ({ id, code, result: undefined })),
  ]
  return (
    <LinesTable
      label={t('shipments.many.results')}
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { key: 'code', title: t('shipments.many.code'), isCode: true, render: ({ code }) => code },
        {
          key: 'result',
          title: t('shipments.many.result'),
          render: ({ result }) => {
            if (!result) return <Toned tone="muted">{t('shipments.many.notYet')}</Toned>
            if (result.problem !== null) return <Toned tone="wrong">{t(`shipments.many.problem.${result.problem}`)}</Toned>
            return <Toned tone="right">{t('shipments.many.shipped', { number: result.number ?? '' })}</Toned>
          },
        },
      ]}
    />
  )
}

import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useProductPicture } from '#renderer/api/use-picture.ts'
import classes from '#renderer/screens/pack/pack.module.css'
import type { Column } from '#renderer/ui/data-table/column.ts'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { FloorItem } from '#renderer/ui/floor/floor-task.tsx'
import { LineMark } from '#renderer/ui/floor/line-mark.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { PackingView } from '#shared/contract/packing.ts'
import { type PackedScan, type PackLine, packedOf } from './pack-prompt.ts'

/** The item that was scanned last, huge, and every line of the order with how much of it lies in a box. */
export function PackTask({ view, lastScan }: { view: PackingView; lastScan: PackedScan | undefined }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const shown = lastScan ?? view.lines.find(({ toPack }) => toPack > 0)
  const picture = useProductPicture(view.lines.find(({ sku }) => sku === shown?.sku)?.productId)
  if (!shown) return undefined
  const { packed, total } = packedOf(view, shown.sku)
  return (
    <>
      <FloorItem
        size="big"
        eyebrow={lastScan ? t('packing.line.last') : t('packing.line.first')}
        title={shown.productName}
        sku={shown.sku}
        picture={picture}
        tally={{ done: packed, total: t('packing.line.total', { total: formatQuantity(total, locale) }) }}
      />
      <PackLines lines={view.lines} isJoint={view.orders.length > 1} currentSku={shown.sku} />
    </>
  )
}

function PackLines({ lines, isJoint, currentSku }: { lines: readonly PackLine[]; isJoint: boolean; currentSku: string }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const place = useRef<HTMLDivElement>(null)
  const current = lines.find(({ sku, toPack }) => sku === currentSku && toPack > 0) ?? lines.find(({ sku }) => sku === currentSku)
  // biome-ignore lint/correctness/useExhaustiveDependencies: another line is where the hand is now.
  useEffect(() => {
    place.current?.querySelector('tr[aria-current]')?.scrollIntoView({ block: 'nearest' })
  }, [current?.orderLineId])

  const columns: Column<PackLine>[] = [
    { key: 'state', title: t('packing.line.state'), width: '1.6em', render: (line) => <LineMark state={stateOf(line, current)} /> },
    { key: 'item', title: t('packing.line.item'), render: ({ productName }) => productName },
    { key: 'sku', title: t('packing.line.sku'), isCode: true, render: ({ sku }) => <Toned tone="muted">{sku}</Toned> },
    ...(isJoint
      ? [{ key: 'order', title: t('packing.line.order'), isCode: true, render: ({ orderNumber }: PackLine) => orderNumber }]
      : []),
    {
      key: 'packed',
      title: t('packing.line.packed'),
      align: 'end',
      isCode: true,
      render: ({ packed }) => <b>{formatQuantity(packed, locale)}</b>,
    },
    { key: 'wanted', title: t('packing.line.wanted'), align: 'end', isCode: true, render: (line) => <Wanted line={line} /> },
  ]
  return (
    <div ref={place} className={classes['lines']}>
      <LinesTable
        size="floor"
        label={t('packing.line.table')}
        columns={columns}
        rows={lines}
        rowKey={({ orderLineId }) => orderLineId}
        currentKey={current?.orderLineId}
      />
    </div>
  )
}

function stateOf(line: PackLine, current: PackLine | undefined): 'done' | 'current' | 'open' {
  if (line.toPack === 0 && line.packed > 0) return 'done'
  return line === current ? 'current' : 'open'
}

/** What the bench holds of a line, and beside it what was ordered when that is more. */
function Wanted({ line }: { line: PackLine }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { ordered, toPack, packed, shipped } = line
  const here = toPack + packed
  return (
    <>
      <Toned tone="muted">{formatQuantity(here, locale)}</Toned>
      {here + shipped < ordered && (
        <>
          {' '}
          <Toned tone="care">{t('packing.line.ordered', { ordered: formatQuantity(ordered, locale) })}</Toned>
        </>
      )}
    </>
  )
}

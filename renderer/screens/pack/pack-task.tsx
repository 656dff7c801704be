import { useEffect, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import classes from '#renderer/screens/pack/pack.module.css'
import { FloorItem } from '#renderer/ui/floor/floor-task.tsx'
import { LineMark } from '#renderer/ui/floor/line-mark.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { PackingView } from '#shared/contract/packing.ts'
import { type PackedScan, type PackLine, packedOf } from './pack-prompt.ts'

/** The item that was scanned last, huge, and every line of the order with how much of it lies in a box. */
export function PackTask({ view, lastScan }: { view: PackingView; lastScan: PackedScan | undefined }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const first = view.lines.find(({ toPack }) => toPack > 0)
  const shown = lastScan ?? first
  const { packed, total } = shown ? packedOf(view, shown.sku) : { packed: 0, total: 0 }
  return (
    <>
      {shown && (
        <FloorItem
          size="big"
          eyebrow={lastScan ? t('packing.line.last') : t('packing.line.first')}
          title={shown.productName}
          sku={shown.sku}
          tally={{ done: packed, total: t('packing.line.total', { total: formatQuantity(total, locale) }) }}
        />
      )}
      <PackLines lines={view.lines} currentSku={shown?.sku} />
    </>
  )
}

function PackLines({ lines, currentSku }: { lines: readonly PackLine[]; currentSku: string | undefined }) {
  const { t } = useTranslation()
  return (
    <table className={classes['lines']} aria-label={t('packing.line.table')}>
      <tbody>
        {lines.map((line) => (
          <LineRow key={line.orderLineId} line={line} isCurrent={line.sku === currentSku} />
        ))}
      </tbody>
    </table>
  )
}

function LineRow({ line, isCurrent }: { line: PackLine; isCurrent: boolean }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const row = useRef<HTMLTableRowElement>(null)
  useEffect(() => {
    if (isCurrent) row.current?.scrollIntoView({ block: 'nearest' })
  }, [isCurrent])
  const { productName, sku, ordered, toPack, packed, shipped } = line
  const here = toPack + packed
  const isShort = here + shipped < ordered
  const isDone = toPack === 0 && here > 0
  return (
    <tr ref={row} className={isCurrent ? classes['current'] : undefined} aria-current={isCurrent ? 'true' : undefined}>
      <td className={classes['mark']}>
        <LineMark state={isDone ? 'done' : isCurrent ? 'current' : 'open'} />
      </td>
      <td>{productName}</td>
      <td className={classes['sku']}>{sku}</td>
      <td className={classes['packed']}>{formatQuantity(packed, locale)}</td>
      <td className={classes['wanted']}>
        {formatQuantity(here, locale)}
        {isShort && <span className={classes['short']}> {t('packing.line.ordered', { ordered: formatQuantity(ordered, locale) })}</span>}
      </td>
    </tr>
  )
}

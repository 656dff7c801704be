import { useTranslation } from 'react-i18next'
import classes from '#renderer/records/scanner-label.module.css'
import { barWidths, matrixRows } from '#renderer/records/scanner-label-bars.ts'

/** White around a code, in modules: ten beside bars, more than the one that a matrix needs. */
const QUIET = 10
const BAR_HEIGHT = 60

/** The label that tells how a scanner is set: bars for laser scanners, the matrix for those that take pictures. Either will do. */
export function ScannerLabel() {
  const { t } = useTranslation()
  const bars = barsOf(barWidths)
  const width = bars.total + 2 * QUIET
  const side = matrixRows.length + 4
  return (
    <figure className={classes['label']}>
      <svg viewBox={`0 0 ${width} ${BAR_HEIGHT}`} className={classes['bars']} role="img" aria-label={t('devices.label.bars')}>
        <path d={bars.dark.map(({ at, wide }) => `M${at + QUIET} 0h${wide}v${BAR_HEIGHT}h-${wide}z`).join('')} />
      </svg>
      <svg viewBox={`0 0 ${side} ${side}`} className={classes['matrix']} role="img" aria-label={t('devices.label.matrix')}>
        <path d={dots().join('')} />
      </svg>
      <figcaption>{t('devices.label.caption')}</figcaption>
    </figure>
  )
}

function barsOf(widths: string): { total: number; dark: { at: number; wide: number }[] } {
  let total = 0
  const dark: { at: number; wide: number }[] = []
  for (const [index, width] of [...widths].entries()) {
    if (index % 2 === 0) dark.push({ at: total, wide: Number(width) })
    total += Number(width)
  }
  return { total, dark }
}

function dots(): string[] {
  return matrixRows.flatMap((row, y) => [...row].flatMap((dot, x) => (dot === '1' ? [`M${x + 2} ${y + 2}h1v1h-1z`] : [])))
}

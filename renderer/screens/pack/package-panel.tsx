import { useTranslation } from 'react-i18next'
import classes from '#renderer/screens/pack/pack.module.css'
import { BigReading } from '#renderer/ui/floor/big-reading.tsx'
import { NextList } from '#renderer/ui/floor/next-list.tsx'
import { formatDecimal, formatWeight } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { PackageView, PackingView } from '#shared/contract/packing.ts'
import { openPackage } from './pack-prompt.ts'
import { useContentWeight } from './use-content-weight.ts'

/** The package in the packer's hands with what its contents weigh, what lies in it, and the packages before it. */
export function PackagePanel({ view }: { view: PackingView }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const box = openPackage(view)
  const others = view.packages.filter((other) => other !== box && other.lines.length > 0)
  const grams = useContentWeight(view, box)
  return (
    <>
      <BigReading
        title={
          box
            ? t('packing.box.title', { sequence: box.sequence, number: box.number })
            : t('packing.box.next', { sequence: others.length + 1 })
        }
        value={formatDecimal((grams / 1000).toFixed(3), locale, 3)}
        unit="kg"
        note={box ? t('packing.box.inside', { count: unitsIn(box) }) : t('packing.box.nextText')}
      />
      {box && <NextList title={t('packing.box.contents')} items={contentsOf(box)} />}
      <p className={classes['foot']}>{t('packing.box.foot')}</p>
      {others.length > 0 && <OtherPackages packages={others} />}
    </>
  )
}

function OtherPackages({ packages }: { packages: readonly PackageView[] }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const words = ({ status, weightGrams }: PackageView) =>
    `${formatWeight(weightGrams, locale)}, ${status === 'shipped' ? t('packing.box.shipped') : t('packing.box.closed')}`
  return (
    <NextList
      title={t('packing.box.others')}
      items={packages.map((box) => ({ id: box.id, code: box.number, text: words(box), quantity: unitsIn(box) }))}
    />
  )
}

function contentsOf(box: PackageView) {
  return box.lines.map(({ orderLineId, productName, quantity }) => ({ id: orderLineId, text: productName, quantity }))
}

export function unitsIn(box: PackageView): number {
  return box.lines.reduce((sum, { quantity }) => sum + quantity, 0)
}

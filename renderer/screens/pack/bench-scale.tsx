import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import type { StationScale } from '#renderer/api/devices.ts'
import { BigReading } from '#renderer/ui/floor/big-reading.tsx'
import { formatDecimal, formatWeight } from '#renderer/wording/format.ts'
import { scaleText } from '#renderer/wording/scale-text.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { PackingView } from '#shared/contract/packing.ts'
import { deviationOf } from '#shared/domain/packing/package-weight.ts'
import { useContentWeight } from './use-content-weight.ts'
import type { Weighing } from './use-weighing.ts'

const NO_WEIGHT = '–'

/** What the scale shows for the package whose turn it is, beside what it should weigh. */
export function BenchScale({ view, weighing: { scale, box } }: { view: PackingView; weighing: Weighing }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const expectedGrams = useContentWeight(view, box)
  if (!scale || !box) return undefined
  return (
    <BigReading
      title={t('packing.scale.title', { number: box.number })}
      value={shownWeight(scale, locale)}
      unit="kg"
      note={noteOf(t, scale, expectedGrams, locale)}
    />
  )
}

/** The scale while the box is being filled: live, and nothing to do with it yet. */
export function OpenBoxScale({ weighing: { scale } }: { weighing: Weighing }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  if (!scale) return undefined
  const { reading } = scale
  const isWeight = reading === undefined || reading.state === 'stable'
  const note = scale.isConnected ? (isWeight ? undefined : scaleText(t, reading, locale)) : t('packing.scale.gone')
  return <BigReading title={t('packing.scale.bench')} value={shownWeight(scale, locale)} unit="kg" note={note} />
}

function shownWeight({ reading, isConnected }: StationScale, locale: string): string {
  if (!isConnected || reading === undefined) return NO_WEIGHT
  if (reading.state === 'empty') return formatDecimal('0', locale, 3)
  return reading.state === 'stable' ? formatDecimal((reading.grams / 1000).toFixed(3), locale, 3) : NO_WEIGHT
}

function noteOf(t: TFunction, { reading, isConnected }: StationScale, expectedGrams: number, locale: string): string {
  if (!isConnected) return t('packing.scale.gone')
  const weight = formatWeight(expectedGrams, locale)
  if (reading === undefined) return t('packing.scale.expected', { weight })
  if (reading.state !== 'stable') return scaleText(t, reading, locale)
  const deviation = deviationOf(reading.grams, expectedGrams)
  return t(`packing.scale.${deviation === 'none' ? 'take' : deviation}`, { weight })
}

import type { TFunction } from 'i18next'
import { formatWeight } from '#renderer/wording/format.ts'
import type { ScaleReading } from '#shared/domain/weighing/reading.ts'

/** What a scale says, and where it says no weight, what to do. */
export function scaleText(t: TFunction, reading: ScaleReading, locale: string): string {
  if (reading.state !== 'stable') return t(`devices.reading.${reading.state}`)
  const weight = formatWeight(reading.grams, locale)
  return reading.isNet ? `${weight}, ${t('devices.reading.net')}` : weight
}

import type { TFunction } from 'i18next'
import type { Gs1Problem } from '#shared/domain/scanning/gs1/faults.ts'

/** What is wrong with a code, with the place where it stands: "(17) 260230: that day does not exist". */
export function faultyCodeText(t: TFunction, { fault, where, other }: Gs1Problem): string {
  const words = t(`scanning.fault.${fault}`, { other })
  return where === '' ? words : t('scanning.faultAt', { where, words })
}

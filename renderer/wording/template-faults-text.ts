import type { TFunction } from 'i18next'
import type { TemplateFault } from '#shared/domain/labels/template-faults.ts'

/** What is wrong with a label template, element by element. */
export function templateFaultsText(t: TFunction, faults: readonly TemplateFault[]): string {
  return faults.map(({ element, fault, what }) => t(`labels.fault.${fault}`, { element, what })).join('; ')
}

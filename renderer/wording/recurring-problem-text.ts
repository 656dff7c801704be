import type { TFunction } from 'i18next'

const known = ['NO_PRICE', 'PRODUCT_UNKNOWN', 'CUSTOMER_UNKNOWN', 'WAREHOUSE_UNKNOWN'] as const

/** Why no order could be made on a due day: the refusal of the orders room, and what it is about. */
export function recurringProblemText(t: TFunction, code: string, what: string): string {
  const word = known.find((one) => one === code)
  return word ? t(`recurring.problem.${word}`, { what }) : t('recurring.problem.other', { code, what })
}

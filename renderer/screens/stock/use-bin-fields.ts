import { useTranslation } from 'react-i18next'
import type { NarrowField } from '#renderer/records/arranged/narrow-field.ts'
import { useGoodsFields } from '#renderer/screens/stock/use-goods-fields.ts'
import type { BinsWhere } from '#shared/contract/stock.ts'
import { binFills } from '#shared/domain/stock/bin-sorts.ts'

/** What the bins can be narrowed by: whether something stands in them, and where they are. */
export function useBinFields(): readonly NarrowField[] {
  const { t } = useTranslation()
  const places = useGoodsFields().filter(({ key }) => key !== 'claims')
  const fills = binFills.map((fill) => ({ value: fill, label: t(`stock.binFill.${fill}`) }))
  return [{ key: 'fill', kind: 'choice', label: t('stock.fill'), options: fills }, ...places]
}

/** The same as the hub is asked. */
export function binsWhere(where: Readonly<Record<string, string>>): BinsWhere {
  const fill = binFills.find((one) => one === where['fill'])
  const { zone, warehouse } = where
  return { ...(fill && { fill }), ...(zone && { zone }), ...(warehouse && { warehouseId: warehouse }) }
}

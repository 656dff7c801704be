import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { useHouses } from '#renderer/api/use-houses.ts'
import type { NarrowField } from '#renderer/records/arranged/narrow-field.ts'
import type { GoodsWhere } from '#shared/contract/stock.ts'
import { claimStates } from '#shared/domain/stock/goods-sorts.ts'

/** What the goods in stock can be narrowed by; of warehouses only where there are several. */
export function useGoodsFields(): readonly NarrowField[] {
  const { t } = useTranslation()
  const { houses, isSeveral } = useHouses()
  const { data } = useQuery(ask.stock.listStockWords.queryOptions({ input: {} }))
  const zones = (data?.zones ?? []).map((zone) => ({ value: zone, label: zone }))
  const claims = claimStates.map((state) => ({ value: state, label: t(`stock.claimState.${state}`) }))
  const warehouses = houses.map(({ id, name }) => ({ value: id, label: name }))
  return [
    { key: 'claims', kind: 'choice', label: t('stock.claims'), options: claims },
    { key: 'zone', kind: 'choice', label: t('stock.column.zone'), options: zones },
    ...(isSeveral ? [{ key: 'warehouse', kind: 'choice', label: t('stock.warehouse'), options: warehouses } as const] : []),
  ]
}

/** The same as the hub is asked. */
export function goodsWhere(where: Readonly<Record<string, string>>): GoodsWhere {
  const claims = claimStates.find((state) => state === where['claims'])
  const { zone, warehouse } = where
  return { ...(claims && { claims }), ...(zone && { zone }), ...(warehouse && { warehouseId: warehouse }) }
}

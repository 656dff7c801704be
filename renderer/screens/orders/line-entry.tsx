import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import type { AddedProduct } from '#renderer/screens/orders/order-draft.ts'
import { readTimes } from '#renderer/screens/orders/read-times.ts'
import { PickBox } from '#renderer/ui/lists/pick-box.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ProductView } from '#shared/contract/catalog.ts'

export type LineEntryProps = { onAdd: (product: AddedProduct, quantity: number) => void; ref: Ref<HTMLInputElement> }

/** Adds a line by SKU, name or typed barcode; "12*TEA" takes twelve. A code that fits exactly wins over the list. */
export function LineEntry({ onAdd, ref }: LineEntryProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const [text, setText] = useState('')
  const { times, what } = readTimes(text)
  const [wanted] = useDebouncedValue(what, 80)
  const { data } = useQuery(
    ask.catalog.listProducts.queryOptions({ input: { search: wanted, limit: 8 }, enabled: wanted !== '', placeholderData: keepPreviousData }),
  )
  const options = (data?.rows ?? []).map(({ id, sku, name, available }) => ({
    id,
    code: sku,
    text: name,
    note: t('orders.form.available', { free: formatQuantity(available, locale) }),
  }))

  function pick(id: string) {
    const row = data?.rows.find((product) => product.id === id)
    if (!row) return
    setText('')
    onAdd({ ...row, productId: row.id }, times)
  }

  async function takeExactly(): Promise<boolean> {
    const found = await replyOf(hub.catalog.findProduct({ code: what }))
    if (!found.ok) return false
    setText('')
    onAdd(addedProduct(found.value.product), times * found.value.packQuantity)
    return true
  }

  return (
    <PickBox
      ref={ref}
      label={t('orders.form.addLineHint')}
      text={text}
      onText={setText}
      options={options}
      onPick={pick}
      onEnter={takeExactly}
      nothingFound={wanted === what && data ? t('orders.form.nothingFound', { text: what }) : undefined}
    />
  )
}

/** A product as a line takes it over. */
export function addedProduct({ id, sku, name, unit, taxRateBp, unitPrice }: ProductView): AddedProduct {
  return { productId: id, sku, name, unit, taxRateBp, unitPrice }
}

import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { ProductThumb } from '#renderer/records/product-thumb.tsx'
import { readTimes } from '#renderer/records/read-times.ts'
import { PickBox } from '#renderer/ui/lists/pick-box.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ProductRow } from '#shared/contract/catalog.ts'

export type FoundProduct = Pick<ProductRow, 'id' | 'sku' | 'name' | 'unit' | 'unitPrice' | 'taxRateBp'>

export type ProductSearchProps = {
  label: string
  /** The product, and how many units the code or the typed number stands for. */
  onFound: (product: FoundProduct, quantity: number) => void
  ref?: Ref<HTMLInputElement>
}

/** Finds a product by SKU, name or typed barcode; "12*TEA" means twelve. A code that fits exactly wins over the list. */
export function ProductSearch({ label, onFound, ref }: ProductSearchProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const [text, setText] = useState('')
  const { times, what } = readTimes(text)
  const [wanted] = useDebouncedValue(what, 80)
  const { data } = useQuery(
    ask.catalog.listProducts.queryOptions({
      input: { search: wanted, limit: 8 },
      enabled: wanted !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const options = (data?.rows ?? []).map(({ id, sku, name, available, picture }) => ({
    id,
    picture: picture === null ? undefined : <ProductThumb picture={picture} />,
    code: sku,
    text: name,
    note: t('catalog.find.free', { free: formatQuantity(available, locale) }),
  }))

  function pick(id: string) {
    const row = data?.rows.find((product) => product.id === id)
    if (!row) return
    setText('')
    onFound(row, times)
  }

  async function takeExactly(): Promise<boolean> {
    const found = await replyOf(hub.catalog.findProduct({ code: what }))
    if (!found.ok) return false
    setText('')
    onFound(found.value.product, times * found.value.packQuantity)
    return true
  }

  return (
    <PickBox
      ref={ref}
      label={label}
      text={text}
      onText={setText}
      options={options}
      onPick={pick}
      onEnter={takeExactly}
      nothingFound={wanted === what && data ? t('catalog.find.nothing', { text: what }) : undefined}
    />
  )
}

import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useToday } from '#renderer/records/use-today.ts'
import classes from '#renderer/screens/products/products.module.css'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDay, formatDecimal, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { ProductView } from '#shared/contract/catalog.ts'
import type { ProductPriceView } from '#shared/contract/price-lists.ts'
import { taxClasses } from '#shared/domain/pricing/tax-words.ts'

const ownRate = 'ownRate'

/** What a product costs on the lists, and how it is taxed. */
export function ProductPrices({ product }: { product: ProductView }) {
  const { t } = useTranslation()
  const { data } = useQuery(ask.pricing.listProductPrices.queryOptions({ input: { productId: product.id } }))
  return (
    <PanelPart title={t('prices.title')}>
      <TaxClassField product={product} />
      {data?.rows.length === 0 && (
        <div>
          <Toned tone="muted">{t('prices.product.noLists')}</Toned>
        </div>
      )}
      {data?.rows.map((row) => (
        <PriceOnList key={row.id} row={row} productId={product.id} />
      ))}
      <Link href="/prices">{t('prices.product.all')}</Link>
    </PanelPart>
  )
}

function PriceOnList({ row, productId }: { row: ProductPriceView; productId: string }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const today = useToday()
  const { listId, listName, currency, fromQuantity, unitPrice, validFrom, validTo } = row
  const words = { price: `${formatDecimal(unitPrice, locale, 2)} ${currency}`, quantity: formatQuantity(fromQuantity, locale) }
  const days = validFrom > today ? t('prices.product.from', { day: formatDay(validFrom, locale, today) }) : validToText()

  function validToText(): string {
    if (validTo === null) return ''
    return validTo < today ? t('prices.product.over') : t('prices.product.until', { day: formatDay(validTo, locale, today) })
  }

  return (
    <div className={classes['listed']}>
      <Link href={`/prices/list/${listId}/${productId}`}>{listName}</Link>
      <span>
        {fromQuantity === 1 ? words.price : t('prices.entry.many', words)} <Toned tone="muted">{days}</Toned>
      </span>
    </div>
  )
}

function TaxClassField({ product }: { product: ProductView }) {
  const { t } = useTranslation()
  const { data } = useQuery(ask.pricing.getTaxClass.queryOptions({ input: { productId: product.id } }))
  const set = useAttempt(hub.pricing.setTaxClass)
  const offerUndo = useOfferUndo()
  if (!data) return undefined
  const before = data.taxClass

  async function choose(value: (typeof taxClasses)[number] | typeof ownRate) {
    const taxClass = value === ownRate ? null : value
    if (!(await set.run({ productId: product.id, taxClass }))) return
    offerUndo(
      (words) => words('ui.undo.recordChanged', { name: product.sku }),
      () => hub.pricing.setTaxClass({ productId: product.id, taxClass: before }),
    )
  }

  return (
    <>
      <SelectField
        label={t('prices.product.taxClass')}
        description={t('prices.product.taxClassHint')}
        value={before ?? ownRate}
        onChange={choose}
        options={[
          { value: ownRate, label: t('prices.tax.ownRateShort') },
          ...taxClasses.map((value) => ({ value, label: t(`prices.tax.class.${value}`) })),
        ]}
      />
      <TroubleNote trouble={set.trouble} />
    </>
  )
}

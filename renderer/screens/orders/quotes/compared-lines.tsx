import { useTranslation } from 'react-i18next'
import classes from '#renderer/screens/orders/quotes/purchase-comparison.module.css'
import type { LinePair } from '#renderer/screens/orders/quotes/purchase-comparison.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { formatDecimal, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { PurchaseLine, QuoteView } from '#shared/contract/quotes.ts'
import type { LineDifference } from '#shared/domain/quotes/compare-purchase-order.ts'

type Compared = { readonly lines: readonly PurchaseLine[]; readonly unread: readonly { row: number; text: string }[] }

type PairingProps = {
  readonly quote: QuoteView
  readonly missing: readonly NonNullable<PurchaseLine['quoted']>[]
  readonly theirs: NonNullable<PurchaseLine['theirs']>
  readonly onPair: (pair: LinePair) => void
}

/** In what the customer's lines differ, in words; a line of theirs that nothing goes by can be said to be one of the quote. */
export function ComparedLines({ quote, compared, onPair }: { quote: QuoteView; compared: Compared; onPair: (pair: LinePair) => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const differing = compared.lines.filter(({ differences }) => differences.length > 0)
  const missing = compared.lines.filter(({ differences }) => differences.includes('missing')).flatMap(({ quoted }) => quoted ?? [])

  function words(difference: LineDifference, { quoted, theirs }: PurchaseLine): string {
    const price = (decimal: string | null | undefined) => formatDecimal(decimal ?? '0', locale, 2)
    const units = (quantity: number | undefined) => formatQuantity(quantity ?? 0, locale)
    switch (difference) {
      case 'missing':
        return t('purchases.differs.missing', { quantity: units(quoted?.quantity) })
      case 'extra':
        return t('purchases.differs.extra', { quantity: units(theirs?.quantity) })
      case 'quantity':
        return t('purchases.differs.quantity', { theirs: units(theirs?.quantity), quoted: units(quoted?.quantity) })
      case 'price':
        return t('purchases.differs.price', { theirs: price(theirs?.unitPrice), quoted: price(quoted?.unitPrice) })
    }
  }

  return (
    <>
      <Note tone="care">{t('purchases.different', { count: differing.length + compared.unread.length })}</Note>
      <ul className={classes['lines']}>
        {differing.map((line, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: their lines have no other identity than their order
          <li key={at} className={classes['line']}>
            <div>
              {line.quoted ? <Code>{line.quoted.sku}</Code> : line.theirs?.code && <Code>{line.theirs.code}</Code>}{' '}
              {line.quoted?.description ?? line.theirs?.description}
            </div>
            {line.quoted === null && line.theirs !== null && missing.length > 0 ? (
              <Pairing quote={quote} missing={missing} theirs={line.theirs} onPair={onPair} />
            ) : (
              <span />
            )}
            <span className={classes['differs']}>{line.differences.map((difference) => words(difference, line)).join('; ')}</span>
          </li>
        ))}
        {compared.unread.map(({ row, text }) => (
          <li key={`unread ${row}`} className={classes['line']}>
            <Code>{text}</Code>
            <span />
            <span className={classes['differs']}>{t('purchases.unread', { row })}</span>
          </li>
        ))}
      </ul>
    </>
  )
}

/** Asks which of the quote's lines theirs is. */
function Pairing({ quote, missing, theirs, onPair }: PairingProps) {
  const { t } = useTranslation()
  return (
    <SelectField
      label={t('purchases.pair')}
      value=""
      onChange={(lineId) => lineId !== '' && onPair({ code: theirs.code, description: theirs.description, lineId })}
      options={[
        { value: '', label: t('purchases.noPair') },
        ...missing.map(({ id, sku }) => ({
          value: id,
          label: `${quote.lines.find((one) => one.id === id)?.position ?? ''} ${sku}`.trim(),
        })),
      ]}
    />
  )
}

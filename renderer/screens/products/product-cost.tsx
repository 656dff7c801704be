import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { useIsOwner } from '#renderer/api/use-is-owner.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { DecimalField } from '#renderer/ui/fields/decimal-field.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDecimal, formatInstant, formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

type Product = { readonly id: string; readonly sku: string }

/** What a product costs the business: asked for only where the owner works. */
export function ProductCost({ product }: { product: Product }) {
  return useIsOwner() ? <OwnersCost product={product} /> : undefined
}

function OwnersCost({ product }: { product: Product }) {
  const { t } = useTranslation()
  const { locale, timeZone, currency } = useLocale()
  const input = { productId: product.id }
  const cost = useQuery(ask.pricing.getCostPrice.queryOptions({ input }))
  const changes = useQuery(ask.pricing.listCosts.queryOptions({ input })).data?.rows ?? []
  const [isChanging, setChanging] = useState(false)
  const change = { id: 'cost', label: t('margins.change'), shortcut: 'c', run: () => setChanging(true) }
  useActions(cost.data ? [change] : [])
  const price = (text: string | null) => (text === null ? t('margins.none') : `${formatDecimal(text, locale, 2)} ${currency}`)
  return (
    <PanelPart title={t('margins.costPrice')}>
      <QueryTrouble error={cost.error} />
      {cost.data && (
        <KeyValues
          items={[
            {
              key: 'cost',
              title: t('margins.cost'),
              value: (
                <>
                  {price(cost.data.costPrice)}{' '}
                  <Button size="small" tone="quiet" shortcut={change.shortcut} onClick={change.run}>
                    {change.label}
                  </Button>
                </>
              ),
            },
            ...changes.slice(0, 5).map(({ id, at, source, quantity, unitCost, average }) => ({
              key: id,
              title: formatInstant(at, timeZone, locale),
              value: t(`margins.${source}`, { quantity: formatQuantity(quantity, locale), cost: price(unitCost), average: price(average) }),
            })),
          ]}
        />
      )}
      <Toned tone="muted">{t('margins.onlyOwner')}</Toned>
      {isChanging && cost.data && <CostDialog product={product} before={cost.data.costPrice} onClose={() => setChanging(false)} />}
    </PanelPart>
  )
}

function CostDialog({ product, before, onClose }: { product: Product; before: string | null; onClose: () => void }) {
  const { t } = useTranslation()
  const { currency } = useLocale()
  const [value, setValue] = useState(before ?? undefined)
  const save = useAttempt(hub.pricing.setCostPrice)
  const offerUndo = useOfferUndo()
  const { id: productId, sku } = product

  async function confirm() {
    if (!(await save.run({ productId, costPrice: value ?? null }))) return
    offerUndo(
      (words) => words('margins.undo', { sku }),
      () => hub.pricing.setCostPrice({ productId, costPrice: before }),
    )
    onClose()
  }

  return (
    <ConfirmStep
      title={`${t('margins.costPrice')}: ${sku}`}
      text={t('margins.costHint')}
      confirmLabel={t('margins.save')}
      isBusy={save.isRunning}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <DecimalField label={t('margins.costPrice')} unit={currency} maxDecimals={4} value={value} onChange={setValue} />
      <TroubleNote trouble={save.trouble} />
    </ConfirmStep>
  )
}

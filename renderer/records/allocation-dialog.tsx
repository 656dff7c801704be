import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { useHouses } from '#renderer/api/use-houses.ts'
import { CustomerField } from '#renderer/records/arranged/customer-field.tsx'
import { customerIdOf } from '#renderer/records/arranged/narrow-field.ts'
import { ProductSearch } from '#renderer/records/product-search.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Titled } from '#renderer/ui/fields/titled.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { channels, channelWord } from '#renderer/wording/channel-word.ts'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { type AllocationPurpose, allocationPurposes } from '#shared/domain/stock/allocation-serves.ts'
import type { Day } from '#shared/kernel/dates.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type Product = { readonly id: string; readonly sku: string; readonly name: string }

/** Sets stock aside for a customer, a channel or days to come. */
export function AllocationDialog({ product: first, onClose }: { product?: Product; onClose: (id?: string) => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { houses, isSeveral, here } = useHouses()
  const [id] = useState(() => uuidV7Ids.next())
  const [product, setProduct] = useState(first)
  const [serves, setServes] = useState<AllocationPurpose>('customer')
  const [customer, setCustomer] = useState('')
  const [channel, setChannel] = useState<string>('shop')
  const [days, setDays] = useState<{ from: Day | undefined; until: Day | undefined }>({ from: undefined, until: undefined })
  const [quantity, setQuantity] = useState<number>()
  const [note, setNote] = useState('')
  const [house, setHouse] = useState<string>()
  const add = useAttempt(hub.promising.addAllocation)
  const offerUndo = useOfferUndo()
  const words = useQuery(ask.orders.listOrderWords.queryOptions({ input: {} }))
  const known = [...new Set<string>([...channels, ...(words.data?.channels ?? [])])]

  function missing(): string | undefined {
    if (!product) return t('promises.aside.productMissing')
    if (serves === 'customer' && customer === '') return t('promises.aside.customerMissing')
    if (serves === 'day' && days.from === undefined) return t('promises.aside.dayMissing')
    return quantity === undefined || quantity < 1 ? t('promises.move.quantityMissing') : undefined
  }

  async function confirm() {
    if (!product || quantity === undefined) return
    const whom = { serves, channel: serves === 'channel' ? channel : '', customerId: serves === 'customer' ? customerIdOf(customer) : null }
    const terms = { quantity, fromOn: days.from ?? null, untilOn: days.until ?? null, note }
    const warehouseId = house ?? here
    const done = await add.run({
      id,
      productId: product.id,
      ...whom,
      ...terms,
      ...(isSeveral && warehouseId !== undefined && { warehouseId }),
    })
    if (!done) return
    offerUndo(
      (say) => say('promises.aside.added', { quantity: formatQuantity(quantity, locale), sku: product.sku }),
      () => hub.promising.freeAllocation({ id }),
    )
    onClose(id)
  }

  return (
    <ConfirmStep
      title={t('promises.aside.addTitle')}
      text={t('promises.aside.addText')}
      confirmLabel={t('promises.aside.add')}
      isBusy={add.isRunning}
      disabledReason={missing()}
      onConfirm={confirm}
      onCancel={() => onClose()}
    >
      <Titled title={t('stock.receive.product')}>
        {product ? (
          <span>
            <Code>{product.sku}</Code> {product.name} <FreeOf productId={product.id} />
          </span>
        ) : (
          <ProductSearch label={t('stock.receive.productHint')} onFound={setProduct} />
        )}
      </Titled>
      <FormGrid isDense>
        <SelectField
          label={t('promises.aside.serves')}
          value={serves}
          onChange={setServes}
          options={allocationPurposes.map((value) => ({ value, label: t(`promises.aside.purpose.${value}`) }))}
          autoFocus={first !== undefined}
        />
        {serves === 'customer' && <CustomerField label={t('orders.panel.customer')} value={customer} onChange={setCustomer} />}
        {serves === 'channel' && (
          <SelectField
            label={t('orders.form.channel')}
            value={channel}
            onChange={setChannel}
            options={known.map((value) => ({ value, label: channelWord(value, t) }))}
          />
        )}
        {isSeveral && (
          <SelectField
            label={t('stock.warehouse')}
            value={house ?? here}
            onChange={setHouse}
            options={houses.map(({ id: value, name }) => ({ value, label: name }))}
          />
        )}
        <NumberField label={t('promises.move.quantity')} min={1} value={quantity} onChange={setQuantity} />
        <DayField
          label={t('promises.aside.fromField')}
          description={t('promises.aside.fromHint')}
          value={days.from}
          onChange={(from) => setDays({ ...days, from })}
        />
        <DayField
          label={t('promises.aside.untilField')}
          description={t('promises.aside.untilHint')}
          value={days.until}
          onChange={(until) => setDays({ ...days, until })}
        />
      </FormGrid>
      <TextField label={t('holds.note')} value={note} onChange={setNote} maxLength={200} />
      <TroubleNote trouble={add.trouble} />
    </ConfirmStep>
  )
}

/** How much nobody was promised. */
function FreeOf({ productId }: { productId: string }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const { data } = useQuery(ask.promising.getAvailability.queryOptions({ input: { productId } }))
  return data && <Toned tone="muted">{t('catalog.find.free', { free: formatQuantity(data.available, locale) })}</Toned>
}

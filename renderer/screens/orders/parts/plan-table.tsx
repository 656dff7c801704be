import { useTranslation } from 'react-i18next'
import { useHouses } from '#renderer/api/use-houses.ts'
import form from '#renderer/screens/orders/order-form.module.css'
import classes from '#renderer/screens/orders/parts/parts.module.css'
import { type DraftPart, type PlanDraft, removePart, typeUnits, underWay, unplanned } from '#renderer/screens/orders/parts/plan-draft.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { LinesTable } from '#renderer/ui/data-table/lines-table.tsx'
import { DayField } from '#renderer/ui/fields/day-field.tsx'
import { NumberField } from '#renderer/ui/fields/number-field.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { Icon } from '#renderer/ui/icons/icon.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { DeliveryView } from '#shared/contract/deliveries.ts'

type PlanTableProps = { view: DeliveryView; draft: PlanDraft; onChange: (draft: PlanDraft) => void }

/** The parts one beside the other, and below them how many of each line go in which. */
export function PlanTable({ view, draft, onChange }: PlanTableProps) {
  const { t } = useTranslation()
  const first = view.parts.filter((part) => part.status === 'shipped').length
  return (
    <div className={classes['plan']}>
      <div className={classes['parts']}>
        {draft.map((part, i) => (
          <PartHead
            key={part.id}
            part={part}
            position={first + i + 1}
            onChange={(next) => onChange(draft.map((one) => (one.id === part.id ? next : one)))}
            onRemove={draft.length > 1 ? () => onChange(removePart(draft, part.id)) : undefined}
          />
        ))}
      </div>
      <LinesTable
        label={t('deliveries.units')}
        rows={view.toPlan}
        rowKey={({ orderLineId }) => orderLineId}
        columns={[
          {
            key: 'item',
            title: t('orders.line.item'),
            render: ({ sku, description }) => (
              <span className={form['item']}>
                <span>{description}</span>
                <span className={form['sku']}>{sku}</span>
              </span>
            ),
          },
          {
            key: 'wanted',
            title: t('deliveries.toSend'),
            align: 'end',
            isCode: true,
            width: '76px',
            render: ({ quantity }) => <Quantity value={quantity} />,
          },
          ...draft.map((part, i) => ({
            key: part.id,
            title: t('deliveries.part', { part: first + i + 1 }),
            align: 'end' as const,
            width: '104px',
            render: (line: DeliveryView['toPlan'][number]) => (
              <UnitsField view={view} draft={draft} part={part} position={first + i + 1} line={line} onChange={onChange} />
            ),
          })),
          {
            key: 'left',
            title: t('deliveries.unplanned'),
            align: 'end',
            width: '92px',
            render: (line) => <Unplanned units={unplanned(draft, line)} />,
          },
        ]}
      />
    </div>
  )
}

type PartHeadProps = { part: DraftPart; position: number; onChange: (part: DraftPart) => void; onRemove: (() => void) | undefined }

function PartHead({ part, position, onChange, onRemove }: PartHeadProps) {
  const { t } = useTranslation()
  const { houses, isSeveral } = useHouses()
  return (
    <section className={classes['part']} aria-label={t('deliveries.part', { part: position })}>
      <div className={classes['head']}>
        <h2 className={form['title']}>{t('deliveries.part', { part: position })}</h2>
        {onRemove && (
          <Button tone="quiet" size="small" label={t('deliveries.removePart', { part: position })} onClick={onRemove}>
            <Icon name="cross" size={12} />
          </Button>
        )}
      </div>
      <DayField label={t('deliveries.plannedOn')} value={part.plannedOn} onChange={(plannedOn) => onChange({ ...part, plannedOn })} />
      {isSeveral && (
        <SelectField
          label={t('deliveries.house')}
          value={part.warehouseId}
          onChange={(warehouseId) => onChange({ ...part, warehouseId })}
          options={houses.map(({ id, name }) => ({ value: id, label: name }))}
        />
      )}
    </section>
  )
}

type UnitsFieldProps = PlanTableProps & { part: DraftPart; position: number; line: DeliveryView['toPlan'][number] }

function UnitsField({ view, draft, part, position, line, onChange }: UnitsFieldProps) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const held = underWay(view, part.id, line.orderLineId)
  return (
    <>
      <NumberField
        label={t('deliveries.unitsOf', { sku: line.sku, part: position })}
        isLabelHidden
        min={held}
        max={line.quantity}
        value={part.units[line.orderLineId] ?? 0}
        onChange={(units) => onChange(typeUnits(draft, part.id, line, units))}
      />
      {held > 0 && <Toned tone="muted">{t('deliveries.held', { units: formatQuantity(held, locale) })}</Toned>}
    </>
  )
}

function Unplanned({ units }: { units: number }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  if (units === 0) return <Toned tone="muted">{t('deliveries.allPlanned')}</Toned>
  const count = formatQuantity(Math.abs(units), locale)
  return <Toned tone="care">{units > 0 ? t('deliveries.missing', { units: count }) : t('deliveries.tooMany', { units: count })}</Toned>
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { AddressText } from '#renderer/records/address-text.tsx'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { RecordTimeline } from '#renderer/records/record-timeline.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { keepDraft, keptDraft } from '#renderer/screens/orders/kept-draft.ts'
import { isTouched } from '#renderer/screens/orders/order-draft.ts'
import classes from '#renderer/screens/orders/recurring/recurring.module.css'
import { draftOfTemplate } from '#renderer/screens/orders/recurring/template-draft.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import type { TemplateView } from '#shared/contract/recurring.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type TemplatePanelProps = { id: string; onRecur: (templateId: string) => void; onClose: () => void }

/** One template: what it says, and what can be made of it. */
export function TemplatePanel({ id, onRecur, onClose }: TemplatePanelProps) {
  const { data, error } = useQuery(ask.recurring.getTemplate.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  if (!data) {
    return (
      <SidePanel title="" onClose={onClose}>
        <QueryTrouble error={error} />
      </SidePanel>
    )
  }
  return (
    <SidePanel
      title={data.name}
      titleLook="words"
      actions={<TemplateSteps template={data} onRecur={onRecur} onClose={onClose} />}
      onClose={onClose}
    >
      <TemplateFacts template={data} />
      <RecordTimeline about={{ kind: 'recurring', id }} />
    </SidePanel>
  )
}

function TemplateFacts({ template: { customerId, customerName, content, recurring } }: { template: TemplateView }) {
  const { t } = useTranslation()
  return (
    <>
      <KeyValues
        items={[
          { key: 'customer', title: t('recurring.column.customer'), value: <Link href={`/customers/${customerId}`}>{customerName}</Link> },
          {
            key: 'shipTo',
            title: t('orders.panel.shipTo'),
            value: content.shipTo && <AddressText address={content.shipTo} besideName={customerName} />,
          },
          { key: 'tags', title: t('tags.field'), value: content.tags.join(', ') },
          { key: 'notes', title: t('recurring.template.notes'), value: content.notes },
          {
            key: 'used',
            title: t('recurring.title'),
            value: recurring.length > 0 && (
              <Link href={`/recurring/all/${recurring[0]}`}>{t('recurring.template.used', { count: recurring.length })}</Link>
            ),
          },
        ]}
      />
      <PanelPart title={t('recurring.template.items')}>
        <ul className={classes['runs']}>
          {content.lines.map(({ position, sku, description, quantity }) => (
            <li key={position} className={classes['item']}>
              <span>
                {description}
                <br />
                <Code>{sku}</Code>
              </span>
              <Quantity value={quantity} />
            </li>
          ))}
        </ul>
      </PanelPart>
    </>
  )
}

function TemplateSteps({ template, onRecur, onClose }: { template: TemplateView } & Omit<TemplatePanelProps, 'id'>) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [isBlocked, setBlocked] = useState(false)
  const remove = useAttempt(hub.recurring.deleteTemplate)
  const offerUndo = useOfferUndo()
  const { id, name, customerId, content, recurring } = template

  function use() {
    const begun = keptDraft(undefined)
    const isOther = begun !== undefined && isTouched(begun.draft)
    setBlocked(isOther)
    if (isOther) return
    keepDraft(undefined, draftOfTemplate(template, uuidV7Ids))
    navigate('/orders/new')
  }

  async function forget() {
    if (!(await remove.run({ id }))) return
    offerUndo(
      (words) => words('recurring.template.deletedUndo', { name }),
      () => hub.recurring.addTemplate({ id, name, customerId, content }),
    )
    onClose()
  }

  const steps: readonly (ButtonAction | false)[] = [
    { id: 'use', label: t('recurring.template.use'), shortcut: 'u', tone: 'primary', run: use },
    { id: 'recur', label: t('recurring.template.recur'), shortcut: 'r', run: () => onRecur(id) },
    { id: 'edit', label: t('recurring.template.edit'), shortcut: 'e', run: () => navigate(`/recurring/templates/${id}/edit`) },
    recurring.length === 0 && {
      id: 'remove',
      label: t('recurring.template.remove'),
      tone: 'danger',
      isBusy: remove.isRunning,
      run: forget,
    },
  ]
  const possible = steps.filter((step) => step !== false)
  useActions(possible)
  return (
    <>
      <TroubleNote trouble={remove.trouble} />
      {isBlocked && <Note tone="care">{t('orders.done.copyBlocked')}</Note>}
      <ActionButtons actions={possible} />
    </>
  )
}

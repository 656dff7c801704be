import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { flushSync } from 'react-dom'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { OrderForm } from '#renderer/screens/orders/order-form.tsx'
import { draftProblem } from '#renderer/screens/orders/order-input.ts'
import { contentOfDraft, draftOfTemplate } from '#renderer/screens/orders/recurring/template-draft.ts'
import { type DraftState, useOrderDraft } from '#renderer/screens/orders/use-order-draft.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import type { TemplateView } from '#shared/contract/recurring.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** A template opened to be changed, on the form of an order. */
export function EditTemplatePage() {
  const { id = '' } = useParams<{ id: string }>()
  const { data, error } = useQuery(ask.recurring.getTemplate.queryOptions({ input: { id } }))
  return data ? <EditTemplate key={id} template={data} /> : <QueryTrouble error={error} />
}

function EditTemplate({ template }: { template: TemplateView }) {
  const { t } = useTranslation()
  const state = useOrderDraft(`template-${template.id}`, () => draftOfTemplate(template, uuidV7Ids))
  const [name, setName] = useState(template.name)
  const more = <TextField label={t('recurring.template.name')} value={name} onChange={setName} maxLength={60} />
  const steps = <SaveSteps template={template} state={state} name={name.trim()} />
  const title = t('recurring.template.editTitle', { name: template.name })
  return <OrderForm state={state} quote={{ title, summary: { list: `/recurring/templates/${template.id}`, more, steps } }} />
}

type SaveStepsProps = { template: TemplateView; state: DraftState; name: string }

function SaveSteps({ template, state: { draft, settle }, name }: SaveStepsProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const change = useAttempt(hub.recurring.changeTemplate)
  const { id, version } = template
  const back = () => navigate(`/recurring/templates/${id}`)
  const problem = draftProblem(draft)
  const reason = problem ? t(`orders.form.${problem}`) : name === '' ? t('recurring.template.nameMissing') : undefined

  async function save() {
    const { customer } = draft
    if (!customer || reason !== undefined) return
    if (!(await change.run({ id, version, name, customerId: customer.id, content: contentOfDraft(draft) }))) return
    // the page may only be left for good once nothing on it is unsaved any more
    flushSync(() => settle(draft))
    back()
  }

  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('recurring.save'),
      shortcut: 'Ctrl+Enter',
      tone: 'primary',
      disabledReason: reason,
      isBusy: change.isRunning,
      run: save,
    },
  ]
  useActions([...steps, { id: 'leave', label: t('ui.action.close'), shortcut: 'Escape', run: back }])
  return (
    <>
      <TroubleNote trouble={change.trouble} />
      {reason !== undefined && <Toned tone="muted">{reason}</Toned>}
      <ActionButtons actions={steps} />
    </>
  )
}

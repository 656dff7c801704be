import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import type { OrderDraft } from '#renderer/screens/orders/order-draft.ts'
import { draftOfTemplate } from '#renderer/screens/orders/recurring/template-draft.ts'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

const MOST_OFFERED = 200

/** A new order that nobody has begun to type may be begun from a template; without templates nothing is offered. */
export function TemplateChoice({ onChoose }: { onChoose: (draft: OrderDraft) => void }) {
  const { t } = useTranslation()
  const { data } = useQuery(ask.recurring.listTemplates.queryOptions({ input: { limit: MOST_OFFERED } }))
  const read = useAttempt(hub.recurring.getTemplate)
  const rows = data?.rows ?? []
  if (rows.length === 0) return undefined

  async function choose(id: string) {
    const template = await read.run({ id })
    if (template) onChoose(draftOfTemplate(template, uuidV7Ids))
  }

  return (
    <>
      <SelectField
        label={t('recurring.template.choose')}
        value={undefined}
        onChange={choose}
        isSearchable
        nothingFound={t('recurring.field.noTemplate')}
        options={rows.map(({ id, name, customerName }) => ({
          value: id,
          label: name === customerName ? name : `${name}, ${customerName}`,
        }))}
      />
      <TroubleNote trouble={read.trouble} />
    </>
  )
}

import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { tagsOfText } from '#renderer/records/tags-of-text.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { ButtonRow } from '#renderer/ui/button/button-row.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'

type Tagged = { readonly id: string; readonly number: string; readonly tags: readonly string[] }
type TagsDialogProps = { orders: readonly Tagged[]; onClose: () => void }

const MOST_OFFERED = 12

/** Puts tags on one or several orders and takes others off, in one stroke. */
export function TagsDialog({ orders, onClose }: TagsDialogProps) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [off, setOff] = useState<readonly string[]>([])
  const { data } = useQuery(ask.orders.listOrderWords.queryOptions({ input: {} }))
  const save = useAttempt(hub.orders.tagOrders)
  const offerUndo = useOfferUndo()
  const add = tagsOfText(text)
  const carried = [...new Set(orders.flatMap(({ tags }) => tags))].toSorted()
  const onAll = carried.filter((tag) => orders.every(({ tags }) => tags.includes(tag)))
  const offered = (data?.tags ?? []).filter((tag) => !onAll.includes(tag) && !add.includes(tag)).slice(0, MOST_OFFERED)
  const only = orders.length === 1 ? orders[0] : undefined

  async function confirm() {
    const done = await save.run({ orders: orders.map(({ id }) => ({ id, add: [...add], remove: [...off] })) })
    if (!done) return
    const back = done.orders.map(({ id, add: added, remove: removed }) => ({ id, add: removed, remove: added }))
    if (back.length > 0)
      offerUndo(
        (words) => words('tags.undo', { count: back.length }),
        () => hub.orders.tagOrders({ orders: back }),
      )
    onClose()
  }

  return (
    <ConfirmStep
      title={only ? t('tags.titleOne', { number: only.number }) : t('tags.title', { count: orders.length })}
      text={t('tags.text')}
      confirmLabel={t('tags.save')}
      isBusy={save.isRunning}
      disabledReason={add.length + off.length === 0 ? t('tags.nothing') : undefined}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <TextField label={t('tags.add')} description={t('tags.addHint')} value={text} onChange={setText} maxLength={400} autoFocus />
      {offered.length > 0 && (
        <PanelPart title={t('tags.known')}>
          <ButtonRow>
            {offered.map((tag) => (
              <Button key={tag} size="small" onClick={() => setText([...add, tag].join(', '))}>
                {tag}
              </Button>
            ))}
          </ButtonRow>
        </PanelPart>
      )}
      {carried.length > 0 && (
        <PanelPart title={t('tags.carried')}>
          {carried.map((tag) => (
            <CheckField
              key={tag}
              label={only ? tag : t('tags.carriedBy', { tag, count: orders.filter(({ tags }) => tags.includes(tag)).length })}
              value={off.includes(tag)}
              onChange={(isOff) => setOff(isOff ? [...off, tag] : off.filter((one) => one !== tag))}
            />
          ))}
        </PanelPart>
      )}
      <TroubleNote trouble={save.trouble} />
    </ConfirmStep>
  )
}

import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { RecordTimeline } from '#renderer/records/record-timeline.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useToday } from '#renderer/records/use-today.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import {
  draftOfRecurring,
  emptyRecurring,
  type RecurringDraft,
  recurringInput,
} from '#renderer/screens/orders/recurring/recurring-draft.ts'
import { RecurringFields } from '#renderer/screens/orders/recurring/recurring-fields.tsx'
import { RecurringRuns } from '#renderer/screens/orders/recurring/recurring-runs.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { formatDay } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { RecurringView } from '#shared/contract/recurring.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type NewRecurringProps = { templateId: string | undefined; onSaved: (id: string) => void; onClose: () => void }

/** A recurring order that is being begun, of a template if one was chosen. */
export function NewRecurring({ templateId, onSaved, onClose }: NewRecurringProps) {
  const { t } = useTranslation()
  const today = useToday()
  const [id] = useState(() => uuidV7Ids.next())
  const [typed, setTyped] = useState<RecurringDraft>()
  const of = useQuery(ask.recurring.getTemplate.queryOptions({ input: { id: templateId ?? '' }, enabled: templateId !== undefined }))
  const add = useAttempt(hub.recurring.addRecurring)
  const begun = emptyRecurring(today)
  const { data } = of
  const draft = typed ?? (data ? { ...begun, template: data, customer: { id: data.customerId, name: data.customerName } } : begun)
  const input = recurringInput(draft)

  async function save() {
    if (input && (await add.run({ id, ...input }))) onSaved(id)
  }

  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('recurring.save'),
      shortcut: 'Ctrl+S',
      tone: 'primary',
      disabledReason: input ? undefined : t('recurring.missing'),
      isBusy: add.isRunning,
      run: save,
    },
    { id: 'close', label: t('ui.action.close'), shortcut: 'Escape', run: onClose },
  ]
  useActions(steps)
  return (
    <SidePanel title={t('recurring.new')} titleLook="words" actions={<Steps steps={steps} trouble={add.trouble} />} onClose={onClose}>
      <QueryTrouble error={of.error} />
      <RecurringFields value={draft} onChange={setTyped} />
    </SidePanel>
  )
}

function Steps({ steps, trouble }: { steps: readonly ButtonAction[]; trouble: Parameters<typeof TroubleNote>[0]['trouble'] }) {
  return (
    <>
      <TroubleNote trouble={trouble} />
      <ActionButtons actions={steps} inSight={3} />
    </>
  )
}

/** One recurring order: when it is due, how it is made, and what its days came to. */
export function RecurringPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error } = useQuery(ask.recurring.getRecurring.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  if (data) return <Opened key={data.id} view={data} onClose={onClose} />
  return (
    <SidePanel title="" onClose={onClose}>
      <QueryTrouble error={error} />
    </SidePanel>
  )
}

function Opened({ view, onClose }: { view: RecurringView; onClose: () => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const [, navigate] = useLocation()
  const today = useToday()
  const [typed, setTyped] = useState<RecurringDraft>()
  const [made, setMade] = useState<string>()
  const change = useAttempt(hub.recurring.changeRecurring)
  const pause = useAttempt(hub.recurring.pauseRecurring)
  const make = useAttempt(hub.recurring.makeDueOrder)
  const offerUndo = useOfferUndo()
  const { id, version, templateName: name, nextDueOn, nextOn, state } = view
  const draft = typed ?? draftOfRecurring(view)
  const input = recurringInput(draft)
  const before = recurringInput(draftOfRecurring(view))

  async function save() {
    if (!input) return
    const saved = await change.run({ id, version, ...input })
    if (!saved) return
    setTyped(undefined)
    if (before)
      offerUndo(
        (words) => words('recurring.changedUndo', { name }),
        () => hub.recurring.changeRecurring({ id, version: saved.version, ...before }),
      )
  }

  async function setPaused(isPaused: boolean) {
    if (await pause.run({ id, isPaused }))
      offerUndo(
        (words) => words(isPaused ? 'recurring.pausedUndo' : 'recurring.resumedUndo', { name }),
        () => hub.recurring.pauseRecurring({ id, isPaused: !isPaused }),
      )
  }

  async function makeFor(dueOn: string) {
    const done = await make.run({ id, dueOn })
    setMade(done?.order.number)
  }

  const unsaved = typed === undefined ? t('recurring.unchanged') : input ? undefined : t('recurring.missing')
  const steps: readonly (ButtonAction | false)[] = [
    {
      id: 'save',
      label: t('recurring.save'),
      shortcut: 'Ctrl+S',
      tone: 'primary',
      disabledReason: unsaved,
      isBusy: change.isRunning,
      run: save,
    },
    nextDueOn !== null && {
      id: 'make',
      label: t('recurring.makeNow'),
      shortcut: 'm',
      isBusy: make.isRunning,
      run: () => makeFor(nextDueOn),
    },
    state === 'running' && { id: 'pause', label: t('recurring.pause'), shortcut: 'p', isBusy: pause.isRunning, run: () => setPaused(true) },
    state === 'paused' && {
      id: 'resume',
      label: t('recurring.resume'),
      shortcut: 'p',
      isBusy: pause.isRunning,
      run: () => setPaused(false),
    },
    { id: 'template', label: t('recurring.openTemplate'), shortcut: 'o', run: () => navigate(`/recurring/templates/${view.templateId}`) },
  ]
  const possible = steps.filter((step) => step !== false)
  useActions(possible)
  const day = nextDueOn && formatDay(nextDueOn, locale, today)

  function nextText() {
    if (!day) return undefined
    if (nextOn === null) return `${day}, ${t('recurring.skippedNext')}`
    return nextOn === nextDueOn ? day : t('recurring.madeOn', { day, on: formatDay(nextOn, locale, today) })
  }

  return (
    <SidePanel
      title={name}
      titleLook="words"
      note={t(`recurring.state.${state}`)}
      actions={<Steps steps={possible} trouble={change.trouble ?? pause.trouble ?? make.trouble} />}
      onClose={onClose}
    >
      {made !== undefined && <Note tone="right">{t('recurring.madeNow', { number: made })}</Note>}
      <KeyValues items={[{ key: 'next', title: t('recurring.column.next'), value: nextText() }]} />
      <RecurringRuns view={view} isBusy={make.isRunning} onMake={makeFor} />
      <RecurringFields value={draft} onChange={setTyped} />
      <RecordTimeline about={{ kind: 'recurring', id }} />
    </SidePanel>
  )
}

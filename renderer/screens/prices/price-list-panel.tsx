import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { ConfirmStep } from '#renderer/scanning/confirm-step.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { PriceProblems } from '#renderer/screens/prices/price-problems.tsx'
import { RenameDialog } from '#renderer/screens/prices/rename-dialog.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { Quantity } from '#renderer/ui/values/quantity.tsx'
import type { PriceListView } from '#shared/contract/price-lists.ts'

/** One list beside the lists: whom it is for, and what of it somebody should look at. */
export function PriceListPanel({ id, onClose }: { id: string; onClose: () => void }) {
  const { data, error } = useQuery(ask.pricing.getPriceList.queryOptions({ input: { id }, placeholderData: keepPreviousData }))
  return (
    <SidePanel
      title={data?.list.name ?? ''}
      titleLook="words"
      actions={data && <ListSteps list={data.list} onGone={onClose} />}
      onClose={onClose}
    >
      <QueryTrouble error={error} />
      {data && <ListFacts list={data.list} />}
      {data && data.list.prices > 0 && <PriceProblems listId={id} problems={data.problems} count={data.problemCount} />}
    </SidePanel>
  )
}

function ListFacts({ list: { kind, forWhom, groupId, currency, prices } }: { list: PriceListView }) {
  const { t } = useTranslation()
  const groups = useQuery(ask.pricing.listPriceLists.queryOptions({ input: {} })).data?.groups
  const customers = groups?.find(({ id }) => id === groupId)?.customers
  const whom = customers === undefined ? forWhom : t('prices.list.panel.customers', { name: forWhom, count: customers })
  return (
    <KeyValues
      items={[
        { key: 'whom', title: t('prices.list.panel.forWhom'), value: kind === 'base' ? t('prices.list.kind.base') : whom },
        { key: 'currency', title: t('prices.list.panel.currency'), value: <Code>{currency}</Code> },
        { key: 'prices', title: t('prices.list.panel.prices'), value: <Quantity value={prices} /> },
      ]}
    />
  )
}

function ListSteps({ list, onGone }: { list: PriceListView; onGone: () => void }) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const [dialog, setDialog] = useState<'rename' | 'remove'>()
  const close = () => setDialog(undefined)
  const steps: readonly ButtonAction[] = [
    { id: 'prices', label: t('prices.list.openPrices'), shortcut: 'p', tone: 'primary', run: () => navigate(`/prices/list/${list.id}`) },
    { id: 'rename', label: t('prices.list.rename'), shortcut: 'e', run: () => setDialog('rename') },
    { id: 'remove', label: t('prices.list.remove'), shortcut: 'x', run: () => setDialog('remove') },
  ]
  useActions(steps)
  return (
    <>
      <ActionButtons actions={steps} />
      {dialog === 'rename' && <RenameDialog list={list} onClose={close} />}
      {dialog === 'remove' && <RemoveDialog list={list} onClose={close} onGone={onGone} />}
    </>
  )
}

function RemoveDialog({ list, onClose, onGone }: { list: PriceListView; onClose: () => void; onGone: () => void }) {
  const { t } = useTranslation()
  const remove = useAttempt(hub.pricing.removePriceList)
  const confirm = async () => {
    if (await remove.run({ id: list.id, version: list.version })) onGone()
  }
  return (
    <ConfirmStep
      title={t('prices.list.removeTitle', { name: list.name })}
      text={t('prices.list.removeText', { prices: list.prices })}
      confirmLabel={t('prices.list.removeConfirm')}
      isBusy={remove.isRunning}
      onConfirm={confirm}
      onCancel={onClose}
    >
      <TroubleNote trouble={remove.trouble} />
    </ConfirmStep>
  )
}

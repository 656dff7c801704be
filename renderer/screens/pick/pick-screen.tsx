import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { troubleOf } from '#renderer/api/reply.ts'
import { FloorFrame } from '#renderer/app/floor-frame.tsx'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { wrongPrompt } from '#renderer/wording/wrong-prompt.ts'
import { NextPlaces } from './next-places.tsx'
import { askPrompt, currentTask, nextTasks } from './pick-prompt.ts'
import { PickTask } from './pick-task.tsx'
import { PickedList, WaitingLists } from './picked-list.tsx'
import { ShortReasons, useShortReasons } from './short-reasons.tsx'
import { usePickFlow } from './use-pick-flow.ts'

/** One pick list in hand. What it shows comes from the hub alone, so it goes on where it stopped, at any station. */
export function PickScreen() {
  const { id = '' } = useParams<{ id: string }>()
  return <PickFlow key={id} id={id} />
}

function PickFlow({ id }: { id: string }) {
  const { t } = useTranslation()
  const terms = useLocale()
  const [, navigate] = useLocation()
  const { data: view, error } = useQuery(ask.picking.getPickList.queryOptions({ input: { id } }))
  const flow = usePickFlow(view)
  const task = view && currentTask(view)
  /** The task whose shortage is being given a reason. */
  const [shortTaskId, setShortTaskId] = useState<string>()
  const isShort = task !== undefined && task.id === shortTaskId
  const shortage = useShortReasons(isShort, async (reason) => {
    if (view && task) await flow.short(view, task, reason)
    setShortTaskId(undefined)
  })
  const leave = () => (isShort ? setShortTaskId(undefined) : navigate('/pick'))

  if (view === undefined) {
    const prompt: Prompt = error === null ? { kind: 'busy', text: t('picking.queue.opening') } : wrongPrompt(t, troubleOf(error), terms)
    return <FloorFrame flow={t('picking.flow')} prompt={prompt} actions={[]} onScan={flow.openByCode} onLeave={leave} />
  }

  const isDone = view.step === 'listDone'
  const pack = { id: 'pack', label: t('picking.keys.pack'), shortcut: 'Enter', commandCode: 'VALIDATE', run: () => flow.pack(view.orders) }
  const print = { id: 'print', label: t('picking.keys.print'), run: () => flow.print(view) }
  const work = [
    { id: 'undo', label: t('picking.keys.undo'), shortcut: 'F2', commandCode: 'UNDO', run: () => flow.undo(view) },
    {
      id: 'skip',
      label: t('picking.keys.skip'),
      shortcut: 'F3',
      commandCode: 'SKIP',
      enabled: task !== undefined && nextTasks(view).length > 0,
      run: () => task && flow.skip(view, task),
    },
    {
      id: 'short',
      label: t('picking.keys.short'),
      shortcut: 'F4',
      commandCode: 'SHORT',
      enabled: task !== undefined,
      run: () => setShortTaskId(task?.id),
    },
    { ...print, shortcut: 'F8', commandCode: 'PRINT' },
  ]

  return (
    <FloorFrame
      flow={t('picking.flow')}
      code={view.number}
      note={view.orders.length === 1 ? view.orders[0]?.number : t('picking.orders', { count: view.orders.length })}
      progress={{ done: view.unitsPicked, total: view.unitsAsked }}
      prompt={isShort ? shortage.prompt(task) : (flow.outcome ?? askPrompt(t, view))}
      isWorking={flow.isWorking}
      actions={isShort ? shortage.actions : isDone ? [pack, ...work] : work}
      quietActions={isShort ? shortage.quietActions : [{ ...print, id: 'reprint', commandCode: 'REPRINT' }]}
      onScan={(scan) => {
        setShortTaskId(undefined)
        return isDone ? flow.openByCode(scan) : flow.scan(view, scan)
      }}
      onLeave={leave}
      leaveLabel={isShort ? t('picking.keys.keepPicking') : undefined}
      side={isDone ? <WaitingLists /> : <NextPlaces view={view} />}
    >
      {isDone ? (
        <PickedList view={view} onPack={flow.pack} />
      ) : isShort ? (
        <ShortReasons task={task} shortage={shortage} />
      ) : (
        task && <PickTask task={task} hasSeveralOrders={view.orders.length > 1} />
      )}
    </FloorFrame>
  )
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type ReactNode, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { chosenColumns } from '#renderer/records/arranged/arrange-columns.ts'
import classes from '#renderer/records/arranged/arranged.module.css'
import { ColumnsDialog } from '#renderer/records/arranged/columns-dialog.tsx'
import { changeListState, contentOf, keptListState, type ListState, useListState } from '#renderer/records/arranged/list-state.ts'
import { NarrowDialog } from '#renderer/records/arranged/narrow-dialog.tsx'
import type { NarrowField } from '#renderer/records/arranged/narrow-field.ts'
import { NarrowMarks } from '#renderer/records/arranged/narrow-marks.tsx'
import { ViewsMenu } from '#renderer/records/arranged/views-menu.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import type { Column } from '#renderer/ui/data-table/column.ts'
import type { SortShown } from '#renderer/ui/data-table/move-sort.ts'
import type { ArrangedList, SavedView } from '#shared/contract/views.ts'

type ArrangedAsk<Row> = {
  columns: readonly Column<Row>[]
  fields?: readonly NarrowField[]
  /** The chip that is pressed, and how another one is. */
  filter: string
  onFilter: (filter: string) => void
}

type Arranged<Row> = {
  readonly state: ListState
  readonly columns: readonly Column<Row>[]
  readonly setSearch: (search: string) => void
  readonly setWhere: (where: ListState['where']) => void
  readonly setSort: (sort: SortShown | null) => void
  /** What narrows and arranges the list, to stand beside its chips. */
  readonly bar: ReactNode
}

const none: readonly string[] = []

/** A list that its reader arranges: columns, sort, what it is narrowed to, and views of all that. */
export function useArrangedList<Row>(list: ArrangedList, { columns, fields = [], filter, onFilter }: ArrangedAsk<Row>): Arranged<Row> {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const state = useListState(list)
  const { data } = useQuery(ask.views.getArrangement.queryOptions({ input: { list } }))
  const arrange = useAttempt(hub.views.arrangeColumns)
  const [asked, setAsked] = useState<'columns' | 'narrow'>()
  const views = useRef<HTMLButtonElement>(null)
  const chosen = data?.columns ?? none
  const change = (next: Partial<ListState>) => changeListState(list, next)

  async function setColumns(keys: readonly string[]) {
    const arranged = await arrange.run({ list, columns: [...keys] })
    setAsked(undefined)
    if (arranged) cache.setQueryData(ask.views.getArrangement.queryKey({ input: { list } }), arranged)
  }

  function open(view: SavedView | undefined) {
    if (!view) return change({ search: '', where: {}, sort: null, viewId: null })
    const { content } = view
    change({ search: content.search, where: content.where, sort: content.sort, viewId: view.id })
    if (content.filter !== '' && content.filter !== filter) onFilter(content.filter)
    if (content.columns.join() !== chosen.join()) void setColumns(content.columns)
  }

  const usual = data?.views.find(({ id }) => id === data.defaultViewId)
  const latest = useRef(open)
  latest.current = open
  useEffect(() => {
    // the usual view opens a list that nobody has touched in this window yet
    if (usual && keptListState(list) === undefined) latest.current(usual)
  }, [usual, list])

  useActions([
    { id: 'views', label: t('ui.arranged.views'), shortcut: 'v', run: () => views.current?.click() },
    { id: 'columns', label: t('ui.arranged.columns'), shortcut: 'k', run: () => setAsked('columns') },
    ...(fields.length > 0 ? [{ id: 'narrow', label: t('ui.arranged.narrow'), shortcut: 'f', run: () => setAsked('narrow') }] : []),
  ])

  const shown = useMemo(() => chosenColumns(columns, chosen), [columns, chosen])
  const bar = (
    <div className={classes['bar']}>
      {fields.length > 0 && (
        <Button size="small" shortcut="f" onClick={() => setAsked('narrow')}>
          {t('ui.arranged.narrow')}
        </Button>
      )}
      <NarrowMarks fields={fields} where={state.where} onRemove={(key) => change({ where: { ...state.where, [key]: '' } })} />
      <span className={classes['spacer']} />
      <ViewsMenu ref={views} list={list} viewId={state.viewId} content={contentOf(state, filter, chosen)} onOpen={open} />
      <Button size="small" shortcut="k" onClick={() => setAsked('columns')}>
        {t('ui.arranged.columns')}
      </Button>
      {asked === 'columns' && (
        <ColumnsDialog all={columns} shown={shown.map(({ key }) => key)} onSave={setColumns} onClose={() => setAsked(undefined)} />
      )}
      {asked === 'narrow' && (
        <NarrowDialog
          fields={fields}
          where={state.where}
          onSave={(where) => {
            change({ where })
            setAsked(undefined)
          }}
          onClose={() => setAsked(undefined)}
        />
      )}
    </div>
  )
  return {
    state,
    columns: shown,
    bar,
    setSearch: (search) => change({ search }),
    setWhere: (where) => change({ where }),
    setSort: (sort) => change({ sort }),
  }
}

import { useQuery, useQueryClient } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask, hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { ViewDialog } from '#renderer/records/arranged/view-dialog.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { Menu, type MenuSection } from '#renderer/ui/menu/menu.tsx'
import type { ArrangedList, SavedView, ViewContent } from '#shared/contract/views.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

type ViewsMenuProps = {
  list: ArrangedList
  /** The list as it is looked at now. */
  content: ViewContent
  viewId: string | null
  onOpen: (view: SavedView | undefined) => void
  ref: Ref<HTMLButtonElement>
}

type Asked = { readonly what: 'save' } | { readonly what: 'rename'; readonly view: SavedView }

/** The views of a list: opening one, keeping the list as it stands, and what is done with the one that is open. */
export function ViewsMenu({ list, content, viewId, onOpen, ref }: ViewsMenuProps) {
  const { t } = useTranslation()
  const cache = useQueryClient()
  const { data } = useQuery(ask.views.getArrangement.queryOptions({ input: { list } }))
  const [asked, setAsked] = useState<Asked>()
  const save = useAttempt(hub.views.saveView)
  const remove = useAttempt(hub.views.deleteView)
  const usual = useAttempt(hub.views.setDefaultView)
  const offerUndo = useOfferUndo()
  const views = data?.views ?? []
  const current = views.find(({ id }) => id === viewId)
  const refresh = () => cache.invalidateQueries({ queryKey: ask.views.getArrangement.key() })

  async function keep(view: { id: string; version?: number; name: string; isShared: boolean; content: ViewContent }) {
    const saved = await save.run({ list, ...view })
    if (!saved) return
    setAsked(undefined)
    await refresh()
    onOpen(saved)
  }

  async function drop(view: SavedView) {
    const { id, name, isShared, content: kept } = view
    const isUsual = data?.defaultViewId === id
    if (!(await remove.run({ id }))) return
    await refresh()
    onOpen(undefined)
    offerUndo((words) => words('ui.undo.viewDeleted', { name }), bringBack)

    async function bringBack() {
      await hub.views.saveView({ id, list, name, isShared, content: kept })
      if (isUsual) await hub.views.setDefaultView({ list, viewId: id })
      await refresh()
    }
  }

  async function open(viewId: string | null) {
    if (await usual.run({ list, viewId })) await refresh()
  }

  const ofCurrent = (view: SavedView) => [
    view.isOwn && { id: 'overwrite', label: t('ui.arranged.overwrite'), run: () => keep({ ...kept(view), content }) },
    view.isOwn && { id: 'rename', label: t('ui.arranged.rename'), run: () => setAsked({ what: 'rename', view }) },
    data?.defaultViewId === view.id
      ? { id: 'usual', label: t('ui.arranged.notDefault'), run: () => open(null) }
      : { id: 'usual', label: t('ui.arranged.makeDefault'), run: () => open(view.id) },
    view.isOwn && { id: 'delete', label: t('ui.arranged.delete'), isDanger: true, run: () => drop(view) },
  ]
  const sections: readonly MenuSection[] = [
    {
      id: 'views',
      items: [
        { id: 'none', label: t('ui.arranged.usualView'), isChosen: current === undefined, run: () => onOpen(undefined) },
        ...views.map((view) => ({
          id: view.id,
          label: view.isShared ? t('ui.arranged.sharedView', { name: view.name }) : view.name,
          isChosen: view.id === viewId,
          run: () => onOpen(view),
        })),
      ],
    },
    { id: 'keep', items: [{ id: 'save', label: t('ui.arranged.saveAs'), run: () => setAsked({ what: 'save' }) }] },
    ...(current ? [{ id: 'current', title: current.name, items: ofCurrent(current).filter((item) => item !== false) }] : []),
  ]

  return (
    <>
      <Menu
        opener={
          <Button ref={ref} size="small" icon="down" shortcut="v">
            {current?.name ?? t('ui.arranged.views')}
          </Button>
        }
        sections={sections}
      />
      <TroubleNote trouble={remove.trouble ?? usual.trouble ?? (asked ? undefined : save.trouble)} />
      {asked && (
        <ViewDialog
          name={asked.what === 'rename' ? asked.view.name : ''}
          isShared={asked.what === 'rename' && asked.view.isShared}
          isBusy={save.isRunning}
          trouble={save.trouble}
          onSave={(named) =>
            asked.what === 'rename' ? keep({ ...kept(asked.view), ...named }) : keep({ id: uuidV7Ids.next(), content, ...named })
          }
          onClose={() => {
            setAsked(undefined)
            save.forget()
          }}
        />
      )}
    </>
  )
}

const kept = ({ id, version, name, isShared, content }: SavedView) => ({ id, version, name, isShared, content })

import { type ReactNode, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useHouses } from '#renderer/api/use-houses.ts'
import { BackupWord } from '#renderer/app/backup-word.tsx'
import { FindBox } from '#renderer/app/find-box.tsx'
import { HubStateWord } from '#renderer/app/hub-state-word.tsx'
import classes from '#renderer/app/office-shell.module.css'
import { Rail } from '#renderer/app/rail.tsx'
import { pathOf, type Route, roomsOfSeveral } from '#renderer/app/routes.ts'
import { StationMenu } from '#renderer/app/station-menu.tsx'
import { UndoBar } from '#renderer/app/undo-bar.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import type { Action } from '#renderer/ui/actions/action.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import type { HubState } from '#shared/contract/station.ts'

export type OfficeShellProps = {
  routes: readonly Route[]
  hub: HubState
  station: string
  person: string
  /** The one thing to begin from anywhere: a new order. */
  primary?: Action | undefined
  banners?: ReactNode
  children: ReactNode
}

/** The office: rooms at the left, one box that finds anything above, the work in the middle. */
export function OfficeShell({ routes, hub, station, person, primary, banners, children }: OfficeShellProps) {
  const { t } = useTranslation()
  const [isRailOpen, setIsRailOpen] = useState(false)
  const findBox = useRef<HTMLInputElement>(null)
  const work = useRef<HTMLElement>(null)
  const { isSeveral } = useHouses()
  const rooms = routes.filter((route) => route.group !== undefined && (isSeveral || !roomsOfSeveral.has(route.room)))
  useActions(useShellActions(rooms, findBox, work, primary))

  return (
    <div className={classes['shell']}>
      <button type="button" className={classes['skip']} onClick={() => work.current?.focus()}>
        {t('app.skipToWork')}
      </button>
      <div className={`${classes['railPlace']} ${isRailOpen ? classes['open'] : ''}`}>
        <Rail routes={rooms} onGo={() => setIsRailOpen(false)} />
      </div>
      <header className={classes['top']}>
        <div className={classes['rooms']}>
          <Button tone="quiet" onClick={() => setIsRailOpen(!isRailOpen)} icon="down">
            {t('app.nav.label')}
          </Button>
        </div>
        <FindBox
          ref={findBox}
          rooms={[
            ...rooms.map((route) => ({ id: `${route.room}`, text: t(`app.nav.${route.room}`), path: pathOf(route) })),
            { id: 'moveIn', text: t('moveIn.title'), path: '/move-in' },
          ].map((page) => ({ ...page, group: t('app.find.pages') }))}
        />
        <span className={classes['spacer']} />
        <span className={classes['hub']}>
          <BackupWord />
          <HubStateWord hub={hub} />
        </span>
        <StationMenu station={station} person={person} />
        {primary && (
          <Button tone="primary" onClick={primary.run} disabled={primary.enabled === false}>
            {primary.label}
          </Button>
        )}
      </header>
      <div className={classes['banners']}>{banners}</div>
      <main ref={work} className={classes['work']} tabIndex={-1}>
        {children}
      </main>
      <div className={classes['undo']}>
        <UndoBar />
      </div>
    </div>
  )
}

/** The keys that work on every office page. */
function useShellActions(
  rooms: readonly Route[],
  findBox: React.RefObject<HTMLInputElement | null>,
  work: React.RefObject<HTMLElement | null>,
  primary: Action | undefined,
): readonly Action[] {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const focusFind = () => findBox.current?.focus()
  const focusIn = (selector: string) => work.current?.querySelector<HTMLElement>(selector)
  const enterList = () => focusIn('[role="grid"]')?.focus()
  return [
    { id: 'find', label: t('app.find.label'), shortcut: 'Ctrl+K', run: focusFind },
    { id: 'search', label: t('app.find.label'), shortcut: '/', run: () => (focusIn('input[type="search"]') ?? findBox.current)?.focus() },
    { id: 'enterList', label: t('app.skipToWork'), shortcut: 'ArrowDown', run: enterList },
    { id: 'enterListUp', label: t('app.skipToWork'), shortcut: 'ArrowUp', run: enterList },
    ...rooms.slice(0, 9).map((route, index) => ({
      id: route.path,
      label: t(`app.nav.${route.room}`),
      shortcut: `Alt+${index + 1}`,
      run: () => navigate(pathOf(route)),
    })),
    ...(primary ? [primary] : []),
  ]
}

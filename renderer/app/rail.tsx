import { useTranslation } from 'react-i18next'
import { Link, useLocation } from 'wouter'
import classes from '#renderer/app/rail.module.css'
import { pathOf, type RoomGroup, type Route } from '#renderer/app/routes.ts'
import { type RoomCount, useCounts } from '#renderer/app/wiring.ts'
import { formatQuantity } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'

const groups: readonly RoomGroup[] = ['top', 'sell', 'floor', 'stock', 'money', 'foot']

export type RailProps = { routes: readonly Route[]; onGo: () => void }

/** The rooms of the warehouse, grouped by the work, with what waits in each. Only here is it counted: a floor screen shows none of it. */
export function Rail({ routes, onGo }: RailProps) {
  const { t } = useTranslation()
  const counts = useCounts()
  return (
    <nav className={classes['rail']} aria-label={t('app.nav.label')}>
      <div className={classes['brand']}>
        <span className={classes['mark']} aria-hidden="true" />
        {t('app.name')}
      </div>
      {groups.map((group) => {
        const rows = routes.filter((route) => route.group === group)
        if (rows.length === 0) return undefined
        const isNamed = group !== 'top' && group !== 'foot'
        return (
          <div key={group} className={`${classes['group']} ${group === 'foot' ? classes['foot'] : ''}`}>
            {isNamed && <h2 className={classes['groupName']}>{t(`app.group.${group}`)}</h2>}
            {rows.map((route) => (
              <RailLink key={route.path} route={route} count={counts[route.room]} onGo={onGo} />
            ))}
          </div>
        )
      })}
    </nav>
  )
}

function RailLink({ route, count, onGo }: { route: Route; count: RoomCount | undefined; onGo: () => void }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const [location] = useLocation()
  const path = pathOf(route)
  const isHere = path === '/' ? location === '/' : location === path || location.startsWith(`${path}/`)
  const shown = count === undefined || count.count === 0 ? undefined : count
  return (
    <Link href={path} className={classes['link'] ?? ''} aria-current={isHere ? 'page' : undefined} onClick={onGo}>
      <span className={classes['name']}>{t(`app.nav.${route.room}`)}</span>
      {shown !== undefined && (
        <span className={shown.isLate ? classes['late'] : classes['count']}>
          {shown.isLate ? t('app.late', { count: shown.count }) : formatQuantity(shown.count, locale)}
        </span>
      )}
    </Link>
  )
}

import { type ReactNode, useEffect } from 'react'
import { useTranslation } from 'react-i18next'
import { matchRoute, useLocation, useRouter, Route as WouterRoute } from 'wouter'
import { FloorShell } from '#renderer/app/floor-shell.tsx'
import { OfficeShell, type OfficeShellProps } from '#renderer/app/office-shell.tsx'
import { pathOf, type Route } from '#renderer/app/routes.ts'
import { ScreenPlace } from '#renderer/app/screen-place.tsx'
import { EmptyState } from '#renderer/ui/feedback/empty-state.tsx'

export type PageSwitchProps = Omit<OfficeShellProps, 'children'> & { banners: ReactNode }

/** Shows the page of the current address, in the shell of its face. */
export function PageSwitch(props: PageSwitchProps) {
  const { routes, banners } = props
  const { t } = useTranslation()
  const [location] = useLocation()
  const { parser } = useRouter()
  const route = routes.find(({ path }) => matchRoute(parser, path, location)[0])
  const title = route === undefined ? t('app.name') : `${t(`app.nav.${route.room}`)} · ${t('app.name')}`
  useEffect(() => {
    document.title = title
  }, [title])

  if (route?.face === 'floor') {
    return (
      <FloorShell backTo={route.group === undefined ? pathOf(route) : '/'} banners={banners}>
        <Page route={route} />
      </FloorShell>
    )
  }
  return (
    <OfficeShell {...props}>
      {route === undefined ? (
        <EmptyState title={t('app.notFound.title')} text={t('app.notFound.text', { path: location })} />
      ) : (
        <Page route={route} />
      )}
    </OfficeShell>
  )
}

function Page({ route }: { route: Route }) {
  const Screen = route.screen
  return (
    <ScreenPlace key={route.path}>
      <WouterRoute path={route.path}>
        <Screen />
      </WouterRoute>
    </ScreenPlace>
  )
}

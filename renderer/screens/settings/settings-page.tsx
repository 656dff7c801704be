import { useTranslation } from 'react-i18next'
import { useLocation, useParams } from 'wouter'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { CompanySettings } from '#renderer/screens/settings/company-settings.tsx'
import { DataSettings } from '#renderer/screens/settings/data-settings.tsx'
import { DeviceSettings } from '#renderer/screens/settings/device-settings.tsx'
import { HoldSettings } from '#renderer/screens/settings/hold-settings.tsx'
import { ParcelSettings } from '#renderer/screens/settings/parcel-settings.tsx'
import { PeopleSettings } from '#renderer/screens/settings/people-settings.tsx'
import { PrinterSettings } from '#renderer/screens/settings/printer-settings.tsx'
import { PromiseSettings } from '#renderer/screens/settings/promises/promise-settings.tsx'
import classes from '#renderer/screens/settings/settings.module.css'
import { StationSettings } from '#renderer/screens/settings/station-settings.tsx'
import { WarehouseSettings } from '#renderer/screens/settings/warehouse-settings.tsx'
import { Kbd } from '#renderer/ui/kbd/kbd.tsx'
import { Page } from '#renderer/ui/page/list-page.tsx'

const sections = {
  company: CompanySettings,
  people: PeopleSettings,
  station: StationSettings,
  printers: PrinterSettings,
  data: DataSettings,
  warehouses: WarehouseSettings,
  holds: HoldSettings,
  devices: DeviceSettings,
  parcels: ParcelSettings,
  promises: PromiseSettings,
} as const
type SectionName = keyof typeof sections
const names = Object.keys(sections) as SectionName[] // the keys of the table above

/** 1 to 9, then 0. */
const keyOf = (index: number) => String((index + 1) % 10)

/** What the business, its people and this station are set to: an index, and the section that was chosen in it. */
export function SettingsPage() {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const { first } = useParams<{ first?: string }>()
  const current = names.find((name) => name === first) ?? 'company'
  const Section = sections[current]
  const go = (name: SectionName) => navigate(`/settings/${name}`, { replace: true })
  useActions(names.map((name, index) => ({ id: name, label: t(`settings.section.${name}`), shortcut: keyOf(index), run: () => go(name) })))

  return (
    <Page title={t('settings.title')}>
      <div className={classes['split']}>
        <nav className={classes['index']} aria-label={t('settings.index')}>
          {names.map((name, index) => (
            <button key={name} type="button" aria-current={name === current ? 'page' : undefined} onClick={() => go(name)}>
              {t(`settings.section.${name}`)}
              <Kbd shortcut={keyOf(index)} />
            </button>
          ))}
        </nav>
        <div className={classes['section']}>
          <Section key={current} />
        </div>
      </div>
    </Page>
  )
}

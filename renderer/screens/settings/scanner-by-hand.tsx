import { useTranslation } from 'react-i18next'
import { useScannerSettings } from '#renderer/scanning/scanner-settings.ts'
import classes from '#renderer/screens/settings/settings.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { FormGrid } from '#renderer/ui/fields/form-grid.tsx'
import { SelectField } from '#renderer/ui/fields/select-field.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { readableScan } from '#renderer/ui/floor/prompt.ts'
import { type ScannerProfile, scanEnds, scannerLayouts } from '#shared/domain/scanning/scanner-profile.ts'

const GS = '\x1d'
const usual: ScannerProfile = { layout: 'pc', end: 'enter', separator: GS, sendsAim: false }

/** For a scanner that cannot read the test label, or whose settings are known from its manual. */
export function ScannerByHand({ profile }: { profile: ScannerProfile | undefined }) {
  const { t } = useTranslation()
  const { setProfile } = useScannerSettings()
  const shown = profile ?? usual
  const set = (part: Partial<ScannerProfile>) => setProfile({ ...shown, ...part })
  return (
    <div className={classes['stack']}>
      <FormGrid columns={3}>
        <SelectField
          label={t('devices.scanner.layout')}
          value={shown.layout}
          onChange={(layout) => set({ layout })}
          options={scannerLayouts.map((value) => ({ value, label: t(`devices.layout.${value}`) }))}
        />
        <SelectField
          label={t('devices.scanner.end')}
          value={shown.end}
          onChange={(end) => set({ end })}
          options={scanEnds.map((value) => ({ value, label: t(`devices.end.${value}`) }))}
        />
        <TextField
          label={t('devices.scanner.separator')}
          description={t('devices.scanner.separatorHint')}
          value={shown.separator === GS ? '' : readableScan(shown.separator)}
          onChange={(separator) => set({ separator: separator === '' ? GS : separator })}
          maxLength={8}
          isCode
        />
      </FormGrid>
      {profile && (
        <div>
          <Button size="small" onClick={() => setProfile(undefined)}>
            {t('devices.scanner.forget')}
          </Button>
        </div>
      )}
    </div>
  )
}

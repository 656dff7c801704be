import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { useWorker } from '#renderer/api/worker.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useCountryName } from '#renderer/records/use-countries.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import classes from '#renderer/screens/prices/prices.module.css'
import { TaxCases, type Taxes } from '#renderer/screens/prices/tax-cases.tsx'
import { TaxRateDialog } from '#renderer/screens/prices/tax-rate-dialog.tsx'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { PanelPart } from '#renderer/ui/panel/panel-part.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { formatDay, formatRate } from '#renderer/wording/format.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import type { TaxRateView } from '#shared/contract/pricing.ts'
import { mayDo } from '#shared/domain/people/rights.ts'
import { ratedClasses } from '#shared/domain/pricing/tax-words.ts'

type TaxCountryPanelProps = { country: string; taxes: Taxes; onClose: () => void }

/** What applies when goods go to a country, and its rates. */
export function TaxCountryPanel({ country, taxes, onClose }: TaxCountryPanelProps) {
  const { t } = useTranslation()
  const isOwner = useWorker(({ worker }) => worker !== null && mayDo(worker.role, 'owner'))
  const [isEntering, setEntering] = useState(false)
  const steps: readonly ButtonAction[] = [
    {
      id: 'rate',
      label: t('prices.tax.setRate'),
      shortcut: 'e',
      disabledReason: isOwner ? undefined : t('prices.tax.ownerOnly'),
      run: () => setEntering(true),
    },
  ]
  useActions(steps)
  return (
    <SidePanel title={useCountryName()(country)} titleLook="words" actions={<ActionButtons actions={steps} />} onClose={onClose}>
      <TaxCases country={country} taxes={taxes} />
      <Rates country={country} rates={taxes.rates} isOwner={isOwner} />
      {isEntering && <TaxRateDialog country={country} rates={taxes.rates} onClose={() => setEntering(false)} />}
    </SidePanel>
  )
}

function Rates({ country, rates, isOwner }: { country: string; rates: readonly TaxRateView[]; isOwner: boolean }) {
  const { t } = useTranslation()
  const { locale } = useLocale()
  const remove = useAttempt(hub.pricing.removeTaxRate)
  const offerUndo = useOfferUndo()
  const own = rates.filter((rate) => rate.country === country)
  if (own.length === 0) return undefined

  async function takeBack({ taxClass, validFrom }: TaxRateView) {
    const gone = await remove.run({ country, taxClass, validFrom })
    if (!gone) return
    offerUndo(
      (words) => words('prices.tax.takenBack', { rate: formatRate(gone.rateBp, locale) }),
      () => hub.pricing.setTaxRate(gone),
    )
  }

  return (
    <PanelPart title={t('prices.tax.rates')}>
      <ul className={classes['problems']}>
        {ratedClasses.flatMap((taxClass) =>
          own
            .filter((rate) => rate.taxClass === taxClass)
            .map((rate) => {
              const words = { rate: formatRate(rate.rateBp, locale), day: formatDay(rate.validFrom, locale) }
              return (
                <li key={`${taxClass} ${rate.validFrom}`}>
                  <span className={classes['rates']}>
                    <span>
                      {`${t(`prices.tax.class.${taxClass}`)}: `}
                      {rate.validFrom <= '2000-01-01' ? words.rate : t('prices.tax.rateFrom', words)}
                    </span>
                    {isOwner && (
                      <Button tone="quiet" size="small" label={t('prices.tax.takeBackOf', words)} onClick={() => takeBack(rate)}>
                        {t('prices.tax.takeBack')}
                      </Button>
                    )}
                  </span>
                </li>
              )
            }),
        )}
      </ul>
      <TroubleNote trouble={remove.trouble} />
      <Toned tone="muted">{t('prices.tax.orders')}</Toned>
    </PanelPart>
  )
}

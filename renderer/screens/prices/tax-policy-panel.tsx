import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { useWorker } from '#renderer/api/worker.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useOfferUndo } from '#renderer/records/undo.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { CheckField } from '#renderer/ui/fields/check-field.tsx'
import { SidePanel } from '#renderer/ui/panel/side-panel.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import type { TaxPolicyView } from '#shared/contract/pricing.ts'
import { mayDo } from '#shared/domain/people/rights.ts'

type TaxPolicyPanelProps = { policy: TaxPolicyView; version: number; onClose: () => void }

/** Whether the business charges tax at all, and where private customers abroad are taxed. */
export function TaxPolicyPanel({ policy, version, onClose }: TaxPolicyPanelProps) {
  const { t } = useTranslation()
  const isOwner = useWorker(({ worker }) => worker !== null && mayDo(worker.role, 'owner'))
  const [typed, setTyped] = useState<TaxPolicyView>()
  const draft = typed ?? policy
  const isChanged = draft.isSmallBusiness !== policy.isSmallBusiness || draft.usesOss !== policy.usesOss
  const save = useAttempt(hub.pricing.setTaxPolicy)
  const offerUndo = useOfferUndo()

  async function confirm() {
    const saved = await save.run({ version, policy: draft })
    if (!saved) return
    setTyped(undefined)
    offerUndo(
      (words) => words('ui.undo.recordChanged', { name: t('prices.tax.policy') }),
      () => hub.pricing.setTaxPolicy({ version: saved.version, policy }),
    )
  }

  function reason(): string | undefined {
    if (!isOwner) return t('prices.tax.ownerOnly')
    return isChanged ? undefined : t('prices.entry.unchanged')
  }

  const steps: readonly ButtonAction[] = [
    {
      id: 'save',
      label: t('prices.tax.savePolicy'),
      shortcut: 'Ctrl+S',
      tone: 'primary',
      disabledReason: reason(),
      isBusy: save.isRunning,
      run: confirm,
    },
  ]
  useActions([...steps, { id: 'cancel', label: t('ui.action.close'), shortcut: 'Escape', run: onClose }])

  return (
    <SidePanel
      title={t('prices.tax.policy')}
      titleLook="words"
      actions={
        <>
          <TroubleNote trouble={save.trouble} />
          <ActionButtons actions={steps} />
        </>
      }
      onClose={onClose}
    >
      <CheckField
        label={t('prices.tax.isSmallBusiness')}
        description={t('prices.tax.smallHint')}
        value={draft.isSmallBusiness}
        onChange={(isSmallBusiness) => setTyped({ ...draft, isSmallBusiness })}
        disabled={!isOwner}
      />
      <CheckField
        label={t('prices.tax.usesOss')}
        description={t('prices.tax.ossHint')}
        value={draft.usesOss}
        onChange={(usesOss) => setTyped({ ...draft, usesOss })}
        disabled={!isOwner}
      />
      <Toned tone="muted">{t('prices.tax.orders')}</Toned>
    </SidePanel>
  )
}

import type { ReactNode } from 'react'
import { useTranslation } from 'react-i18next'
import { useDevices } from '#renderer/api/devices.ts'
import { ScannerFacts } from '#renderer/records/scanner-facts.tsx'
import { ScannerLabel } from '#renderer/records/scanner-label.tsx'
import classes from '#renderer/records/scanner-setup.module.css'
import { SeenCode } from '#renderer/records/seen-code.tsx'
import { usePrint } from '#renderer/records/use-print.tsx'
import type { FoundScanner, ScannerSetting, SetupStep } from '#renderer/records/use-scanner-setup.ts'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { KEYBOARD_SCANNER } from '#shared/contract/devices.ts'

/** Sets up any scanner by two scans of one label: no menu, no manual. */
export function ScannerSetup({ step, keep, startAgain }: Pick<ScannerSetting, 'step' | 'keep' | 'startAgain'>) {
  const { t } = useTranslation()
  const printing = usePrint()
  const steps: readonly ButtonAction[] = [
    ...(step.is === 'waitingForProof'
      ? [
          {
            id: 'keep',
            label: t('devices.setup.keep'),
            shortcut: 'k',
            tone: step.seen ? ('primary' as const) : ('plain' as const),
            run: keep,
          },
        ]
      : []),
    { id: 'printLabel', label: t('devices.setup.print'), shortcut: 'p', run: () => printing.print('commandSheet', 'commandSheet') },
    ...(step.is === 'waitingForLabel' ? [] : [{ id: 'again', label: t('devices.setup.again'), shortcut: 's', run: startAgain }]),
  ]
  useActions(steps)
  return (
    <div className={classes['setup']}>
      <ol className={classes['steps']}>
        <Step number={1} title={t('devices.setup.label')} state={step.is === 'waitingForLabel' ? 'now' : 'done'}>
          {step.is === 'waitingForLabel' && (
            <>
              <p className={classes['text']}>{t('devices.setup.labelText')}</p>
              <ScannerLabel />
              {step.other && (
                <>
                  <Note tone="care">{t('devices.setup.otherCode')}</Note>
                  <SeenCode seen={step.other} />
                </>
              )}
            </>
          )}
        </Step>
        <Step number={2} title={t('devices.setup.found')} state={step.is === 'waitingForLabel' ? 'ahead' : 'done'}>
          {step.is !== 'waitingForLabel' && <Found found={step.found} />}
        </Step>
        <Step number={3} title={t('devices.setup.proof')} state={stateOfProof(step)}>
          {step.is === 'waitingForProof' && (
            <>
              <p className={classes['text']}>{t('devices.setup.proofText')}</p>
              {step.said && <Note tone={step.said === 'other' ? 'neutral' : 'care'}>{t(`devices.setup.${step.said}`)}</Note>}
              {step.seen ? <SeenCode seen={step.seen} /> : <ScannerLabel />}
            </>
          )}
          {step.is === 'proven' && (
            <>
              <Note tone="right">{t('devices.setup.saved')}</Note>
              {step.seen && <SeenCode seen={step.seen} />}
            </>
          )}
        </Step>
      </ol>
      {printing.note}
      <ActionButtons actions={steps} />
    </div>
  )
}

/** Which device it was, and how it is set, in words. */
function Found({ found: { id, source, profile } }: { found: FoundScanner }) {
  const { t } = useTranslation()
  const name = useDevices(({ devices }) => devices.find((device) => device.id === id)?.name)
  const device = id === KEYBOARD_SCANNER || name === undefined ? t('devices.keyboardName') : name
  return (
    <>
      <p>
        <b>{t(`devices.setup.by.${source === 'typed' ? 'wedge' : source}`, { device })}</b>
      </p>
      {source === 'camera' ? <p className={classes['text']}>{t('devices.setup.camera')}</p> : <ScannerFacts profile={profile} />}
    </>
  )
}

type State = 'done' | 'now' | 'ahead'

function stateOfProof(step: SetupStep): State {
  if (step.is === 'proven') return 'done'
  return step.is === 'waitingForProof' ? 'now' : 'ahead'
}

function Step({ number, title, state, children }: { number: number; title: string; state: State; children: ReactNode }) {
  const { t } = useTranslation()
  return (
    <li className={classes['step']} data-state={state} aria-current={state === 'now' ? 'step' : undefined}>
      <span className={classes['number']} aria-hidden="true">
        {state === 'done' ? '✓' : number}
      </span>
      <div className={classes['content']}>
        <h3 className={classes['title']}>
          {title}
          {state === 'done' && <span className={classes['done']}>{t('devices.setup.done')}</span>}
        </h3>
        {children}
      </div>
    </li>
  )
}

import { type ReactNode, useRef } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { BinsStep } from '#renderer/screens/move-in/bins-step.tsx'
import { FirstOrderStep } from '#renderer/screens/move-in/first-order-step.tsx'
import classes from '#renderer/screens/move-in/move-in.module.css'
import { ScannerStep } from '#renderer/screens/move-in/scanner-step.tsx'
import type { StepFacts } from '#renderer/screens/move-in/step-list.tsx'
import { useFirstOrder } from '#renderer/screens/move-in/use-first-order.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import type { MoveInStep } from '#shared/domain/setup/move-in.ts'

type Missing = 'setup' | 'name' | 'address' | 'taxNumber' | 'iban'

type StepPanelProps = { facts: StepFacts; missing: readonly Missing[]; isMarking: boolean; onSkip: () => Promise<void> }

/** Where a step is done, unless it is done here. */
const places: Readonly<Partial<Record<MoveInStep, string>>> = {
  company: '/settings/company',
  products: '/imports/products',
  customers: '/imports/customers',
  stock: '/imports/stock',
  orders: '/imports/orders',
  printer: '/settings/printers',
}
const byHand = {
  bins: '/stock/bins',
  products: '/products/new',
  customers: '/customers/new',
  stock: '/stock',
  orders: '/orders/new',
} as const

/** The chosen step: what it is for, what is missing, and the one way on. */
export function StepPanel({ facts, missing, isMarking, onSkip }: StepPanelProps) {
  const { t } = useTranslation()
  const [, navigate] = useLocation()
  const field = useRef<HTMLInputElement>(null)
  const chain = useFirstOrder(facts.step === 'firstOrder')
  const { step, state } = facts
  const place = step === 'firstOrder' ? chain.next : places[step]
  const here: Readonly<Partial<Record<MoveInStep, ReactNode>>> = {
    company: <CompanyWords missing={missing} />,
    bins: <BinsStep field={field} />,
    scanner: <ScannerStep field={field} isTried={state === 'done'} />,
    firstOrder: <FirstOrderStep waiting={chain.waiting} />,
  }
  const open: ButtonAction = {
    id: 'open',
    label: t(`moveIn.step.${step}.open`),
    shortcut: 'Enter',
    tone: 'primary',
    run: () => (place === undefined ? field.current?.focus() : navigate(place)),
  }
  const hand: ButtonAction[] = hasHand(step)
    ? [{ id: 'hand', label: t(`moveIn.byHand.${step}`), shortcut: 'n', run: () => navigate(byHand[step]) }]
    : []
  const skip: ButtonAction = {
    id: 'skip',
    label: t(state === 'skipped' ? 'moveIn.takeUp' : 'moveIn.skip'),
    shortcut: 'x',
    isBusy: isMarking,
    run: onSkip,
  }
  const actions = [open, ...hand, ...(state === 'done' ? [] : [skip])]
  // out of the field, so that numbers choose a step again
  const leave = { id: 'leave', label: t('moveIn.steps'), shortcut: 'Escape', run: () => field.current?.blur() }
  useActions([...actions, leave])
  return (
    <Section title={t(`moveIn.step.${step}.name`)}>
      <div className={classes['panel']}>
        <p>{t(`moveIn.step.${step}.text`)}</p>
        {here[step]}
        <ActionButtons actions={actions} />
      </div>
    </Section>
  )
}

function hasHand(step: MoveInStep): step is keyof typeof byHand {
  return step in byHand
}

function CompanyWords({ missing }: { missing: readonly Missing[] }) {
  const { t } = useTranslation()
  const words = (parts: readonly Missing[]) => parts.map((part) => t(`moveIn.missing.${part}`)).join(', ')
  const advised = missing.filter((part) => part === 'taxNumber' || part === 'iban')
  const needed = missing.filter((part) => part !== 'taxNumber' && part !== 'iban')
  if (missing.length === 0) return <Note tone="right">{t('moveIn.step.company.complete')}</Note>
  return (
    <>
      {needed.length > 0 && <Note tone="wrong">{t('moveIn.step.company.missing', { parts: words(needed) })}</Note>}
      {advised.length > 0 && <Note tone="care">{t('moveIn.step.company.advised', { parts: words(advised) })}</Note>}
    </>
  )
}

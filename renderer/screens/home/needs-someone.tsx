import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import classes from '#renderer/screens/home/home.module.css'
import { type Need, type NeedKind, needKinds, useNeeds } from '#renderer/screens/home/use-needs.ts'
import type { WorkCounts } from '#renderer/screens/home/work-chain.tsx'
import { Button } from '#renderer/ui/button/button.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'

/** What does not go by itself: what is wrong, why, and the button that ends it. */
export function NeedsSomeone({ counts }: { counts: WorkCounts }) {
  const { t } = useTranslation()
  const { needs, isFull, isLoading } = useNeeds()
  const [outcome, setOutcome] = useState<{ note?: string | undefined; trouble?: AnyTrouble | undefined }>({})
  if (isLoading) return undefined
  if (needs.length === 0) {
    return (
      <Section title={t('home.needs.nobody')}>
        <Toned tone="muted">{t('home.needs.nobodyText')}</Toned>
      </Section>
    )
  }
  return (
    <Section title={t('home.needs.title')}>
      <TroubleNote trouble={outcome.trouble} />
      {outcome.note !== undefined && <Note tone="care">{outcome.note}</Note>}
      <ul className={classes['needs']}>
        {needs.map((need) => (
          <NeedRow key={need.id} need={need} onDone={setOutcome} />
        ))}
      </ul>
      <p className={classes['more']}>
        {needKinds
          .filter((kind) => isFull[kind])
          .map((kind) => (
            <Link key={kind} href={listOf[kind]}>
              {t(`home.needs.all.${kind}`, { count: countOf(kind, counts) })}
            </Link>
          ))}
      </p>
    </Section>
  )
}

const listOf: Readonly<Record<NeedKind, string>> = {
  late: '/orders/late',
  atRisk: '/orders/atRisk',
  short: '/orders/short',
  recurring: '/recurring/failed',
  overdue: '/invoices/overdue',
}

function countOf(kind: NeedKind, { late, atRisk, short }: WorkCounts): number {
  return { late, atRisk, short, recurring: 0, overdue: 0 }[kind]
}

type NeedRowProps = { need: Need; onDone: (outcome: { note?: string | undefined; trouble?: AnyTrouble | undefined }) => void }

function NeedRow({ need, onDone }: NeedRowProps) {
  const [isBusy, setBusy] = useState(false)
  const { word, tone, path, code, name, why, step } = need

  async function run() {
    setBusy(true)
    onDone((await step.run()) ?? {})
    setBusy(false)
  }

  return (
    <li className={classes['need']}>
      <Toned tone={tone}>{word}</Toned>
      <Link href={path}>
        <Code>{code}</Code>
      </Link>
      <span className={classes['name']}>{name}</span>
      <span className={classes['why']}>{why}</span>
      <Button size="small" isBusy={isBusy} onClick={run}>
        {step.label}
      </Button>
    </li>
  )
}

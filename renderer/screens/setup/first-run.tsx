import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { useLocation } from 'wouter'
import { ask, hub } from '#renderer/api/hub.ts'
import { useHubState } from '#renderer/api/hub-line.ts'
import { queryClient } from '#renderer/api/query-client.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { confirmWorker } from '#renderer/api/worker.ts'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useAppearance } from '#renderer/records/use-appearance.ts'
import { useOpenData } from '#renderer/records/use-open-data.ts'
import { CompanyForm } from '#renderer/screens/setup/company-form.tsx'
import { FirstRunFrame } from '#renderer/screens/setup/first-run-frame.tsx'
import { OpenedFolder } from '#renderer/screens/setup/opened-folder.tsx'
import { SampleProgress } from '#renderer/screens/setup/sample-progress.tsx'
import { SetupChoices } from '#renderer/screens/setup/setup-choices.tsx'
import type { Company } from '#shared/contract/setup.ts'

/** The first thing a new warehouse shows: how should it begin? The shell puts Home, or the way in, in its place as soon as it has begun. */
export function FirstRun() {
  const { t } = useTranslation()
  const { language } = useAppearance()
  const [isTyping, setTyping] = useState(false)
  const data = useOpenData()
  const isRefused = useHubState(({ state }) => state.kind === 'refused')
  const sample = useAttempt(hub.setup.openSampleWarehouse)
  const empty = useAttempt(hub.setup.startEmpty)
  const [, navigate] = useLocation()

  /** Whoever set the warehouse up works at this window from now on. */
  async function begin(isDone: boolean) {
    if (!isDone) return
    await confirmWorker()
    await queryClient.invalidateQueries({ queryKey: ask.setup.key() })
  }

  async function openSample() {
    if (!sample.isRunning) await begin((await sample.run({ language })) !== undefined)
  }

  async function startEmpty(company: Company, ownerName: string) {
    if (empty.isRunning) return
    const isDone = (await empty.run({ company, ownerName })) !== undefined
    if (isDone) navigate('/move-in')
    await begin(isDone)
  }

  if (sample.isRunning) {
    return (
      <FirstRunFrame title={t('setup.sample.title')} text={t('setup.sample.text')}>
        <SampleProgress />
      </FirstRunFrame>
    )
  }
  if (isTyping) {
    return (
      <FirstRunFrame title={t('setup.company.title')} text={t('setup.company.text')} width="form">
        <CompanyForm isSaving={empty.isRunning} trouble={empty.trouble} onSave={startEmpty} onBack={() => setTyping(false)} />
      </FirstRunFrame>
    )
  }
  return (
    <FirstRunFrame title={t('setup.title')} text={t('setup.text')}>
      <SetupChoices isRefused={isRefused} onSample={openSample} onEmpty={() => setTyping(true)} onOpen={data.open} />
      <TroubleNote trouble={sample.trouble} />
      <OpenedFolder folder={data.folder} />
    </FirstRunFrame>
  )
}

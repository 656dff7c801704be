import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { Link } from 'wouter'
import { ask } from '#renderer/api/hub.ts'
import { useStationFacts } from '#renderer/api/station.ts'
import { QueryTrouble } from '#renderer/records/query-trouble.tsx'
import { TroubleNote } from '#renderer/records/trouble-note.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { OtherPrinters } from '#renderer/screens/settings/other-printers.tsx'
import { PrinterAnswer } from '#renderer/screens/settings/printer-answer.tsx'
import { PrinterDialog, type PrintersSaved } from '#renderer/screens/settings/printer-dialog.tsx'
import { paperOf, portText, printerKinds, printersOf, profileOf, testKindFor } from '#renderer/screens/settings/printer-kinds.ts'
import classes from '#renderer/screens/settings/settings.module.css'
import { useAskPrinter } from '#renderer/screens/settings/use-ask-printer.ts'
import { useTestPrint } from '#renderer/screens/settings/use-test-print.ts'
import { ActionButtons, type ButtonAction } from '#renderer/ui/actions/action-buttons.tsx'
import { DataTable } from '#renderer/ui/data-table/data-table.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { Section } from '#renderer/ui/page/section.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { Toned } from '#renderer/ui/values/toned.tsx'
import { isStuck, printAdvice, printReasonText } from '#renderer/wording/print-reason-text.ts'
import type { DocumentKind, PrintJobRow } from '#shared/contract/printing.ts'

/** Where this station prints each kind of document. */
export function PrinterSettings() {
  const { t } = useTranslation()
  const station = useStationFacts()?.name ?? ''
  const { data, error } = useQuery(ask.printing.listPrinters.queryOptions({ input: {} }))
  const [chosen, setChosen] = useState<DocumentKind>()
  const [isChanging, setChanging] = useState(false)
  const [saved, setSaved] = useState<PrintersSaved>()
  const test = useTestPrint()
  const asking = useAskPrinter()
  const printers = data?.printers ?? []
  const printerOf = printersOf(printers, station)
  const testKind = chosen && testKindFor(chosen, printerOf)

  function noTest(): string | undefined {
    if (chosen === undefined) return t('settings.printers.choose')
    if (printerOf(chosen) === undefined) return t('settings.printers.testNeedsPrinter')
    return testKind === undefined ? t('settings.printers.testOther') : undefined
  }

  function noAsk(): string | undefined {
    if (chosen === undefined) return t('settings.printers.choose')
    if (printerOf(chosen) === undefined) return t('settings.printers.testNeedsPrinter')
    return paperOf[chosen] === 'label' ? undefined : t('settings.printers.ask.cannotSay')
  }

  function open(kind: DocumentKind) {
    setChosen(kind)
    setChanging(true)
  }

  const steps: readonly ButtonAction[] = [
    {
      id: 'change',
      label: t('settings.printers.change'),
      shortcut: 'c',
      disabledReason: chosen === undefined ? t('settings.printers.choose') : undefined,
      run: () => setChanging(chosen !== undefined),
    },
    {
      id: 'test',
      label: t('settings.printers.test'),
      shortcut: 't',
      disabledReason: noTest(),
      isBusy: test.isRunning,
      run: () => (testKind ? test.print(testKind, station) : undefined),
    },
    {
      id: 'ask',
      label: t('settings.printers.ask.action'),
      shortcut: 'a',
      disabledReason: noAsk(),
      isBusy: asking.isRunning,
      run: () => {
        const port = chosen && printerOf(chosen)
        return port ? asking.ask(port, profileOf(printers, station, chosen).language) : undefined
      },
    },
  ]
  useActions(steps)

  return (
    <>
      <p className={classes['lead']}>{t('settings.printers.text', { station })}</p>
      <QueryTrouble error={error} />
      <Section>
        <div className={classes['stack']}>
          <div className={classes['printers']}>
            <DataTable
              ground="surface"
              label={t('settings.section.printers')}
              rows={printerKinds}
              empty={undefined}
              rowKey={(kind) => kind}
              selectedKey={chosen}
              onSelect={(kind) => {
                setChosen(kind)
                asking.forget()
              }}
              onOpen={open}
              columns={[
                {
                  key: 'kind',
                  title: t('settings.printers.kind'),
                  width: 'minmax(130px, 1fr)',
                  render: (kind) => t(`printing.document.${kind}`),
                },
                {
                  key: 'paper',
                  title: t('settings.printers.paper'),
                  width: '130px',
                  render: (kind) =>
                    paperOf[kind] === 'label'
                      ? t('settings.printers.labelIn', { language: t(`labels.language.${profileOf(printers, station, kind).language}`) })
                      : t('settings.printers.page'),
                },
                {
                  key: 'where',
                  title: t('settings.printers.where'),
                  width: 'minmax(200px, 2fr)',
                  render: (kind) => <Where port={printerOf(kind)} />,
                },
              ]}
            />
          </div>
          <SavedNote saved={saved} />
          <TroubleNote trouble={test.trouble ?? asking.trouble} />
          <PrinterAnswer answer={asking.answer} />
          {test.job && <TestNote job={test.job} />}
          <ActionButtons actions={steps} />
          <Link href="/labels">{t('settings.printers.templates')}</Link>
        </div>
      </Section>
      <OtherPrinters printers={printers.filter((printer) => printer.station !== station)} />
      {isChanging && chosen && (
        <PrinterDialog
          kind={chosen}
          station={station}
          printerOf={printerOf}
          profile={profileOf(printers, station, chosen)}
          onSaved={setSaved}
          onClose={() => setChanging(false)}
        />
      )}
    </>
  )
}

function Where({ port }: { port: ReturnType<ReturnType<typeof printersOf>> }) {
  const { t } = useTranslation()
  if (port === undefined) return <Toned tone="muted">{t('settings.printers.none')}</Toned>
  return port.kind !== 'folder' ? <Code>{portText(port)}</Code> : t('settings.printers.folder', { folder: port.folder })
}

function SavedNote({ saved }: { saved: PrintersSaved | undefined }) {
  const { t } = useTranslation()
  if (saved === undefined) return undefined
  const documents = saved.kinds.map((kind) => t(`printing.document.${kind}`)).join(', ')
  return (
    <Note tone="right">
      {saved.port
        ? t('settings.printers.saved', { documents, printer: portText(saved.port) })
        : t('settings.printers.removed', { documents })}
    </Note>
  )
}

/** What became of the test, until it is printed or somebody has to see to the printer. */
function TestNote({ job }: { job: PrintJobRow }) {
  const { t } = useTranslation()
  const document = t(`printing.document.${job.documentKind}`)
  const hasTrouble = isStuck(job)
  const tone = job.state === 'printed' ? 'right' : hasTrouble ? 'care' : 'neutral'
  const state = hasTrouble ? `${printReasonText(t, job)}. ${printAdvice(t, job)}` : t(`printing.state.${job.state}`)
  return (
    <Note tone={tone} action={<Link href={`/printing/all/${job.id}`}>{t('printing.title')}</Link>}>
      {t('settings.printers.testAsked', { document: [document, job.documentNumber].filter(Boolean).join(' '), state })}
    </Note>
  )
}

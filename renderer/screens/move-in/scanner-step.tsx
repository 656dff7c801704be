import type { TFunction } from 'i18next'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useScanHandler } from '#renderer/scanning/use-scan-handler.ts'
import { type CodeLook, findScanned, lookAtCode, type SeenThing } from '#renderer/screens/move-in/look-at-scan.ts'
import classes from '#renderer/screens/move-in/move-in.module.css'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { TextField } from '#renderer/ui/fields/text-field.tsx'
import { readableScan } from '#renderer/ui/floor/prompt.ts'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { faultyCodeText } from '#renderer/wording/faulty-code-text.ts'

type Seen = { readonly raw: string; readonly look: CodeLook; readonly thing: SeenThing }

/** Scan anything: what the program saw in it, in words. Nothing is counted and nothing changes. */
export function ScannerStep({ field, isTried }: { field: Ref<HTMLInputElement>; isTried: boolean }) {
  const { t } = useTranslation()
  const [typed, setTyped] = useState('')
  const [seen, setSeen] = useState<Seen>()
  const mark = useCommand(hub.setup.markMoveInStep)

  async function look(raw: string) {
    const thing = await findScanned(raw)
    setSeen({ raw, look: lookAtCode(raw), thing })
  }
  useScanHandler(async ({ raw }) => {
    await look(raw)
    // a typed code says nothing of the scanner
    if (!isTried) await mark.run({ step: 'scanner', mark: 'tried' })
  })

  return (
    <div className={classes['panel']}>
      {seen ? <SeenCode seen={seen} /> : <Note tone="neutral">{t('moveIn.scan.waiting')}</Note>}
      <form
        onSubmit={(event) => {
          event.preventDefault()
          const code = typed.trim()
          setTyped('')
          if (code !== '') void look(code)
        }}
      >
        <TextField
          ref={field}
          label={t('moveIn.scan.typed')}
          description={t('moveIn.scan.waitingText')}
          value={typed}
          onChange={setTyped}
          maxLength={200}
          isCode
        />
      </form>
    </div>
  )
}

/** In words: the thing behind the code, and what the code says by itself. */
function SeenCode({ seen: { raw, look, thing } }: { seen: Seen }) {
  const { t } = useTranslation()
  const isKnown = thing.kind !== 'code' && thing.kind !== 'trouble'
  const tone = isKnown ? 'right' : thing.kind === 'trouble' || look.problem !== undefined ? 'wrong' : 'care'
  const partNames: Readonly<Record<string, string>> = t('moveIn.scan.part', { returnObjects: true })
  return (
    <>
      <Note tone={tone}>
        <b>{sentenceOf(thing, look, t)}</b>{' '}
        {thing.kind === 'product' && thing.packQuantity > 1 && t('moveIn.scan.packs', { count: thing.packQuantity })}
      </Note>
      <KeyValues
        items={[
          { key: 'raw', title: t('moveIn.scan.raw'), value: <Code>{readableScan(raw, 120)}</Code> },
          ...look.parts.map(({ ai, value }) => ({ key: ai, title: `${partNames[ai] ?? ''} (${ai})`.trim(), value: <Code>{value}</Code> })),
        ]}
      />
    </>
  )
}

function sentenceOf(thing: SeenThing, look: CodeLook, t: TFunction): string {
  switch (thing.kind) {
    case 'bin':
      return t('moveIn.scan.bin', thing)
    case 'product':
      return t('moveIn.scan.product', thing)
    case 'order':
      return t('moveIn.scan.order', thing)
    case 'trouble':
      return t('moveIn.scan.trouble')
    default:
      return look.problem === undefined ? t(`moveIn.scan.${look.kind}`) : t('moveIn.scan.broken', { why: faultyCodeText(t, look.problem) })
  }
}

import type { TFunction } from 'i18next'
import { useTranslation } from 'react-i18next'
import { type CodeLook, findScanned, lookAtCode, type SeenThing } from '#renderer/records/look-at-scan.ts'
import { Note } from '#renderer/ui/feedback/note.tsx'
import { readableScan } from '#renderer/ui/floor/prompt.ts'
import { KeyValues } from '#renderer/ui/panel/key-values.tsx'
import { Code } from '#renderer/ui/values/code.tsx'
import { faultyCodeText } from '#renderer/wording/faulty-code-text.ts'

export type Seen = { readonly raw: string; readonly look: CodeLook; readonly thing: SeenThing }

/** What a code is, and what goes by it here. */
export async function seeCode(raw: string): Promise<Seen> {
  return { raw, look: lookAtCode(raw), thing: await findScanned(raw) }
}

/** In words: the thing behind the code, and what the code says by itself. */
export function SeenCode({ seen: { raw, look, thing } }: { seen: Seen }) {
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

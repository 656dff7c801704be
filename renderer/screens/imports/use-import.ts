import { useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { ask, hub } from '#renderer/api/hub.ts'
import { troubleOf } from '#renderer/api/reply.ts'
import { useAttempt } from '#renderer/api/use-attempt.ts'
import { largestFile, type ReadFile, readFile, type Unread } from '#renderer/screens/imports/read-file.ts'
import type { ImportKind, ImportOptions, ImportView } from '#shared/contract/imports.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'

/** What a person says about a file that it does not say by itself. */
export type FileAnswers = Partial<Pick<ImportOptions, 'sheet' | 'mapping' | 'decimalMark' | 'dateOrder'>>

type Sent = { readonly id: string; readonly file: ReadFile; readonly dryRun: boolean }

/** What the hand is doing with a file. */
export type ImportStep =
  | { readonly kind: 'waitingForFile' }
  | { readonly kind: 'tooBig'; readonly fileName: string; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly fileName: string; readonly why: Unread }
  | { readonly kind: 'trouble'; readonly trouble: AnyTrouble }
  | { readonly kind: 'running'; readonly fileName: string; readonly dryRun: boolean; readonly view: ImportView | undefined }
  | { readonly kind: 'checked' | 'done' | 'refused' | 'cancelled'; readonly view: ImportView }

/** How often a running import is looked at, in milliseconds. */
const lookEvery = 250

/** Takes a file in two steps: a dry run that says what would happen, then the import itself, behind the work of the floor. */
export function useImport(kind: ImportKind) {
  const [sent, setSent] = useState<Sent>()
  const [badFile, setBadFile] = useState<Extract<ImportStep, { kind: 'tooBig' | 'unreadable' }>>()
  const [answers, setAnswers] = useState<FileAnswers>({})
  const start = useAttempt(hub.imports.startImport)
  const stop = useAttempt(hub.imports.cancelImport)
  const look = useQuery(
    ask.imports.getImport.queryOptions({
      input: { id: sent?.id ?? '' },
      enabled: sent !== undefined,
      refetchInterval: ({ state }) => (state.data && isOver(state.data) ? false : lookEvery),
    }),
  )

  async function send(file: ReadFile, options: Partial<ImportOptions>, dryRun: boolean) {
    const id = uuidV7Ids.next()
    const taken = await start.run({ id, kind, fileName: file.name, base64: file.base64, dryRun, options })
    if (taken) setSent({ id, file, dryRun })
  }

  async function check(file: File) {
    setSent(undefined)
    setBadFile(undefined)
    setAnswers({})
    if (file.size > largestFile) return setBadFile({ kind: 'tooBig', fileName: file.name, bytes: file.size })
    const read = await readFile(file)
    if (typeof read === 'string') setBadFile({ kind: 'unreadable', fileName: file.name, why: read })
    else await send(read, {}, true)
  }

  return {
    step: badFile ?? stepOf(sent, look, start.trouble ?? stop.trouble),
    answers,
    check,
    /** What was dropped is no file. */
    refuseFolder: (fileName: string) => {
      setSent(undefined)
      setBadFile({ kind: 'unreadable', fileName, why: 'folder' })
    },
    /** Looks at the same file again with what was said about it. */
    answer: async (next: FileAnswers) => {
      setAnswers(next)
      if (sent) await send(sent.file, next, true)
    },
    /** Imports what was checked; that the same file came before has been shown, and is meant. */
    confirm: async (onlyGoodRows = false) => {
      if (sent) await send(sent.file, { ...answers, onlyGoodRows, again: true }, false)
    },
    stop: async () => {
      if (sent) await stop.run({ id: sent.id })
    },
    again: () => setSent(undefined),
  }
}

export type Import = ReturnType<typeof useImport>

function stepOf(
  sent: Sent | undefined,
  look: { data: ImportView | undefined; error: unknown },
  trouble: AnyTrouble | undefined,
): ImportStep {
  if (trouble) return { kind: 'trouble', trouble }
  if (sent === undefined) return { kind: 'waitingForFile' }
  if (look.error) return { kind: 'trouble', trouble: troubleOf(look.error) as AnyTrouble } // a query of the contract
  const view = look.data?.id === sent.id ? look.data : undefined
  if (view === undefined || !isOver(view)) return { kind: 'running', fileName: sent.file.name, dryRun: sent.dryRun, view }
  if (view.state === 'done') return { kind: view.dryRun ? 'checked' : 'done', view }
  return { kind: view.state === 'cancelled' ? 'cancelled' : 'refused', view }
}

function isOver({ state }: ImportView): boolean {
  return state === 'done' || state === 'refused' || state === 'cancelled'
}

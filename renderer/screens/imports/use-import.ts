import { useState } from 'react'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { hub } from '#renderer/api/hub.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { largestFile, type ReadFile, readFile } from '#renderer/screens/imports/read-file.ts'
import type { ImportKind, ImportProblem } from '#shared/contract/imports.ts'

type Plan = {
  readonly rows: number
  readonly added: number
  readonly changed: number
  readonly warnings: readonly ImportProblem[]
  readonly detected: { readonly encoding: string; readonly delimiter: string }
}

/** What the hand is doing with a file. */
export type ImportStep =
  | { readonly kind: 'waitingForFile' }
  | { readonly kind: 'checking' | 'importing'; readonly fileName: string }
  | { readonly kind: 'tooBig'; readonly fileName: string; readonly bytes: number }
  | { readonly kind: 'unreadable'; readonly fileName: string }
  | { readonly kind: 'checked' | 'done'; readonly file: ReadFile; readonly plan: Plan }
  | { readonly kind: 'refused'; readonly fileName: string; readonly problemCount: number; readonly problems: readonly ImportProblem[] }
  | { readonly kind: 'trouble'; readonly trouble: AnyTrouble }

/** Takes a file in two steps: a dry run that says what would happen, then the import itself. */
export function useImport(kind: ImportKind) {
  const [step, setStep] = useState<ImportStep>({ kind: 'waitingForFile' })
  const { run } = useCommand(hub.imports.importFile)

  async function send(file: ReadFile, dryRun: boolean) {
    setStep({ kind: dryRun ? 'checking' : 'importing', fileName: file.name })
    const reply = await run({ kind, fileName: file.name, base64: file.base64, dryRun })
    if (reply.ok) setStep({ kind: dryRun ? 'checked' : 'done', file, plan: reply.value })
    else if ('refusal' in reply && reply.refusal.code === 'FILE_REFUSED') setStep({ kind: 'refused', ...reply.refusal.data })
    else setStep({ kind: 'trouble', trouble: reply })
  }

  async function check(file: File) {
    if (file.size > largestFile) return setStep({ kind: 'tooBig', fileName: file.name, bytes: file.size })
    const read = await readFile(file)
    if (read) await send(read, true)
    else setStep({ kind: 'unreadable', fileName: file.name })
  }

  return {
    step,
    check,
    /** Imports what was checked. */
    confirm: async () => {
      if (step.kind === 'checked') await send(step.file, false)
    },
    again: () => setStep({ kind: 'waitingForFile' }),
  }
}

import type { TFunction } from 'i18next'
import type { InputWrong } from '#renderer/api/reply.ts'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'

/** What any call may come to, whatever it asks. */
export type CommonRefusal =
  | { readonly code: 'NOT_ALLOWED'; readonly data: { needs: string; role: string } }
  | { readonly code: 'PROTOCOL_OTHER'; readonly data: { hub: number; caller: number } }
  | { readonly code: 'REQUEST_REUSED'; readonly data: { requestId: string; command: string } }
  | InputWrong

type Trouble<Refusal> =
  | { readonly ok: false; readonly refusal: Refusal }
  | { readonly ok: false; readonly fault: string }
  | { readonly ok: false; readonly absent: true }

/** A wrong scan or key in the band's words: what it was, and what was expected. */
export type WrongWords = { readonly text: string; readonly detail: string }

const commonCodes: ReadonlySet<string> = new Set<CommonRefusal['code']>(['NOT_ALLOWED', 'PROTOCOL_OTHER', 'REQUEST_REUSED', 'INPUT_WRONG'])

/**
 * The band for a call that did not do what was asked. `wordsOf` knows the refusals of the flow; what may happen to any call is said here.
 * @param scan what the scanner sent, when a scan was the cause.
 */
export function troublePrompt<Refusal extends { readonly code: string }>(
  trouble: Trouble<Refusal | CommonRefusal>,
  wordsOf: (refusal: Exclude<Refusal, CommonRefusal>) => WrongWords,
  t: TFunction,
  scan?: string,
): Prompt & { kind: 'wrong' } {
  const at = Date.now()
  if ('fault' in trouble) return { kind: 'wrong', ...faultWords(trouble.fault, t), scan, at }
  if ('absent' in trouble) return { kind: 'wrong', text: t('scanning.trouble.absent'), detail: t('scanning.trouble.absentDetail'), scan, at }
  const { refusal } = trouble
  return { kind: 'wrong', ...(isCommon(refusal) ? commonWords(refusal, t) : wordsOf(refusal)), scan, at }
}

function isCommon<Refusal extends { readonly code: string }>(refusal: Refusal | CommonRefusal): refusal is CommonRefusal {
  return commonCodes.has(refusal.code)
}

function faultWords(reference: string, t: TFunction): WrongWords {
  return { text: t('scanning.trouble.fault', { reference }), detail: t('scanning.trouble.faultDetail') }
}

function commonWords(refusal: CommonRefusal, t: TFunction): WrongWords {
  switch (refusal.code) {
    case 'NOT_ALLOWED':
      return { text: t('scanning.trouble.notAllowed'), detail: t('scanning.trouble.notAllowedDetail', { role: refusal.data.role }) }
    case 'PROTOCOL_OTHER':
      return { text: t('scanning.trouble.otherVersion'), detail: t('scanning.trouble.otherVersionDetail') }
    case 'REQUEST_REUSED':
      return faultWords(refusal.data.requestId.slice(-4), t)
    case 'INPUT_WRONG':
      return { text: t('scanning.trouble.inputWrong'), detail: t('scanning.trouble.inputWrongDetail') }
  }
}

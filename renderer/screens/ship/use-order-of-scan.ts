import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { useUnderWay } from '#renderer/api/use-under-way.ts'
import { reprintLabels } from '#renderer/records/reprint-label.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import type { Prompt } from '#renderer/ui/floor/prompt.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { wrongPrompt } from '#renderer/wording/wrong-prompt.ts'
import { reprintedText } from './outgoing.ts'

/** A code can be no longer than this to be one of ours. */
const LONGEST_CODE = 200

/** Takes scans of package labels, packages and orders, and opens the order that they belong to; prints labels once more. */
export function useOrderOfScan(onOpen: (orderNumber: string) => void) {
  const { t } = useTranslation()
  const terms = useLocale()
  const [outcome, setOutcome] = useState<Prompt>()
  const { isUnderWay, track } = useUnderWay()

  async function scan({ raw }: Scan) {
    const found = await track(replyOf(hub.shipping.findPackages({ code: raw.slice(0, LONGEST_CODE) })))
    if (!found.ok) return setOutcome(wrongPrompt(t, found, terms, raw))
    setOutcome(undefined)
    const [first] = found.value.packages
    if (first) onOpen(first.orderNumber)
  }

  async function reprint(boxes: readonly { readonly id: string; readonly number: string }[]) {
    const answer = await track(reprintLabels(boxes))
    if (!answer.ok) return setOutcome(wrongPrompt(t, answer, terms))
    setOutcome({ kind: 'right', text: t('shipping.queue.ask'), detail: reprintedText(t, answer.value), at: Date.now() })
  }

  return { outcome, scan, reprint, isWorking: isUnderWay }
}

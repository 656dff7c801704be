import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { hub } from '#renderer/api/hub.ts'
import { replyOf } from '#renderer/api/reply.ts'
import { useUnderWay } from '#renderer/api/use-under-way.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { type WrongPrompt, wrongPrompt } from '#renderer/wording/wrong-prompt.ts'

/** A code can be no longer than this to be one of ours. */
const LONGEST_CODE = 200

/** Takes scans of package labels, packages and orders, and opens the order that they belong to. */
export function useOrderOfScan(onOpen: (orderNumber: string) => void) {
  const { t } = useTranslation()
  const terms = useLocale()
  const [wrong, setWrong] = useState<WrongPrompt>()
  const { isUnderWay, track } = useUnderWay()

  async function scan({ raw }: Scan) {
    const found = await track(replyOf(hub.shipping.findPackages({ code: raw.slice(0, LONGEST_CODE) })))
    if (!found.ok) return setWrong(wrongPrompt(t, found, terms, raw))
    setWrong(undefined)
    const [first] = found.value.packages
    if (first) onOpen(first.orderNumber)
  }

  return { wrong, scan, isWorking: isUnderWay }
}

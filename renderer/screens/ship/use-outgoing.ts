import { useQueries, useQuery } from '@tanstack/react-query'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import type { AnyTrouble } from '#renderer/api/any-refusal.ts'
import { ask, hub } from '#renderer/api/hub.ts'
import { useCommand } from '#renderer/api/use-command.ts'
import { useUnderWay } from '#renderer/api/use-under-way.ts'
import { reprintLabels } from '#renderer/records/reprint-label.ts'
import type { Scan } from '#renderer/scanning/scan.ts'
import { useLocale } from '#renderer/wording/use-locale.ts'
import { type WrongPrompt, wrongPrompt } from '#renderer/wording/wrong-prompt.ts'
import type { ShipmentView, ShipPackageRow } from '#shared/contract/shipping.ts'
import { uuidV7Ids } from '#shared/kernel/ids.ts'
import { offeredCarriers, reprintedText } from './outgoing.ts'
import { LONGEST_TRACKING, readOutgoingScan } from './read-outgoing-scan.ts'

const SHIPMENTS_LOOKED_AT = 50
const CARRIERS_OFFERED = 9

/** Something right happened, told in a sentence where the next action does not say it by itself. */
export type Told = { readonly kind: 'told'; readonly happened: string | undefined; readonly at: number }

/** The packages of an order on their way to a carrier: which ones, by whom, under what number. Nothing is saved before they ship. */
export function useOutgoing(orderNumber: string, onShipped: (shipment: ShipmentView) => void) {
  const { t } = useTranslation()
  const terms = useLocale()
  /** Further orders of the same customer that were scanned into the shipment. */
  const [joined, setJoined] = useState<readonly string[]>([])
  const [carrierTyped, setCarrier] = useState<string>()
  const [tracking, setTracking] = useState('')
  /** The package whose label was scanned last: the one in hand. */
  const [inHand, setInHand] = useState<string>()
  const [outcome, setOutcome] = useState<WrongPrompt | Told>()
  const shipPackages = useCommand(hub.shipping.shipPackages)
  const reading = useUnderWay()

  const codes = [orderNumber, ...joined]
  const found = useQueries({ queries: codes.map((code) => ask.shipping.findPackages.queryOptions({ input: { code } })) })
  const packages = found.flatMap(({ data }) => data?.packages ?? [])
  const setup = useQuery(ask.setup.getSetup.queryOptions({ input: {} }))
  const shipments = useQuery(ask.shipping.listShipments.queryOptions({ input: { limit: SHIPMENTS_LOOKED_AT } }))
  const usual = [packages[0]?.carrier ?? '', setup.data?.company?.defaultCarrier ?? '']
  const offered = offeredCarriers([...usual, ...(shipments.data?.rows ?? []).map((shipment) => shipment.carrier)], CARRIERS_OFFERED)
  const one = packages.filter(({ id }) => id === inHand)
  const labels = one.length > 0 ? one : packages
  const carrier = carrierTyped ?? offered[0] ?? ''

  const wrong = (words: { text: string; detail: string }, scan?: string): WrongPrompt => ({ kind: 'wrong', ...words, scan, at: Date.now() })
  const refuse = (trouble: AnyTrouble, raw?: string) => setOutcome(wrongPrompt(t, trouble, terms, raw))
  const tell = (happened?: string) => setOutcome({ kind: 'told', happened, at: Date.now() })

  async function ship() {
    if (carrier === '') return setOutcome(wrong({ text: t('shipping.wrong.noCarrier'), detail: t('shipping.wrong.noCarrierDetail') }))
    const packageIds = packages.map(({ id }) => id)
    const answer = await shipPackages.run({ id: uuidV7Ids.next(), packageIds, carrier, trackingNumber: tracking })
    return answer.ok ? onShipped(answer.value) : refuse(answer)
  }

  function take(scanned: readonly ShipPackageRow[], raw: string) {
    const [first] = scanned
    if (!first) return
    const box = scanned.find(({ number, sscc }) => raw.includes(number) || raw.includes(sscc))
    const number = box?.number ?? first.orderNumber
    if (first.customerId === packages[0]?.customerId) setInHand(box?.id)
    if (codes.includes(first.orderNumber)) return tell(t('shipping.step.checked', { number }))
    if (first.customerId !== packages[0]?.customerId) {
      const words = { number, customer: first.customerName }
      return setOutcome(
        wrong({ text: t('shipping.wrong.otherCustomer', words), detail: t('shipping.wrong.otherCustomerDetail', words) }, raw),
      )
    }
    setJoined([...joined, first.orderNumber])
    tell(t('shipping.step.joined', { number }))
  }

  async function scan({ raw }: Scan) {
    const read = await reading.track(readOutgoingScan(raw))
    switch (read.kind) {
      case 'packages':
        return take(read.packages, raw)
      case 'trouble':
        return refuse(read.trouble, raw)
      case 'item':
        return setOutcome(wrong({ text: t('shipping.wrong.item', { item: read.name }), detail: t('shipping.wrong.itemDetail') }, raw))
      case 'tooLong': {
        const detail = t('shipping.wrong.tooLongDetail', { count: read.length, most: LONGEST_TRACKING })
        return setOutcome(wrong({ text: t('shipping.wrong.tooLong'), detail }, raw))
      }
      case 'tracking':
        if (read.number === tracking) return ship()
        setTracking(read.number)
        tell()
    }
  }

  async function reprint() {
    const answer = await reading.track(reprintLabels(labels))
    return answer.ok ? tell(reprintedText(t, answer.value)) : refuse(answer)
  }

  function undo(): boolean {
    if (tracking === '' && joined.length === 0) return false
    if (tracking !== '') setTracking('')
    else setJoined(joined.slice(0, -1))
    tell(t('shipping.step.takenBack'))
    return true
  }

  return {
    packages,
    isLoading: found.some(({ isPending }) => isPending),
    error: found.find(({ error }) => error !== null)?.error ?? undefined,
    carrier,
    offered,
    tracking,
    outcome,
    isWorking: shipPackages.isRunning || reading.isUnderWay,
    scan,
    ship,
    /** How many labels `reprint` prints: that of the package in hand, or of all of them while none is. */
    labels: labels.length,
    reprint,
    undo,
    chooseCarrier(name: string) {
      const known = offered.find((other) => other.toLowerCase() === name.trim().toLowerCase())
      setCarrier(known ?? name.trim().slice(0, 60))
      tell(t('shipping.step.carrierChosen', { carrier: known ?? name.trim() }))
    },
  }
}

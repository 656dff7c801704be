import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import type { CustomerDraft } from '#renderer/records/customer-fields.tsx'
import { useActions } from '#renderer/scanning/use-actions.ts'
import { Button } from '#renderer/ui/button/button.tsx'
import { Note } from '#renderer/ui/feedback/note.tsx'
import type { LikeCustomer } from '#shared/contract/parties.ts'

type LikeCustomersProps = {
  draft: CustomerDraft
  /** The customer that is being changed. */
  id?: string | undefined
  onOpen: (customer: LikeCustomer) => void
}

const openKey = 'Ctrl+O'

/** Says that the customer being typed is probably there already, and opens that one instead. */
export function LikeCustomers({ draft, id, onOpen }: LikeCustomersProps) {
  const { t } = useTranslation()
  const { name, email, phone, taxNumber, address } = draft
  const [typed] = useDebouncedValue(JSON.stringify({ name, email, phone, taxNumber, postcode: address.postcode }), 250)
  const { data } = useQuery(
    ask.parties.findLikeCustomers.queryOptions({
      input: { ...(JSON.parse(typed) as { name: string }), ...(id !== undefined && { id }) }, // written two lines above
    }),
  )
  const [first] = data?.rows ?? []
  const label = t('parties.like.open', { number: first?.number ?? '' })
  useActions(first ? [{ id: 'openLike', label, shortcut: openKey, run: () => onOpen(first) }] : [])
  if (!first) return undefined
  const why = first.alike.map((alike) => t(`parties.like.${alike}`)).join(', ')
  return (
    <Note
      tone="care"
      action={
        <Button size="small" shortcut={openKey} onClick={() => onOpen(first)}>
          {label}
        </Button>
      }
    >
      {t('parties.like.text', { number: first.number, name: first.name, city: first.city, why })}
    </Note>
  )
}

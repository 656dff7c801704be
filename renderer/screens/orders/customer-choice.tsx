import { useDebouncedValue } from '@mantine/hooks'
import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { type Ref, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { ask } from '#renderer/api/hub.ts'
import { AddressText } from '#renderer/records/address-text.tsx'
import { NewCustomerDialog } from '#renderer/screens/orders/new-customer-dialog.tsx'
import classes from '#renderer/screens/orders/order-form.module.css'
import { Button } from '#renderer/ui/button/button.tsx'
import { PickBox } from '#renderer/ui/lists/pick-box.tsx'

type Customer = { readonly id: string; readonly name: string }
export type CustomerChoiceProps = {
  customer: Customer | undefined
  onChoose: (customer: Customer | undefined) => void
  ref: Ref<HTMLInputElement>
}

const newCustomer = 'new'

/** Who the order is for: found by typing, or added on the spot. */
export function CustomerChoice({ customer, onChoose, ref }: CustomerChoiceProps) {
  if (customer) return <ChosenCustomer customer={customer} onChange={() => onChoose(undefined)} />
  return <CustomerSearch onChoose={onChoose} ref={ref} />
}

function CustomerSearch({ onChoose, ref }: { onChoose: (customer: Customer) => void; ref: Ref<HTMLInputElement> }) {
  const { t } = useTranslation()
  const [text, setText] = useState('')
  const [isAdding, setAdding] = useState(false)
  const [wanted] = useDebouncedValue(text.trim(), 80)
  const { data } = useQuery(
    ask.parties.listCustomers.queryOptions({
      input: { search: wanted, limit: 8 },
      enabled: wanted !== '',
      placeholderData: keepPreviousData,
    }),
  )
  const found = (data?.rows ?? []).map(({ id, number, name, city }) => ({ id, code: number, text: name, note: city }))
  const add = { id: newCustomer, text: t('orders.form.newCustomer', { name: text.trim() }) }

  function pick(id: string) {
    if (id === newCustomer) setAdding(true)
    const row = data?.rows.find((customer) => customer.id === id)
    if (row) onChoose({ id, name: row.name })
  }

  return (
    <>
      <PickBox
        ref={ref}
        label={t('orders.form.customerHint')}
        text={text}
        onText={setText}
        options={wanted === text.trim() ? [...found, add] : found}
        onPick={pick}
      />
      {isAdding && <NewCustomerDialog name={text.trim()} onClose={() => setAdding(false)} onAdded={onChoose} />}
    </>
  )
}

function ChosenCustomer({ customer, onChange }: { customer: Customer; onChange: () => void }) {
  const { t } = useTranslation()
  const { data } = useQuery(ask.parties.getCustomer.queryOptions({ input: { id: customer.id } }))
  return (
    <div className={classes['chosen']}>
      <div className={classes['chosenText']}>
        <strong>{customer.name}</strong>
        <span className={classes['chosenNote']}>
          {data && (
            <>
              {data.number}, <AddressText address={data.address} besideName={customer.name} />
            </>
          )}
        </span>
      </div>
      <Button size="small" onClick={onChange}>
        {t('orders.form.changeCustomer')}
      </Button>
    </div>
  )
}

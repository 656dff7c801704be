/** One thing a list can be narrowed by, as data; its value is text, as a view keeps it. */
export type NarrowField =
  | { readonly key: string; readonly label: string; readonly kind: 'days' | 'text' | 'customer' }
  | {
      readonly key: string
      readonly label: string
      readonly kind: 'choice'
      readonly options: readonly { readonly value: string; readonly label: string }[]
    }

/** A customer is kept with the name, so that the chip needs no question to the hub: `id<TAB>name`. */
export const customerValue = (customer: { id: string; name: string }) => `${customer.id}\t${customer.name}`
export const customerIdOf = (value: string | undefined) => value?.split('\t')[0] || undefined
export const customerNameOf = (value: string) => value.split('\t')[1] ?? value

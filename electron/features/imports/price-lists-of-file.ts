import type { Ids } from '#shared/kernel/ids.ts'
import { must } from '#shared/kernel/must.ts'
import type { KnownPriceList, NewPriceList } from '../pricing/bulk-prices.ts'
import type { ImportProblems } from './import-problems.ts'
import type { PriceRecord } from './parse-prices.ts'

export interface KnownBooks {
  readonly known: ReadonlyMap<string, KnownPriceList>
  readonly groups: ReadonlyMap<string, string>
  readonly customers: ReadonlyMap<string, string>
  /** The company's: of a new list that names no other. */
  readonly currency: string
}

/** The lists that a file speaks of: each row must mean the list as it is, or as its first row makes it. */
export class ListsOfFile {
  readonly #books: KnownBooks
  readonly #ids: Ids
  readonly #problems: ImportProblems
  readonly #made = new Map<string, KnownPriceList>()
  readonly #newGroups = new Map<string, string>()

  constructor(books: KnownBooks, ids: Ids, problems: ImportProblems) {
    this.#books = books
    this.#ids = ids
    this.#problems = problems
  }

  take(record: PriceRecord): void {
    const list = this.#listOf(record.list)
    if (!list) this.#make(record)
    else this.#compare(record, list)
  }

  idOf(name: string): string {
    return must(this.#listOf(name), `price list ${name}`).id
  }

  /** What has to be made for the lists that are really used. */
  madeFor(names: ReadonlySet<string>): { lists: NewPriceList[]; groups: { id: string; name: string }[] } {
    const lists = [...this.#made.values()].filter(({ name }) => names.has(name))
    const used = new Set(lists.map(({ groupId }) => groupId))
    const groups = [...this.#newGroups].flatMap(([name, id]) => (used.has(id) ? [{ id, name }] : []))
    return { lists, groups }
  }

  #listOf(name: string): KnownPriceList | undefined {
    return this.#books.known.get(name) ?? this.#made.get(name)
  }

  #make({ row, list: name, currency, group, customer }: PriceRecord): void {
    const customerId = customer === null ? null : (this.#books.customers.get(customer) ?? null)
    if (customer !== null && customerId === null) {
      this.#problems.add(row, 'customer', 'CUSTOMER_UNKNOWN', customer)
      return
    }
    const groupId = group === null ? null : this.#groupId(group)
    const kind = customerId !== null ? 'customer' : groupId !== null ? 'group' : 'base'
    const forWhom = { kind, groupId, customerId, groupName: group, customerNumber: customer } as const
    this.#made.set(name, { id: this.#ids.next(), name, currency: currency ?? this.#books.currency, ...forWhom })
  }

  #compare({ row, currency, group, customer }: PriceRecord, list: KnownPriceList): void {
    const said = [
      ['currency', currency, list.currency],
      ['group', group, list.groupName],
      ['customer', customer, list.customerNumber],
    ] as const
    for (const [column, text, is] of said) if (text !== null && text !== is) this.#problems.add(row, column, 'LIST_DIFFERS', text, is ?? '')
  }

  #groupId(name: string): string {
    const id = this.#books.groups.get(name) ?? this.#newGroups.get(name) ?? this.#ids.next()
    if (!this.#books.groups.has(name)) this.#newGroups.set(name, id)
    return id
  }
}

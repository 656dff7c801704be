import { expect, test } from 'vitest'
import type { ProcedureMeta } from '#shared/contract/procedure.ts'
import { nameOf, warehouse } from '#shared/contract/warehouse.ts'
import { mayDo, roles } from '#shared/domain/people/rights.ts'

const procedures = Object.values(warehouse).flatMap((room) => Object.values(room))
const meta = (procedure: (typeof procedures)[number]) => procedure['~orpc'].meta as ProcedureMeta

test('whoever may do office work may help on the floor, and the owner may do everything', () => {
  for (const procedure of procedures) {
    const { needs } = meta(procedure)
    expect(mayDo('owner', needs), nameOf(procedure)).toBe(true)
    if (mayDo('picker', needs)) for (const role of roles) expect(mayDo(role, needs), nameOf(procedure)).toBe(true)
  }
})

test('floor staff can neither see money nor change what is sold to whom', () => {
  const forbidden = procedures.filter((p) => !mayDo('picker', meta(p).needs)).map(nameOf)
  for (const room of ['invoicing', 'imports']) {
    for (const procedure of procedures.filter((p) => nameOf(p).startsWith(`${room}.`))) expect(forbidden).toContain(nameOf(procedure))
  }
  expect(forbidden).toEqual(
    expect.arrayContaining(['orders.addOrder', 'catalog.changeProduct', 'parties.addCustomer', 'people.addUser', 'setup.changeCompany']),
  )
})

import { expect, test } from 'vitest'
import { likenessKeys } from '#shared/domain/parties/likeness-keys.ts'

const someone = { name: '', email: '', phone: '', taxNumber: '', postcode: '' }
const nameKey = (name: string, postcode = '20457') => likenessKeys({ ...someone, name, postcode }).likeName

test.each([
  ['Müller GmbH & Co. KG', 'MUELLER'],
  ['Bergman Tea & Co', 'Bergman  Tea'],
  ['Café Straße e.V.', 'cafe strasse'],
  ['The Tea House Ltd.', 'Tea House Limited'],
])('%s and %s are one name', (one, other) => {
  expect(nameKey(one)).toBe(nameKey(other))
})

test('the same name elsewhere is somebody else, and two other names are not alike', () => {
  expect(nameKey('Müller', '20457')).not.toBe(nameKey('Müller', '80331'))
  expect(nameKey('Müller')).not.toBe(nameKey('Möller'))
  expect(nameKey('411 Tea', '411 38')).toBe(nameKey('411 Tea', '41138'))
})

test('a company that is called like a legal form still has a key', () => {
  expect(nameKey('AG')).not.toBe('')
})

test('mailboxes, telephones and tax numbers are compared without their dress; nothing is like nothing', () => {
  expect(likenessKeys({ ...someone, email: ' Order@Tea.example ', phone: '+49 (40) 123456-78', taxNumber: 'DE 123.456.789' })).toEqual({
    likeName: '',
    likeEmail: 'order@tea.example',
    likePhone: '012345678',
    likeTaxNumber: 'de123456789',
  })
  expect(likenessKeys({ ...someone, phone: '040 12345678' }).likePhone).toBe(
    likenessKeys({ ...someone, phone: '+49 40 12345678' }).likePhone,
  )
  expect(likenessKeys(someone)).toEqual({ likeName: '', likeEmail: '', likePhone: '', likeTaxNumber: '' })
  expect(likenessKeys({ ...someone, phone: '-12' }).likePhone).toBe('')
})

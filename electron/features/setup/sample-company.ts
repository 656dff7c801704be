import type { Company } from '#shared/contract/setup.ts'
import type { Role } from '#shared/domain/people/rights.ts'

/** Whose warehouse the sample is: nobody's. Telephone numbers, IBAN and tax number are ones that nobody has. */
export function sampleCompany(language: 'en' | 'de'): Company {
  return {
    name: 'Kontor Siebenblatt GmbH',
    address: {
      name: 'Kontor Siebenblatt GmbH',
      line1: 'Am Sandtorkai 77',
      line2: 'Speicher L, Boden 3',
      postcode: '20457',
      city: 'Hamburg',
      region: '',
      country: 'DE',
    },
    taxNumber: 'DE999900001',
    email: 'kontor@siebenblatt.example',
    phone: '040 66969 100',
    iban: 'DE89 3704 0044 0532 0130 00',
    bic: 'COBADEFFXXX',
    currency: 'EUR',
    timeZone: 'Europe/Berlin',
    documentLanguage: language,
    gs1Prefix: '',
    defaultCarrier: 'DHL',
  }
}

/** Who works there: the first of each role did what the sample's history tells. */
export const samplePeople = [
  { name: 'Henrike', role: 'owner' },
  { name: 'Mara', role: 'office' },
  { name: 'Jonas', role: 'picker' },
  { name: 'Tomasz', role: 'picker' },
  { name: 'Aylin', role: 'packer' },
] as const satisfies readonly { name: string; role: Role }[]

export type SamplePerson = (typeof samplePeople)[number]['name']

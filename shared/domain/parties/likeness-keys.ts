/** What two customers are compared by. */
export interface Likeness {
  readonly name: string
  readonly email: string
  readonly phone: string
  readonly taxNumber: string
  readonly postcode: string
}

/** Words that say what kind of company it is and nothing about which. */
const legalForms: ReadonlySet<string> = new Set(
  'ab ag aps as asa bv co company corp corporation eg ek eu ev gbr gmbh inc kg kgaa limited llc llp ltd mbh nv ohg oy plc sa sarl sas se sl spa srl ug und and the'.split(
    ' ',
  ),
)

/**
 * Two customers with an equal key are probably one: the same name, however it is written, at the same postcode; the same mailbox, telephone
 * or tax number. An empty key says nothing and is like no other.
 */
export function likenessKeys({ name, email, phone, taxNumber, postcode }: Likeness) {
  const place = lettersOf(postcode)
  const words = nameKey(name)
  return {
    likeName: words === '' ? '' : `${words}|${place}`,
    likeEmail: email.trim().toLowerCase(),
    likePhone: phoneKey(phone),
    likeTaxNumber: lettersOf(taxNumber),
  }
}

/** Plain letters in lower case, without the legal form; a name of nothing but such words stays whole. */
function nameKey(name: string): string {
  const words = plain(name.replaceAll('&', ' und '))
    .replaceAll('.', '')
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean)
  const telling = words.filter((word) => !legalForms.has(word))
  return (telling.length > 0 ? telling : words).join('')
}

/** The last nine digits: with and without a country's prefix it is one telephone. Fewer than six are an extension, not a number. */
function phoneKey(phone: string): string {
  const digits = phone.replace(/\D/g, '')
  return digits.length < 6 ? '' : digits.slice(-9)
}

function lettersOf(text: string): string {
  return plain(text).replace(/[^\p{Letter}\p{Number}]/gu, '')
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll('ß', 'ss')
    .replaceAll('ä', 'ae')
    .replaceAll('ö', 'oe')
    .replaceAll('ü', 'ue')
    .normalize('NFD')
    .replace(/\p{Mark}/gu, '')
}

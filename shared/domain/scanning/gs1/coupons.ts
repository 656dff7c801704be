// The coupons of North America: fields whose first digit says how long they are (North American Coupon Application Guideline).

/** Reads a text from left to right; after the first thing that does not fit nothing fits any more. */
class Reader {
  isWell = true
  private at = 0
  private readonly text: string

  constructor(text: string) {
    this.text = text
  }

  digits(count: number, isRight: (digits: string) => boolean = () => true): this {
    const taken = this.text.slice(this.at, this.at + count)
    this.at += count
    if (taken.length !== count || !/^\d*$/.test(taken) || !isRight(taken)) this.isWell = false
    return this
  }

  /** A digit that says how many follow it: so many more than `base`. */
  counted(least: number, most: number, base: number): this {
    const length = Number(this.text[this.at] ?? Number.NaN)
    this.digits(1, () => length >= least && length <= most)
    return this.isWell ? this.digits(base + length) : this
  }

  /** The next characters, which stay unread. */
  ahead(count: number): string {
    return this.text.slice(this.at, this.at + count)
  }

  /** Goes on if the next digit opens this field. */
  field(opener: string, read: (reader: this) => void): this {
    if (!this.isWell || this.text[this.at] !== opener) return this
    this.at += 1
    read(this)
    return this
  }

  /** A company prefix with its length, or 9 for none. */
  otherCompany(): this {
    return this.text[this.at] === '9' ? this.digits(1) : this.counted(0, 6, 6)
  }

  get isReadWhole(): boolean {
    return this.isWell && this.at === this.text.length
  }
}

const oneOf = (signs: string) => (digit: string) => signs.includes(digit)
const requirement = (reader: Reader) => reader.counted(1, 5, 0).digits(1, oneOf('012349')).digits(3)

/** AI (8110). `isDay` judges a day written as YYMMDD. A coupon does not expire before it begins. */
export function isCoupon(text: string, isDay: (day: string) => boolean): boolean {
  const reader = new Reader(text)
  let lastDay = '999999'
  reader.counted(0, 6, 6).digits(6).counted(1, 5, 0)
  requirement(reader)
  return reader
    .field('1', (more) => requirement(more.digits(1, oneOf('0123'))).otherCompany())
    .field('2', (more) => requirement(more).otherCompany())
    .field('3', (more) => {
      lastDay = more.ahead(6)
      more.digits(6, isDay)
    })
    .field('4', (more) => more.digits(6, (first) => isDay(first) && first <= lastDay))
    .field('5', (more) => more.counted(0, 9, 6))
    .field('6', (more) => more.counted(1, 7, 6))
    .field('9', (more) => more.digits(1, oneOf('01256')).digits(1, oneOf('012')).digits(1).digits(1, oneOf('01'))).isReadWhole
}

/** AI (8112): format, funder, offer and serial number. */
export function isPositiveOffer(text: string): boolean {
  return new Reader(text).digits(1, oneOf('01')).counted(0, 6, 6).digits(6).counted(0, 9, 6).isReadWhole
}

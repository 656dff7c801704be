/** Stands in a statement for a value that is filled in later. */
export class Slot {
  readonly name: string
  readonly at: number | undefined

  constructor(name: string, at?: number) {
    this.name = name
    this.at = at
  }

  valueIn(values: Readonly<Record<string, unknown>>): unknown {
    const value = values[this.name]
    return this.at === undefined ? value : (value as readonly unknown[])[this.at] // made for lists alone
  }

  /** A value that a query needs while it is built cannot change later. */
  toString(): never {
    throw new Error(`${this.name} is not known yet while the statement is written`)
  }
}

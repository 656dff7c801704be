/** Another language's words for the same keys: a missing or extra key does not compile. */
export type SameShape<Words> = {
  readonly [Key in keyof Words]: Words[Key] extends string ? string : SameShape<Words[Key]>
}

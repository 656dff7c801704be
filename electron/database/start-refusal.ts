/** Why a hub will not open a data folder: said in words, because a person has to act on it. */
export type StartRefusalCode = 'DATA_LOCKED' | 'DATA_NEWER' | 'DATA_FOREIGN' | 'DATA_UNUSABLE' | 'MIGRATION_FAILED'

export class StartRefusal extends Error {
  override readonly name = 'StartRefusal'
  readonly code: StartRefusalCode

  constructor(code: StartRefusalCode, text: string, cause?: unknown) {
    super(text, { cause })
    this.code = code
  }
}

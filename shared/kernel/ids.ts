import { v7 } from 'uuid'

/** Makes ids. An argument everywhere, so that whole days can be replayed with the same ids. */
export interface Ids {
  next(): string
}

/** UUIDv7 as text: sorts by time of making. Uses getRandomValues, which plain-HTTP pages have too. */
export const uuidV7Ids: Ids = { next: () => v7() }

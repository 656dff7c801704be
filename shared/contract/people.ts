import { z } from 'zod'
import { roles } from '#shared/domain/people/rights.ts'
import { spokenLanguages } from '#shared/domain/people/spoken-language.ts'
import { command, query } from './procedure.ts'
import { filledText, Id, Missing } from './terms.ts'

/** The language in which the screens speak to someone; null: the one of the station they work at. */
const OwnLanguage = z.enum(spokenLanguages).nullable()

export const UserView = z.object({ id: Id, name: z.string(), role: z.enum(roles), language: OwnLanguage })
export type UserView = z.infer<typeof UserView>

export const people = {
  addUser: command({
    summary: 'Add someone who works here',
    input: z.object({ id: Id, name: filledText(60), role: z.enum(roles), language: OwnLanguage.default(null) }),
    output: UserView,
    refusals: { NAME_TAKEN: z.object({ name: z.string() }) },
    needs: 'owner',
  }),
  chooseLanguage: command({
    summary: 'The language in which the screens speak to someone, at whatever station they work: their own choice, or the owner decides',
    input: z.object({ id: Id, language: OwnLanguage }),
    output: UserView,
    refusals: { USER_UNKNOWN: Missing, NOT_YOURS: z.object({ name: z.string() }) },
    needs: 'floor',
  }),
  listUsers: query({
    summary: 'Who works here',
    input: z.object({}),
    output: z.object({ users: z.array(UserView) }),
    refusals: {},
    needs: 'floor',
  }),
}

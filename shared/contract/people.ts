import { z } from 'zod'
import { roles } from '#shared/domain/people/rights.ts'
import { command, query } from './procedure.ts'
import { filledText, Id } from './terms.ts'

export const UserView = z.object({ id: Id, name: z.string(), role: z.enum(roles) })
export type UserView = z.infer<typeof UserView>

export const people = {
  addUser: command({
    summary: 'Add someone who works here',
    input: z.object({ id: Id, name: filledText(60), role: z.enum(roles) }),
    output: UserView,
    refusals: { NAME_TAKEN: z.object({ name: z.string() }) },
    needs: 'owner',
  }),
  listUsers: query({
    summary: 'Who works here',
    input: z.object({}),
    output: z.object({ users: z.array(UserView) }),
    refusals: {},
    needs: 'floor',
  }),
}

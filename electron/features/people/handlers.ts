import { addUser } from './add-user.ts'
import { listUsers } from './list-users.ts'

export const peopleHandlers = { addUser, listUsers }

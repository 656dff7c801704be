import { addUser } from './add-user.ts'
import { chooseLanguage } from './choose-language.ts'
import { listUsers } from './list-users.ts'

export const peopleHandlers = { addUser, chooseLanguage, listUsers }

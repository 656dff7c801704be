import { getPicture } from './get-picture.ts'

export const filesHandlers = { getPicture }

import { arrangeColumns } from './arrange-columns.ts'
import { deleteView } from './delete-view.ts'
import { getArrangement } from './get-arrangement.ts'
import { saveView } from './save-view.ts'
import { setDefaultView } from './set-default-view.ts'

export const viewsHandlers = { getArrangement, arrangeColumns, setDefaultView, saveView, deleteView }

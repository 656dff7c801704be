import { z } from 'zod'
import { command, query } from './procedure.ts'
import { sortDirections } from './sorting.ts'
import { ChangedMeanwhile, filledText, Id, Missing, text, Version } from './terms.ts'

/** The lists of the office that can be arranged. */
export const arrangedLists = [
  'orders',
  'quotes',
  'customers',
  'products',
  'goods',
  'bins',
  'invoices',
  'shipments',
  'printing',
  'transfers',
] as const
export type ArrangedList = (typeof arrangedLists)[number]

const Word = z.string().min(1).max(40)
/** The columns in their order; none: the list's usual ones. */
const Columns = z.array(Word).max(40)

/** How a list is looked at, in its own words. A word that a list no longer knows is passed over. */
export const ViewContent = z.object({
  /** The chip that is pressed. */
  filter: z.string().max(40).default(''),
  search: text(120).default(''),
  /** Everything else the list is narrowed to, as it stands in the address. */
  where: z.record(Word, z.string().max(200)).default({}),
  sort: z
    .object({ by: Word, dir: z.enum(sortDirections) })
    .nullable()
    .default(null),
  columns: Columns.default([]),
})
export type ViewContent = z.infer<typeof ViewContent>

export const SavedView = z.object({
  id: Id,
  list: z.enum(arrangedLists),
  name: z.string(),
  isShared: z.boolean(),
  /** The caller saved it, or may change it for everyone. */
  isOwn: z.boolean(),
  content: ViewContent,
  version: Version,
})
export type SavedView = z.infer<typeof SavedView>

export const ListArrangement = z.object({ columns: Columns, defaultViewId: Id.nullable(), views: z.array(SavedView) })
export type ListArrangement = z.infer<typeof ListArrangement>

const VIEW_NAME_TAKEN = z.object({ name: z.string() })

export const views = {
  getArrangement: query({
    summary: "A list's columns as the caller chose them, and the views that the caller may open: one's own and the shared ones",
    input: z.object({ list: z.enum(arrangedLists) }),
    output: ListArrangement,
    refusals: {},
    needs: 'floor',
  }),
  arrangeColumns: command({
    summary: "Choose a list's columns and their order for the caller; none brings the usual ones back",
    input: z.object({ list: z.enum(arrangedLists), columns: Columns }),
    output: ListArrangement,
    refusals: {},
    needs: 'floor',
  }),
  setDefaultView: command({
    summary: 'The view with which the list opens for the caller',
    input: z.object({ list: z.enum(arrangedLists), viewId: Id.nullable() }),
    output: ListArrangement,
    refusals: { VIEW_UNKNOWN: Missing },
    needs: 'floor',
  }),
  saveView: command({
    summary: 'Keep a view of a list under a name, or change one that is the caller’s; a new one has no version',
    input: z.object({
      id: Id,
      version: Version.optional(),
      list: z.enum(arrangedLists),
      name: filledText(60),
      isShared: z.boolean().default(false),
      content: ViewContent,
    }),
    output: SavedView,
    refusals: {
      VIEW_UNKNOWN: Missing,
      VIEW_NOT_YOURS: z.object({ name: z.string() }),
      VIEW_NAME_TAKEN,
      CHANGED_MEANWHILE: ChangedMeanwhile,
    },
    needs: 'office',
  }),
  deleteView: command({
    summary: 'Delete a view that is the caller’s; what it shows is untouched',
    input: z.object({ id: Id }),
    output: SavedView,
    refusals: { VIEW_UNKNOWN: Missing, VIEW_NOT_YOURS: z.object({ name: z.string() }) },
    needs: 'office',
  }),
}

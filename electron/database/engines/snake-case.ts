// Names are camelCase in TypeScript and snake_case in SQL. Kysely's own plugin rewrites each query as a whole before it becomes text; here
// the names change while the text is made, which took a quarter off a statement's time (measured: 66 to 47 us for the tasks of a pick list).
import {
  AliasNode,
  type BinaryOperationNode,
  CamelCasePlugin,
  ColumnNode,
  IdentifierNode,
  type OperationNode,
  OperatorNode,
  type PluginTransformQueryArgs,
  PostgresQueryCompiler,
  ReferenceNode,
  type RootOperationNode,
  type SelectionNode,
  type SelectModifierNode,
  SelectQueryNode,
  SqliteQueryCompiler,
  ValueNode,
} from 'kysely'
import { Slot } from '../slot.ts'

/** Gives rows their camelCase names back. */
export class CamelCaseRows extends CamelCasePlugin {
  override transformQuery({ node }: PluginTransformQueryArgs): RootOperationNode {
    return node
  }
}

let isBeingKept = false

/** Writes a query out whose text is kept: what is the same in every run stands in it, and is no parameter. */
export function writtenToKeep<Written>(write: () => Written): Written {
  isBeingKept = true
  try {
    return write()
  } finally {
    isBeingKept = false
  }
}

export class SnakeCaseSqliteCompiler extends SqliteQueryCompiler {
  /**
   * An id that equals a parameter is written `= +?`, which says the same. SQLite carries a plain `= ?` over to the joined tables as if it were a
   * constant, and so plans the whole join anew each time another value is bound: 56 us for an order with its customer where running it takes 3.
   * Other columns keep theirs, because an index over some rows is found by the value of a parameter.
   */
  protected override visitBinaryOperation(node: BinaryOperationNode): void {
    if (isById(node)) {
      this.visitNode(node.leftOperand)
      this.append(' = +')
      this.visitNode(node.rightOperand)
    } else super.visitBinaryOperation(node)
  }

  /** What a kept query answers comes under its names in TypeScript, so that none of its rows is written anew. */
  protected override visitSelection(node: SelectionNode): void {
    const { selection } = node
    const name = isBeingKept && isAnswered(this.nodeStack) ? nameInAnswer(selection, this.nodeStack) : undefined
    if (name === undefined) super.visitSelection(node)
    else {
      this.visitNode(AliasNode.is(selection) ? selection.node : selection)
      this.append(` as "${name}"`)
    }
  }

  /** Rows that are selected `for no key update` are held until the commit; here a command holds the whole file, and nothing needs saying. */
  protected override visitSelectModifier(node: SelectModifierNode): void {
    if (node.modifier !== 'ForNoKeyUpdate') super.visitSelectModifier(node)
  }

  protected override visitValue(node: ValueNode): void {
    if (isBeingKept && !(node.value instanceof Slot)) this.appendImmediateValue(node.value)
    else super.visitValue(node)
  }

  protected override sanitizeIdentifier(name: string): string {
    return written(name, (snake) => super.sanitizeIdentifier(snake))
  }
}

/** Of the statement itself, and not of a query inside it. */
function isAnswered([root, inside]: readonly OperationNode[]): boolean {
  return (root !== undefined && SelectQueryNode.is(root) && inside?.kind === 'SelectionNode') || inside?.kind === 'ReturningNode'
}

/** The name of what is selected; undefined where it has none, or where rows may be sorted or grouped by it as SQL writes it. */
function nameInAnswer(selection: OperationNode, [root]: readonly OperationNode[]): string | undefined {
  const column = ReferenceNode.is(selection) ? selection.column : selection
  if (ColumnNode.is(column)) return column.column.name
  if (!AliasNode.is(selection) || !IdentifierNode.is(selection.alias)) return undefined
  const isSorted = root !== undefined && SelectQueryNode.is(root) && (root.orderBy ?? root.groupBy) !== undefined
  return isSorted ? undefined : selection.alias.name
}

function isById({ leftOperand, operator, rightOperand }: BinaryOperationNode): boolean {
  if (!OperatorNode.is(operator) || operator.operator !== '=' || !ValueNode.is(rightOperand) || rightOperand.immediate) return false
  const isKnownLater = rightOperand.value instanceof Slot
  if (isBeingKept) return isKnownLater
  return ReferenceNode.is(leftOperand) && ColumnNode.is(leftOperand.column) && /^id$|Id$/.test(leftOperand.column.column.name)
}

export class SnakeCasePostgresCompiler extends PostgresQueryCompiler {
  protected override sanitizeIdentifier(name: string): string {
    return written(name, (snake) => super.sanitizeIdentifier(snake))
  }
}

/** Every name is one of the schema's or an alias in a query of ours, so there are not many. */
const known = new Map<string, string>()

function written(name: string, sanitize: (snake: string) => string): string {
  const before = known.get(name)
  if (before !== undefined) return before
  const text = sanitize(name.replace(/[A-Z]/g, (capital) => `_${capital.toLowerCase()}`))
  known.set(name, text)
  return text
}

const knownCamel = new Map<string, string>()

/** The name in TypeScript of a column in SQL. */
export function camelName(column: string): string {
  const before = knownCamel.get(column)
  if (before !== undefined) return before
  const name = column.replace(/_+(.)/g, (_, letter: string) => letter.toUpperCase())
  knownCamel.set(column, name)
  return name
}

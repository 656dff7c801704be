import type { PackageView, PackingView } from '#shared/contract/packing.ts'

/** Puts what a scan's answer says of a part of a long order into the order as it stood before. */
export function mergeBench(before: PackingView, part: PackingView): PackingView {
  const changed = new Map(part.lines.map((line) => [line.orderLineId, line]))
  const boxes = new Map(before.packages.map((box) => [box.id, box]))
  for (const box of part.packages) boxes.set(box.id, mergeBox(boxes.get(box.id), box))
  return {
    ...part,
    lines: before.lines.map((line) => changed.get(line.orderLineId) ?? line),
    packages: [...boxes.values()].sort((a, b) => a.sequence - b.sequence),
  }
}

function mergeBox(before: PackageView | undefined, part: PackageView): PackageView {
  const lines = new Map([...(before?.lines ?? []), ...part.lines].map((line) => [line.orderLineId, line]))
  return { ...part, lines: [...lines.values()] }
}

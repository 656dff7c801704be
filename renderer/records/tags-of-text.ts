const LONGEST = 30
const MOST = 20

/** Tags as they are typed, with commas between them; each once. */
export function tagsOfText(text: string): string[] {
  const tags = text
    .split(',')
    .map((tag) => tag.trim().slice(0, LONGEST))
    .filter(Boolean)
  return [...new Set(tags)].slice(0, MOST)
}

import { environmentOf } from '../markdown-environment.ts'

const longest = 80

/** Notes a template tag that nobody knows, as it is written; the first of its name. */
export function noteUnknownTag(env: object, name: string, written: string): void {
  const { unknownTags } = environmentOf(env)
  if (!unknownTags.has(name)) unknownTags.set(name, written.replace(/\s+/g, ' ').slice(0, longest))
}

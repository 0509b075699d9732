import { z } from 'zod'
import { SettingsSchema } from '../../core/settings.ts'

/** The part of a JSON Schema that settings use. */
interface Schema {
  readonly type?: string
  readonly enum?: readonly unknown[]
  readonly const?: unknown
  readonly anyOf?: readonly Schema[]
  readonly items?: Schema
  readonly properties?: Readonly<Record<string, Schema>>
  readonly required?: readonly string[]
  readonly additionalProperties?: Schema | boolean
  readonly default?: unknown
}

/** The comment of each name, of the settings themselves and of those inside others. */
interface Comments {
  readonly own: ReadonlyMap<string, string>
  readonly inner: ReadonlyMap<string, string>
}

/**
 * The declaration file of the package: the settings as a type, with the comments of the schema's source,
 * so that editors show them. It needs no other package. What stands before `SettingsSchema` in the source
 * is inside other settings.
 */
export function settingsTypes(source: string): string {
  const schema = z.toJSONSchema(SettingsSchema, { io: 'input', unrepresentable: 'any' }) as Schema
  const [before = '', after = ''] = source.split('export const SettingsSchema')
  const comments = { own: readComments(after), inner: readComments(before) }
  return `/** The settings of a site. */
export interface Settings ${typeOf(schema, comments, '')}

/** Returns the settings unchanged; editors complete their names and mark wrong values. */
export declare function defineConfig(settings: Settings): Settings
`
}

/** The comment in front of each name in a source. */
function readComments(source: string): ReadonlyMap<string, string> {
  const commented = /\/\*\*((?:(?!\*\/).)*)\*\/\s+(\w+):/gs
  return new Map(
    Array.from(source.matchAll(commented), ([, text = '', name = '']) => {
      return [name, text.replace(/\s*\n\s*\* ?/g, ' ').trim()]
    }),
  )
}

function typeOf(schema: Schema, comments: Comments, indent: string): string {
  if (schema.anyOf) return schema.anyOf.map((each) => typeOf(each, comments, indent)).join(' | ')
  if (schema.enum) return schema.enum.map((value) => JSON.stringify(value)).join(' | ')
  if (schema.const !== undefined) return JSON.stringify(schema.const)
  if (schema.type === 'array') return `readonly ${typeOf(schema.items ?? {}, comments, indent)}[]`
  if (schema.type === 'integer') return 'number'
  if (schema.properties) return objectType(schema, comments, indent)
  if (typeof schema.additionalProperties === 'object') {
    return `Readonly<Record<string, ${typeOf(schema.additionalProperties, comments, indent)}>>`
  }
  return schema.type ?? 'unknown'
}

function objectType(
  { properties = {}, required = [] }: Schema,
  comments: Comments,
  indent: string,
): string {
  const inside = `${indent}  `
  const lines = Object.entries(properties).flatMap(([name, schema]) => {
    const comment = describe(
      (indent === '' ? comments.own : comments.inner).get(name),
      schema.default,
    )
    const mark = required.includes(name) ? '' : '?'
    const type = typeOf(schema, comments, inside)
    return [...comment.map((line) => inside + line), `${inside}readonly ${name}${mark}: ${type}`]
  })
  return `{\n${lines.join('\n')}\n${indent}}`
}

function describe(comment: string | undefined, byDefault: unknown): string[] {
  if (comment === undefined) return []
  const known = byDefault === undefined ? '' : ` Default: \`${JSON.stringify(byDefault)}\`.`
  return [`/** ${comment}${known} */`]
}

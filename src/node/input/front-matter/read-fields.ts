import type { Problem, WithProblems } from '../../core/problem.ts'
import type { FrontMatterFrame } from '../frame/frame.ts'
import type { RawField, RawFields } from '../raw-fields.ts'
import {
  noProgram,
  notAMap,
  refused,
  repairedKey,
  repairedWhole,
  repeatedKeys,
  unclosed,
  unopened,
} from './front-matter-problems.ts'
import { readSimpleYaml } from './read-simple-yaml.ts'
import { readToml } from './read-toml.ts'
import { readYaml, type YamlResult } from './read-yaml.ts'
import { recoverFrontMatter, recoverKey } from './recover-front-matter.ts'

/** The keys of front matter, or undefined with the error that keeps the file from being published. */
export type Fields = WithProblems<RawFields | undefined>

/**
 * Reads the keys of front matter in any of its languages. What is not valid is recovered key by key, with
 * warnings; a program is not run and has no keys.
 */
export function readFields(frame: FrontMatterFrame, path: string): Fields {
  const { value, problems } = readLanguage(frame, path)
  return { value, problems: [...frameProblems(frame, path), ...problems] }
}

function frameProblems({ missing, frontMatterLine }: FrontMatterFrame, path: string): Problem[] {
  if (missing === undefined) return []
  return [missing === 'closing' ? unclosed(path, frontMatterLine) : unopened(path, frontMatterLine)]
}

function readLanguage(frame: FrontMatterFrame, path: string): Fields {
  const { language, source, sourceLine } = frame
  const location = { path, firstLine: sourceLine }
  switch (language) {
    case 'program':
      return { value: new Map(), problems: [noProgram(path, frame.frontMatterLine)] }
    case 'toml':
      return tomlFields(source, location)
    case 'json':
      return jsonFields(source, location)
    default:
      return readSimple(source, sourceLine) ?? yamlFields(withoutTabs(source), location)
  }
}

/** Where the source of the fields stands. */
interface SourceLocation {
  readonly path: string
  readonly firstLine: number
}

function readSimple(source: string, firstLine: number): Fields | undefined {
  const value = readSimpleYaml(source, firstLine)
  return value && { value, problems: [] }
}

function yamlFields(yaml: string, { path, firstLine }: SourceLocation): Fields {
  const result = readYaml(yaml, firstLine)
  if (result.kind === 'refused') return rejected(refused(path, result.line, result.reason))
  if (result.kind === 'broken') return recover(result, yaml, { path, firstLine })
  const replaced = result.doubtful.map((at): [string, RawField] => {
    const value = recoverKey(yaml, firstLine, at) ?? result.fields.get(at.key)?.value ?? ''
    return [at.key, { value, line: at.line }]
  })
  const problems = [
    ...repeatedKeys(path, result.repeated),
    ...result.doubtful.map((at) => repairedKey(path, at)),
  ]
  return { value: new Map([...result.fields, ...replaced]), problems }
}

/** YAML allows no tabs before a value; Hexo reads each as two spaces, and so archives have them. */
function withoutTabs(yaml: string): string {
  return yaml.replace(/^\t+/gm, (tabs) => '  '.repeat(tabs.length))
}

function recover(
  broken: YamlResult & { readonly kind: 'broken' },
  yaml: string,
  { path, firstLine }: SourceLocation,
): Fields {
  const recovered = recoverFrontMatter(yaml, firstLine)
  if (recovered === undefined) return rejected(notAMap(path, firstLine, yaml))
  const repaired = recovered.repaired.map((at) => repairedKey(path, at))
  const problems = [
    ...repeatedKeys(path, recovered.repeated),
    ...(repaired.length > 0 ? repaired : [repairedWhole(path, broken)]),
  ]
  return { value: recovered.fields, problems }
}

/** JSON is YAML; Hexo leaves its outer braces out, and a last comma is forgiven. */
function jsonFields(json: string, location: SourceLocation): Fields {
  const whole = /^\s*\{/.test(json) ? json : `{${json}\n}`
  const result = readYaml(withoutTabs(whole), location.firstLine)
  if (result.kind !== 'broken') return yamlFields(withoutTabs(whole), location)
  return yamlFields(withoutTabs(json.replace(/,[^\S\n]*$/gm, '')), location)
}

function tomlFields(toml: string, { path, firstLine }: SourceLocation): Fields {
  const result = readToml(toml, firstLine)
  if (result.kind === 'fields') return { value: result.fields, problems: [] }
  const fields = new Map<string, RawField>()
  for (const [index, line] of toml.split('\n').entries()) {
    const alone = /^\s*["']?[\w.-]+["']?\s*=/.test(line)
      ? readToml(line, firstLine + index)
      : undefined
    if (alone?.kind !== 'fields') continue
    for (const [key, field] of alone.fields) fields.set(key, field)
  }
  if (fields.size === 0) return rejected(notAMap(path, firstLine, toml))
  return { value: fields, problems: [repairedWhole(path, result, 'TOML')] }
}

function rejected(problem: Problem): Fields {
  return { value: undefined, problems: [problem] }
}

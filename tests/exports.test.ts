import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, test } from 'vitest'

interface CodeFile {
  readonly path: string
  readonly names: ReadonlySet<string>
  readonly text: string
}

function codeFiles(folder: string): CodeFile[] {
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(?:tsx?|mjs)$/.test(entry.name))
    .map((entry) => readCode(join(entry.parentPath, entry.name)))
}

function readCode(path: string): CodeFile {
  const text = readFileSync(path, 'utf8')
  return { path, text, names: new Set(text.match(/[A-Za-z_$][\w$]*/g)) }
}

const sources = codeFiles('src')
const readers = [
  ...sources,
  ...['tests', 'bench'].flatMap(codeFiles),
  ...['vite.config.ts', 'broadsheet.config.ts'].map(readCode),
]

const exported =
  /^export (?:(?:async|abstract|declare) )*(?:function\*?|const|let|class|interface|type|enum) (\w+)/gm

test('what a file exports is named in another file of src, tests or bench', () => {
  const found = sources.flatMap(({ path, text }) =>
    [...text.matchAll(exported)].map(([, name = '']) => ({ path, name })),
  )
  expect(found.length).toBeGreaterThan(500)
  const dead = found
    .filter(({ path, name }) => !readers.some((file) => file.path !== path && file.names.has(name)))
    .map(({ path, name }) => `${name}: ${path}`)
  expect(dead).toEqual([])
})

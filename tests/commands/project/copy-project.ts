import { spawnSync } from 'node:child_process'
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { expect } from 'vitest'

/** A copy of the project with caches and content of its own, that a test may change. */
export interface ProjectCopy {
  readonly folder: string
  /** The text of a file of the copy. */
  read(path: string): string
  /** Writes a file of the copy. */
  write(path: string, text: string): void
  /** Runs a program of `package.json` or of `node_modules`; gives what it printed and how it ended. */
  run(command: string, ...args: string[]): { readonly status: number | null; readonly text: string }
}

/** The content of this project's `tsconfig.json`. */
interface TsConfig {
  readonly compilerOptions: object
  readonly references: readonly { readonly path: string }[]
}

/** Copies what a build needs, and `tsconfig.json` as `configure` makes it. Packages are linked. */
export function copyProject(configure: (tsconfig: TsConfig) => object): ProjectCopy {
  const folder = mkdtempSync(join(tmpdir(), 'broadsheet-project-'))
  const copied = ['src', 'public', 'index.html', 'broadsheet.config.ts', 'vite.config.ts']
  for (const name of [...copied, 'package.json', 'package-lock.json']) {
    cpSync(name, join(folder, name), { recursive: true })
  }
  mkdirSync(join(folder, 'node_modules'))
  for (const name of readdirSync('node_modules').filter((each) => !each.startsWith('.'))) {
    symlinkSync(join(process.cwd(), 'node_modules', name), join(folder, 'node_modules', name))
  }
  const copy: ProjectCopy = {
    folder,
    read: (path) => readFileSync(join(folder, path), 'utf8'),
    write(path, text) {
      mkdirSync(dirname(join(folder, path)), { recursive: true })
      writeFileSync(join(folder, path), text)
    },
    run(command, ...args) {
      const { CONTENT_DIR: _, ...env } = process.env
      const options = { cwd: folder, env: { ...env, NODE_ENV: '' }, encoding: 'utf8' } as const
      const { status, stdout, stderr } = spawnSync(command, args, options)
      return { status, text: stdout + stderr }
    },
  }
  const tsconfig: TsConfig = JSON.parse(readFileSync('tsconfig.json', 'utf8'))
  copy.write('tsconfig.json', JSON.stringify(configure(tsconfig)))
  copy.write('content/a.md', '---\ntitle: 甲\ndate: 2024-01-02\n---\n<p>正文。</p>')
  return copy
}

/** Builds the site of a copy with `npm run build`. */
export function npmBuild(copy: ProjectCopy): void {
  const { status, text } = copy.run('npm', 'run', '--silent', 'build')
  expect(status, text).toBe(0)
}

/** Builds the site of a copy without npm, which takes as long as the build, and gives what the build said. */
export function buildCopy(copy: ProjectCopy): string {
  const { status, text } = copy.run('node', 'src/node/cli/run.mjs', 'build')
  expect(status, text).toBe(0)
  return text
}

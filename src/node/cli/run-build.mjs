// The first file of `npm run build`. It is plain JavaScript, because it compiles all the rest.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const parent = join('node_modules', '.cache', 'broadsheet', 'program')
const index = join(parent, 'index.json')

const { compileProgram, stampOf } = await import('./compile-program.mjs')
const folder = keptProgram() ?? (await compileProgram(parent, index))
const { build } = await import(pathToFileURL(join(folder, 'build.mjs')).href)
await build(async () => (await import(pathToFileURL(join(folder, 'config.mjs')).href)).default)

/** The folder of the program that was compiled from the present sources, if there is one. */
function keptProgram() {
  try {
    /** @type {import('./compile-program.mjs').CompiledProgram} */
    const { folder, sources } = JSON.parse(readFileSync(index, 'utf8'))
    const isSame = sources.every(([path, hash]) => stampOf(path)[1] === hash)
    return isSame ? join(parent, folder) : undefined
  } catch {
    return undefined
  }
}

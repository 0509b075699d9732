// The first file of `npm run build` and the other commands of the project. It is plain JavaScript, because
// it compiles all the rest.
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'

const { compileProgram, projectRoot, stampOf } = await import('./compile-program.mjs')
const parent = join(projectRoot, 'node_modules', '.cache', 'broadsheet', 'program')
const index = join(parent, 'index.json')
const folder = keptProgram() ?? (await compileProgram(parent, index))
const { runInProject } = await import(pathToFileURL(join(folder, 'project.mjs')).href)
const { version } = JSON.parse(readFileSync(join(projectRoot, 'package.json'), 'utf8'))
process.exitCode = await runInProject(process.argv.slice(2), version, projectRoot)

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

import { cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { keepReader } from '../../site/reader/kept-reader.ts'
import { packagesOf } from '../../site/reader/packages-of.ts'
import { projectReader } from '../../site/reader/project-reader.ts'
import { compileChunks, projectRoot } from '../compile-program.mjs'
import { collectLicences } from './collect-licences.ts'
import { settingsTypes } from './settings-types.ts'

/** Packages that cannot be compiled in, because they load programs for the system. */
const outside = ['sharp']

/**
 * Makes the folder `dist-package` that a package consists of: the program compiled, the reader bundled for
 * any base, the types of the settings, and the licences of all that is compiled in.
 */
async function makePackage(): Promise<void> {
  process.env.NODE_ENV = 'production'
  const folder = join(projectRoot, 'dist-package')
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'program'), { recursive: true })
  const entries = { package: 'src/node/cli/package.ts' }
  const chunks = await compileChunks(entries, { noExternal: true, external: outside })
  for (const { fileName, code } of chunks) writeFileSync(join(folder, 'program', fileName), code)
  const wasm = 'node_modules/@resvg/resvg-wasm/index_bg.wasm'
  cpSync(join(projectRoot, wasm), join(folder, 'program', 'resvg.wasm'))
  const source = projectReader(projectRoot, 'production')
  const reader = await source.load(join(projectRoot, 'node_modules', '.cache', 'broadsheet'))
  keepReader(join(folder, 'reader'), source.version, reader)
  cpSync(source.publicDir, join(folder, 'reader', 'public'), { recursive: true })
  cpSync(join(import.meta.dirname, 'broadsheet.mjs'), join(folder, 'broadsheet.mjs'))
  writeFileSync(join(folder, 'index.mjs'), 'export const defineConfig = (settings) => settings\n')
  const settings = readFileSync(join(projectRoot, 'src/node/core/settings.ts'), 'utf8')
  writeFileSync(join(folder, 'index.d.mts'), settingsTypes(settings))
  const packages = [...packagesOf(chunks), ...reader.packages]
  writeFileSync(join(folder, 'LICENSES.txt'), collectLicences(projectRoot, packages))
}

await makePackage()

import { parseArgs } from 'node:util'
import { buildProject, type Project } from '../build-project.ts'
import { readBuildPaths } from '../core/build-paths.ts'
import { explainFailure } from '../core/explain-failure.ts'
import { readSettings, type SettingsInput } from '../core/settings.ts'
import { openAppBuilder } from '../site/app-builder.ts'

/**
 * `npm run build`: builds the content folder into the output folder, with the options `--outDir DIR` and
 * `--base /x/`. `load` returns the export of `broadsheet.config.ts`; it may fail like any code. The exit
 * code is 0 when the site was written, and 1 when an error stopped the build.
 */
export async function build(load: () => Promise<SettingsInput>): Promise<void> {
  try {
    const project = readProject(await load())
    await buildProject(project, () => openAppBuilder(project.paths, project.mode))
  } catch (error) {
    const message = explainFailure(error)
    if (message !== '') process.stderr.write(`${message}\n`)
    process.exitCode = 1
  }
}

function readProject(input: SettingsInput): Project {
  const { values } = parseArgs({
    options: {
      outDir: { type: 'string' },
      base: { type: 'string' },
      mode: { type: 'string' },
    },
  })
  // Without this, React's development build would render the pages.
  process.env.NODE_ENV ??= 'production'
  return {
    settings: readSettings(input, process.env),
    paths: readBuildPaths(values),
    mode: values.mode ?? 'production',
  }
}

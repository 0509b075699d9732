import { parseArgs } from 'node:util'
import { buildProject, type Project } from '../build-project.ts'
import { readBuildPaths } from '../core/build-paths.ts'
import { explainFailure } from '../core/explain-failure.ts'
import { readSettings, type SettingsInput } from '../core/settings.ts'
import { openAppBuilder } from '../site/app-builder.ts'

/**
 * `npm run build`: builds the content folder into the output folder, with the options `--outDir DIR` and
 * `--base /x/`. `load` gives what `broadsheet.config.ts` exports, and may fail as any code. Exit code 0
 * when the site was written, 1 when it was left as it was.
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
  // React's development build would end up in the pages otherwise.
  process.env.NODE_ENV ??= 'production'
  return {
    settings: readSettings(input, process.env),
    paths: readBuildPaths(values),
    mode: values.mode ?? 'production',
  }
}

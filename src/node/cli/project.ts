import { openAppBuilder } from '../site/app-builder.ts'
import { main } from './main.ts'

/**
 * Runs `broadsheet` in the project itself, where the reader is bundled from its sources. Gives the exit
 * code. `version` is the one in package.json, `root` the folder of the project.
 */
export function runInProject(
  args: readonly string[],
  version: string,
  root: string,
): Promise<number> {
  return main(args, {
    version,
    bundlerOf: ({ paths, mode }) => ({
      sources: root,
      open: () => openAppBuilder(root, paths.base, mode),
    }),
  })
}

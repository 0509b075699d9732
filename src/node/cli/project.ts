import { projectReader } from '../site/reader/project-reader.ts'
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
  return main(args, { version, reader: () => projectReader(root, 'production') })
}

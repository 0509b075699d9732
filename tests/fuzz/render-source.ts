import { render } from '../pure/node/body/render-for-test.ts'
import type { FuzzFile } from './fuzz-files.ts'

/** The safe HTML of the body of a file, in whatever form it is. */
export function renderSource({ path, bytes }: FuzzFile): string {
  const body = bytes.toString('utf8').replace(/^---\n[\s\S]*?\n---\n/, '')
  return render(body, {
    extension: path.slice(path.lastIndexOf('.')),
    link: 'https://a.example/b/',
  }).html
}

import { expect, test } from 'vitest'
import { watchedPaths } from '../../../../src/node/cli/serve/watched-paths.ts'
import { readBuildPaths } from '../../../../src/node/core/build-paths.ts'
import { readSettings } from '../../../../src/node/core/settings.ts'

test('dev watches articles, pages, kept pictures, styles, and a settings file that is not there yet', () => {
  const watched = watchedPaths({
    settings: readSettings({ contentDir: '/archive/articles', styles: 'own.css' }),
    settingsFile: undefined,
    paths: readBuildPaths({ root: '/archive', outDir: '/archive/dist', publicDir: '' }),
  })
  expect(watched).toEqual(
    expect.arrayContaining([
      '/archive/articles',
      '/archive/own.css',
      '/archive/pages',
      '/archive/pictures/index.jsonl',
      '/archive/broadsheet.config.ts',
      '/archive/broadsheet.config.yaml',
    ]),
  )
  expect(watched).not.toContain('')
})

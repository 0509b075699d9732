import { expect, test } from 'vitest'
import { assertNoPaths } from '../../../../src/node/site/reader/assert-no-paths.ts'

test('what only the build command takes is refused by its name', () => {
  expect(() => assertNoPaths({ base: '/news/', build: { outDir: 'out' } })).toThrow(
    'expected no base, build.outDir, since npm run build does not read folders and paths there',
  )
  expect(() => assertNoPaths({ root: 'site' })).toThrow('expected no root,')
  expect(() => assertNoPaths({ publicDir: false })).toThrow('expected no publicDir,')
})

test('all else is left to Vite', () => {
  expect(() => assertNoPaths({ build: { minify: false }, plugins: [] })).not.toThrow()
})

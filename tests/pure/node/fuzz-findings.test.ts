import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { createRenderPage } from '../../../src/app/prerender.tsx'
import { createArticleCheck } from '../../fuzz/check-article.ts'
import { createFileSource } from '../../fuzz/fuzz-files.ts'
import { isLongRun } from '../../run/long-run.ts'

const folder = 'tests/fixtures/fuzz'
const found = readdirSync(folder).filter((name) => /\.(?:md|html|markdown)$/.test(name))
const check = createArticleCheck(createRenderPage)

describe('from the bytes of a file to its page', () => {
  it.each(found)('nothing is wrong with %s, which once had a fault', (name) => {
    expect(check(name, readFileSync(join(folder, name)))).toEqual([])
  })

  it('nothing is wrong with files that nobody would write', () => {
    // The same ones each time: `npm run fuzz`, which the long run starts, has others for minutes.
    const wanted = isLongRun ? 300 : 75
    const nextFile = createFileSource(6)
    for (let count = 0; count < wanted; count += 1) {
      const { path, bytes } = nextFile()
      expect(check(path, bytes), bytes.toString('utf8')).toEqual([])
    }
  })
})

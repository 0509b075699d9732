import { expect, test } from 'vitest'
import { describeProblems } from '../../../../../src/node/core/describe-problems.ts'
import { unusedSettings } from '../../../../../src/node/library/terms/unused-settings.ts'

const category = { aliases: [] }

test('a category of the settings that no article is in is named, with the nearest that is', () => {
  const paths = [['News', 'Local'], ['技术']]
  const settings = { news: category, 'News/Loal': category, 'News/Local': category, 文化: category }
  expect(describeProblems(unusedSettings(paths, settings), 'content')).toEqual([
    'settings:1 categories: expected categories in the settings that articles have, found "News/Loal", which none has. It changes nothing. Did you mean "News/Local"? Correct or remove it.',
    'settings:1 categories: expected categories in the settings that articles have, found "文化", which none has. It changes nothing. Correct or remove it.',
  ])
})

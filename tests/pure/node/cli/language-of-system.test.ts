import { expect, test, vi } from 'vitest'
import { languageOfSystem } from '../../../../src/node/cli/init/language-of-system.ts'

test.each([
  [{ LANG: 'en_GB.UTF-8' }, 'en-GB'],
  [{ LANG: 'en_GB.UTF-8', LC_ALL: 'ja_JP' }, 'ja-JP'],
  [{ LANG: 'de_DE@euro', LC_MESSAGES: '' }, 'de-DE'],
  [{ LANG: 'C.UTF-8' }, 'zh-CN'],
  [{ LANG: 'POSIX' }, 'zh-CN'],
  [{ LANG: 'a b' }, 'zh-CN'],
])('%j is %s', (environment, language) => {
  expect(languageOfSystem(environment)).toBe(language)
})

test('an environment that names none leaves it to the system', () => {
  const known = new Intl.DateTimeFormat('fr-CA').resolvedOptions()
  vi.spyOn(Intl.DateTimeFormat.prototype, 'resolvedOptions').mockReturnValue(known)
  expect(languageOfSystem({})).toBe('fr-CA')
  expect(languageOfSystem({ LANG: '' })).toBe('fr-CA')
})

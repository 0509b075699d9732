import { expect, onTestFinished, test, vi } from 'vitest'
import {
  chooseLanguage,
  languageFor,
  pageLanguage,
} from '../../../../src/shared/words/choose-language.ts'

test.each([
  ['zh-CN', 'zh-Hans'],
  ['zh', 'zh-Hans'],
  ['zh-TW', 'zh-Hant'],
  ['zh-HK', 'zh-Hant'],
  ['en-GB', 'en'],
  ['ja-JP', 'ja'],
  ['de', 'en'],
  ['no tag', 'en'],
])('a site in %s speaks %s', (tag, language) => {
  expect(languageFor(tag)).toBe(language)
})

test('the reader decides, then the site, then the browser', () => {
  expect(chooseLanguage('ja', 'zh-CN', ['en'])).toBe('ja')
  expect(chooseLanguage('site', 'zh-TW', ['en'])).toBe('zh-Hant')
  expect(chooseLanguage('site', 'de', ['fr', 'ja-JP', 'en'])).toBe('ja')
  expect(chooseLanguage('site', 'de', ['fr'])).toBe('en')
})

test('the words of a page are in the language of its site, or in English', () => {
  expect(pageLanguage('zh-HK')).toBe('zh-HK')
  expect(pageLanguage('de-AT')).toBe('en')
})

test.each([
  'zh-CN',
  'zh',
  'zh-TW',
  'zh-HK',
  'zh-Hans',
  'zh-Hant',
  'en',
  'en-US',
  'en-GB',
  'ja',
  'ja-JP',
])('what the browser would say of %s is known without it', (tag) => {
  const { language, script } = new Intl.Locale(tag).maximize()
  const asked = vi.spyOn(Intl, 'Locale')
  onTestFinished(() => asked.mockRestore())
  const known = languageFor(tag)
  expect(asked).not.toHaveBeenCalled()
  asked.mockRestore()
  expect(new Intl.Locale(known).maximize()).toMatchObject({ language, script })
})

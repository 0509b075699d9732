import { expect, test } from 'vitest'
import { openGraphLocale } from '../../../../../src/node/site/head/open-graph-locale.ts'

test.each([
  ['zh', 'zh_CN'],
  ['zh-CN', 'zh_CN'],
  ['zh-SG', 'zh_CN'],
  ['zh-Hans', 'zh_CN'],
  ['zh-Hant', 'zh_TW'],
  ['zh-TW', 'zh_TW'],
  ['zh-HK', 'zh_HK'],
  ['zh-Hant-MO', 'zh_HK'],
  ['en', 'en_US'],
  ['en-GB', 'en_GB'],
  ['en-AU', 'en_US'],
  ['ja', 'ja_JP'],
  ['ko', 'ko_KR'],
  ['pt-BR', 'pt_BR'],
  ['pt-AO', 'pt_BR'],
  ['fr', 'fr_FR'],
  ['de-AT', 'de_DE'],
  ['th', 'th_TH'],
])('%s is %s', (tag, locale) => {
  expect(openGraphLocale(tag)).toBe(locale)
})

import { expect, test } from 'vitest'
import { chooseVoice } from '../../../../../src/app/article/speech/choose-voice.ts'
import { hasVoice } from '../../../../../src/app/article/speech/voice-language.ts'

const voice = (lang: string, localService = true) => ({ lang, localService, default: false })

const voices = [
  voice('en-GB'),
  voice('en-US', false),
  voice('zh-CN', false),
  voice('zh_TW'),
  voice('cmn-Hans-CN'),
  voice('ja-JP'),
]

test.each([
  ['en', 'en-GB'],
  ['en-US', 'en-US'],
  ['zh-CN', 'cmn-Hans-CN'],
  ['zh-Hans', 'cmn-Hans-CN'],
  ['zh-Hant', 'zh_TW'],
  ['zh-HK', 'zh_TW'],
  ['ja', 'ja-JP'],
  ['de', undefined],
])('%s is read by %s', (tag, lang) => {
  expect(chooseVoice(voices, tag)?.lang).toBe(lang)
  expect(hasVoice(voices, tag)).toBe(lang !== undefined)
})

import type { SpeechWords } from '../en/speech.ts'

export const words: SpeechWords = {
  listen: '読み上げる',
  previous: '前の文',
  next: '次の文',
  pause: '一時停止',
  play: '再生',
  rate: '速さ',
  failed: 'ブラウザーの音声が応答しません',
}

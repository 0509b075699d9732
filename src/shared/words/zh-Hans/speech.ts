import type { SpeechWords } from '../en/speech.ts'

export const words: SpeechWords = {
  listen: '朗读',
  previous: '上一句',
  next: '下一句',
  pause: '暂停',
  play: '继续',
  rate: '语速',
  failed: '浏览器的语音没有响应',
}

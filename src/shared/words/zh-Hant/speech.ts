import type { SpeechWords } from '../en/speech.ts'

export const words: SpeechWords = {
  listen: '朗讀',
  previous: '上一句',
  next: '下一句',
  pause: '暫停',
  play: '繼續',
  rate: '語速',
  failed: '瀏覽器的語音沒有回應',
}

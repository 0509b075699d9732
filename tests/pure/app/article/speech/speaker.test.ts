import { expect, test } from 'vitest'
import { createSpeaker, type Voice } from '../../../../../src/app/article/speech/speaker.ts'

/** A voice that says a text when it is told that the text was said. */
function fakeVoice() {
  const said: string[] = []
  const ends: ((outcome: 'said' | 'failed') => void)[] = []
  const voice: Voice = {
    say(text, rate, onEnd) {
      said.push(`${text}@${rate}`)
      ends.push(onEnd)
    },
    silence: () => said.push('silence'),
  }
  return { voice, ends, spoken: () => said.filter((each) => each !== 'silence') }
}

test('one sentence follows the other, and the end is the beginning again', () => {
  const { voice, ends, spoken } = fakeVoice()
  const speaker = createSpeaker(['a', 'b'], voice)
  speaker.play()
  ends[0]?.('said')
  expect(speaker.getState()).toMatchObject({ at: 1, isSpeaking: true })
  ends[1]?.('said')
  expect(speaker.getState()).toMatchObject({ at: 0, isSpeaking: false })
  expect(spoken()).toEqual(['a@1', 'b@1'])
})

test('a sentence that was broken off leads nowhere', () => {
  const { voice, ends, spoken } = fakeVoice()
  const speaker = createSpeaker(['a', 'b', 'c'], voice)
  speaker.play()
  speaker.pause()
  ends[0]?.('failed')
  ends[0]?.('said')
  expect(speaker.getState()).toMatchObject({ at: 0, isSpeaking: false, hasFailed: false })
  speaker.step(1)
  speaker.step(5)
  expect(speaker.getState()).toMatchObject({ at: 2, isSpeaking: false })
  speaker.play()
  speaker.step(-1)
  expect(spoken()).toEqual(['a@1', 'c@1', 'b@1'])
})

test('another pace begins the sentence again, and a failing voice is told once', () => {
  const { voice, ends, spoken } = fakeVoice()
  const speaker = createSpeaker(['a', 'b'], voice, { at: 1 })
  speaker.play()
  speaker.setRate(1.5)
  expect(spoken()).toEqual(['b@1', 'b@1.5'])
  ends[1]?.('failed')
  expect(speaker.getState()).toMatchObject({ at: 1, isSpeaking: false, hasFailed: true })
  speaker.play()
  expect(speaker.getState().hasFailed).toBe(false)
})

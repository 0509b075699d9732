import { expect, test, vi } from 'vitest'
import { LazyListen } from '../../../src/app/article/speech/lazy-listen.tsx'
import type { ArticleDetails } from '../../../src/shared/article.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

const article = { id: 'x', title: 'A headline', lang: 'en' } as ArticleDetails

/** Gives the window a voice for a language; the texts that it says, and a way to end the last. */
function giveVoice(lang: string) {
  const said: SpeechSynthesisUtterance[] = []
  const synthesis = {
    getVoices: () => [{ lang, localService: true, default: true }],
    speak: (utterance: SpeechSynthesisUtterance) => said.push(utterance),
    cancel: vi.fn(),
    addEventListener: () => {},
    removeEventListener: () => {},
  }
  vi.stubGlobal('speechSynthesis', synthesis)
  vi.stubGlobal(
    'SpeechSynthesisUtterance',
    class {
      text: string
      constructor(text: string) {
        this.text = text
      }
    },
  )
  return { said, synthesis }
}

async function drawArticle(): Promise<HTMLElement> {
  const body = document.createElement('div')
  const lines = ['One. Two.', 'Three.']
  body.append(
    ...lines.map((text) => Object.assign(document.createElement('p'), { textContent: text })),
  )
  const code = Object.assign(document.createElement('pre'), { textContent: 'let x = 1' })
  body.append(code)
  document.body.append(body)
  const view = await drawView(<LazyListen article={article} body={{ current: body }} />)
  await doAsReader(() => vi.dynamicImportSettled())
  return view
}

/** The function that the browser calls at the end of a text. */
function endOf(utterance: SpeechSynthesisUtterance | undefined): () => void {
  return utterance?.onend as unknown as () => void
}

const press = (view: HTMLElement, label: string) =>
  doAsReader(() => view.querySelector<HTMLElement>(`button[aria-label="${label}"]`)?.click())

test('an article is read from its headline to its end, without its code', async () => {
  const { said, synthesis } = giveVoice('en-GB')
  const view = await drawArticle()
  await press(view, 'Listen')
  for (let at = 0; at < 4; at += 1) {
    await doAsReader(() => endOf(said[at])())
  }
  expect(said.map(({ text }) => text)).toEqual(['A headline', 'One.', 'Two.', 'Three.'])
  expect(view.querySelector('button[aria-label="Resume"]')).not.toBeNull()

  await press(view, 'Next sentence')
  await press(view, 'Resume')
  expect(said.at(-1)?.text).toBe('One.')
  synthesis.cancel.mockClear()
  await press(view, 'Close')
  expect(synthesis.cancel).toHaveBeenCalled()
  expect(view.querySelector('.speech-bar')).toBeNull()
})

test('there is no button where no voice speaks the language', async () => {
  giveVoice('ja-JP')
  const view = await drawArticle()
  expect(view.querySelector('button')).toBeNull()
})

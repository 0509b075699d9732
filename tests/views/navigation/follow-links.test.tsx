import { expect, onTestFinished, test, vi } from 'vitest'
import { followLinks, readInnerLink } from '../../../src/app/navigation/follow-links.ts'
import { doAsReader, drawView } from '../draw-view.tsx'

/** Draws a link and follows the links of a site below `/news/`. */
async function drawLink(href: string) {
  const follower = { onPage: vi.fn(), onFragment: vi.fn() }
  onTestFinished(followLinks('/news/', follower))
  const view = await drawView(
    <a href={href}>
      <b>Words</b>
    </a>,
  )
  const click = async (init: MouseEventInit = {}) => {
    const event = new MouseEvent('click', { bubbles: true, cancelable: true, ...init })
    // Nothing is opened for real: the last listener ends every click.
    let isTaken = false
    const end = (last: Event) => {
      isTaken = last.defaultPrevented
      last.preventDefault()
    }
    document.addEventListener('click', end, { once: true })
    await doAsReader(() => void view.querySelector('b')?.dispatchEvent(event))
    return isTaken
  }
  return { follower, click }
}

test('a plain click on a link to a page is taken, with its path below the base', async () => {
  const { follower, click } = await drawLink('/news/a/x/?q=y')
  expect(await click()).toBe(true)
  expect(follower.onPage).toHaveBeenCalledOnce()
  expect(follower.onPage.mock.calls[0]?.[0]).toMatchObject({
    path: '/a/x/',
    search: '?q=y',
    hash: '',
  })
})

test.each([
  { ctrlKey: true },
  { metaKey: true },
  { shiftKey: true },
  { altKey: true },
  { button: 1 },
])('a click with %o stays the browser’s', async (init) => {
  const { follower, click } = await drawLink('/news/a/x/')
  expect(await click(init)).toBe(false)
  expect(follower.onPage).not.toHaveBeenCalled()
})

test.each(['/other/a/x/', 'https://other.example/news/a/x/', '/news/a/x/#:~:text=y'])(
  'a link to %s leads to no page of the site',
  async (href) => {
    const view = await drawView(
      <a href={href}>
        <b>Words</b>
      </a>,
    )
    expect(readInnerLink(view.querySelector('b'), '/news/')).toBeUndefined()
    expect(readInnerLink(view.querySelector('b'), '/other/')?.path).toBe(
      href === '/other/a/x/' ? '/a/x/' : undefined,
    )
  },
)

test('a link to another window leads to no page of the site', async () => {
  const view = await drawView(
    <a href="/news/a/x/" target="_blank" rel="noopener">
      Words
    </a>,
  )
  expect(readInnerLink(view.querySelector('a'), '/news/')).toBeUndefined()
})

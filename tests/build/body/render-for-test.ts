import { type BodyToRender, type RenderedBody, renderBody } from '../../../src/build/render-body.ts'

/** Renders a body as a captured file would hold it; what a test is about is given by name. */
export function render(body: string, given: Partial<BodyToRender> = {}): RenderedBody {
  return renderBody({
    path: 'a.md',
    body,
    bodyLine: 1,
    extension: '.md',
    resolveMedia: () => undefined,
    embedHosts: ['player.bilibili.com', 'www.youtube-nocookie.com', 'player.vimeo.com'],
    language: 'zh-CN',
    ...given,
  }).value
}

/** The safe HTML of a body, without the attributes that every picture carries. */
export function htmlOf(body: string, given: Partial<BodyToRender> = {}): string {
  return render(body, given)
    .html.replaceAll(' referrerpolicy="no-referrer" loading="lazy" decoding="async"', '')
    .replaceAll(' rel="noopener noreferrer nofollow"', '')
}

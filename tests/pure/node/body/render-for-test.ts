import {
  type BodyToRender,
  type RenderedBody,
  renderBody,
} from '../../../../src/node/body/render-body.ts'

/** A body as a captured file would hold it, apart from the body itself. */
export const plain: Omit<BodyToRender, 'body'> = {
  path: 'a.md',
  bodyLine: 7,
  extension: '.md',
  resolveMedia: () => undefined,
  resolveFile: () => undefined,
  embedHosts: ['player.bilibili.com', 'www.youtube-nocookie.com', 'player.vimeo.com'],
  language: 'zh-CN',
}

/** Renders a body; what a test is about is given by name. */
export function render(body: string, given: Partial<BodyToRender> = {}): RenderedBody {
  return renderBody({ ...plain, body, ...given }).value
}

/** The safe HTML of a body, without what every picture and every outside link carries. */
export function htmlOf(body: string, given: Partial<BodyToRender> = {}): string {
  return render(body, given)
    .html.replaceAll(' referrerpolicy="no-referrer" loading="lazy" decoding="async"', '')
    .replaceAll(' rel="noopener noreferrer nofollow"', '')
}

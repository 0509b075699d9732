import { type Connect, type PreviewServer, preview } from 'vite'
import { servePreview } from '../../../src/node/dev/serve-preview.ts'
import type { TestSite } from './sites.ts'

/**
 * Serves a site as `vite preview` does, inside this process: the command first bundles the settings and
 * the program of the build, which takes seconds for each of them. Files named by their content are kept by
 * the browser, as hosts are told to serve them (`docs/hosting.md`); pages of one window then cost a third
 * less. A site that is deployed again while it is read has `keeps` false. Throws when the port is in use.
 */
export function previewSite(
  { outDir, base, port }: TestSite,
  { keeps = true } = {},
): Promise<PreviewServer> {
  return preview({
    configFile: false,
    appType: 'mpa',
    base,
    build: { outDir },
    preview: { port, strictPort: true },
    plugins: [
      {
        name: 'preview-site',
        configurePreviewServer(server) {
          if (keeps) server.middlewares.use(keepFiles)
          return servePreview(server)
        },
      },
    ],
  })
}

/** Says of files whose names are hashes of their content that they never change. */
const keepFiles: Connect.NextHandleFunction = (request, response, next) => {
  if (/\/(?:assets|media)\//.test(request.url ?? '')) {
    response.setHeader('Cache-Control', 'public, max-age=31536000, immutable')
  }
  next()
}

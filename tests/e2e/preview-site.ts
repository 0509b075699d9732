import { type PreviewServer, preview } from 'vite'
import { servePreview } from '../../src/node/dev/serve-preview.ts'
import type { TestSite } from './sites.ts'

/**
 * Serves a site as `vite preview` does, inside this process: the command first bundles the settings and
 * the program of the build, which takes seconds for each of them. Throws when the port is in use.
 */
export function previewSite({ outDir, base, port }: TestSite): Promise<PreviewServer> {
  return preview({
    configFile: false,
    appType: 'mpa',
    base,
    build: { outDir },
    preview: { port, strictPort: true },
    plugins: [{ name: 'preview-site', configurePreviewServer: servePreview }],
  })
}

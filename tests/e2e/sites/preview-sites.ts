import { previewSite } from './preview-site.ts'
import { sites } from './sites.ts'

// What Playwright starts before the tests: one process for all sites, of which the last answers last.
for (const site of sites) await previewSite(site)

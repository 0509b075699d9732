import { parentPort, workerData } from 'node:worker_threads'
import type { CreateRenderPage } from '../../../shared/render-page.ts'
import type { ThreadData } from '../../core/threads/start-thread.ts'
import { FileWriter, type WrittenFile } from '../../output/file-writer.ts'
import { TextReader } from '../../storage/text-store.ts'
import { createPageTemplate } from '../pages/page-template.ts'
import { articleFiles } from './article-files.ts'
import type { ArticleAnswer, ArticleRequest, ArticleThreadData } from './article-writer.ts'

const { data } = workerData as ThreadData<ArticleThreadData>
const { assets, head, rendererUrl } = data
const { createRenderPage }: { createRenderPage: CreateRenderPage } = await import(rendererUrl)
const renderPage = createRenderPage(head.info, head.base)
const template = createPageTemplate(data.template, head.info)
const renderer = { renderPage, template, assets, head }
const bodies = new TextReader(data.bodiesPath)
const maker = { renderer, readBodyBytes: bodies.readBytes.bind(bodies) }
const writer = new FileWriter(data.outDir)

parentPort?.on('message', (request: ArticleRequest) => {
  parentPort?.postMessage(answerTo(request))
})

function answerTo(request: ArticleRequest): ArticleAnswer {
  try {
    return { kind: 'written', files: request.flatMap(writeArticle) }
  } catch (error) {
    if (!(error instanceof Error)) return { kind: 'failed', name: 'Error', message: String(error) }
    const { name, message } = error
    return { kind: 'failed', name, message, ...('code' in error && { code: String(error.code) }) }
  }
}

function writeArticle({ task, known }: ArticleRequest[number]): WrittenFile[] {
  const files = [...articleFiles(task, maker)]
  return files.map((file, at) => writer.write(file, known[at]))
}

import { answerRequests } from '../core/threads/answer-requests.ts'
import { scanPaths } from './output-scan.ts'

answerRequests(scanPaths, ({ facts }) => [facts.buffer])

import { encodingName } from '../../input/encoding/encoding-name.ts'

/** The charset that `Content-Type` names, as the Encoding Standard names it; undefined for none or an unknown one. */
export function httpCharset(contentType: string): string | undefined {
  return encodingName(/;\s*charset\s*=\s*["']?([^"';\s]+)/i.exec(contentType)?.[1])
}

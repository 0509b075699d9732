import { generate } from 'lean-qr/nano'

/** Pixels of one module, large enough for the picture to be printed. */
const scale = 10
/** The margin that readers of codes need, in modules. */
const margin = 4

/** Draws a text as a QR code, black on white in every theme: not every reader takes another. */
export function drawQrCode(canvas: HTMLCanvasElement, text: string): void {
  const code = generate(text)
  const side = (code.size + 2 * margin) * scale
  canvas.width = side
  canvas.height = side
  const context = canvas.getContext('2d')
  if (!context) return
  context.fillStyle = '#fff'
  context.fillRect(0, 0, side, side)
  context.fillStyle = '#000'
  for (let y = 0; y < code.size; y += 1) {
    for (let x = 0; x < code.size; x += 1) {
      if (code.get(x, y)) {
        context.fillRect((x + margin) * scale, (y + margin) * scale, scale, scale)
      }
    }
  }
}

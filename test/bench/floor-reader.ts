/** The floor of reading: the bare text of a PDF by pdf-parse, in a process of its own. It answers with its own milliseconds. */
import { PDFParse } from 'pdf-parse';

process.on('message', (bytes: Uint8Array) => void textOf(bytes));

async function textOf(bytes: Uint8Array): Promise<void> {
  const data = new Uint8Array(bytes); // pdf.js takes it away
  const started = performance.now();
  const parser = new PDFParse({ data });
  const { text } = await parser.getText();
  const ms = performance.now() - started;
  await parser.destroy();
  process.send?.({ ms, characters: text.length });
}

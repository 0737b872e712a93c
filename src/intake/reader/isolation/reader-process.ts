/**
 * The entry of a reader process: one document in, one reading out, until stdin ends.
 * It runs without network, file writes, child processes and environment, and holds no secret: assume that it is taken over.
 */
import { Console } from 'node:console';
import { asClaim, frame, FrameReader } from './frames.ts';
import { LIMITS } from '../reading.ts';
import { readDocument } from '../read-document.ts';
import { Tesseract } from '../scans/tesseract.ts';

// stdout carries frames, so a library's chatter must not reach it.
globalThis.console = new Console(process.stderr, process.stderr);

const LONGEST_CLAIM = 64 * 1024;
const EMPTY_PDF = `%PDF-1.4
1 0 obj << /Type /Catalog /Pages 2 0 R >> endobj
2 0 obj << /Type /Pages /Kids [3 0 R] /Count 1 >> endobj
3 0 obj << /Type /Page /Parent 2 0 R /MediaBox [0 0 9 9] >> endobj
trailer << /Root 1 0 R >>`;
const languageData = process.argv.slice(2);
const tesseract = languageData.length > 0 ? await Tesseract.load(languageData) : undefined;
const frames = new FrameReader(LIMITS.documentBytes + LONGEST_CLAIM);
let turn: Promise<void> = Promise.resolve();

function send(head: object): void {
  for (const piece of frame(head)) process.stdout.write(piece);
}

process.stdin.on('data', (piece: Buffer) => {
  for (const { head, body } of frames.push(piece)) {
    turn = turn.then(async () => {
      const reading = await readDocument(new Uint8Array(body), asClaim(head), tesseract);
      send({ reading, cpuMs: Math.round(process.cpuUsage().user / 1000) });
    });
  }
});
// pdf.js leaves promises about broken objects to themselves. The reading has its own answer by then, and so has the next document,
// which would else be lost to the file before it.
process.on('unhandledRejection', () => undefined);
// The pool is gone, however it went: nobody waits for an answer any more.
process.stdin.on('end', () => process.exit(0));
process.stdin.on('error', () => process.exit(0));
process.stdout.on('error', () => process.exit(0));

// What is loaded at the first document is loaded before it comes.
await readDocument(Buffer.from(EMPTY_PDF), {});
send({ ready: true });

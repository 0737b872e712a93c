/** Rich text as lines. */
import type { DocumentText } from '../../lines.ts';
import { linesOfParagraphs } from '../flow/paragraphs.ts';
import { USUAL_SIZE } from './group.ts';
import { RichText } from './story.ts';
import { tokensOf } from './tokens.ts';

export function linesOfRtf(bytes: Uint8Array): DocumentText {
  const story = new RichText();
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength).toString('latin1');
  for (const token of tokensOf(text)) if (!story.take(token)) break;
  story.end();
  const flags = [...(story.writer.sawHidden ? ['hidden_text'] : []), ...(story.sawEmbedded ? ['embedded_file'] : [])];
  const lines = linesOfParagraphs(story.writer.paragraphs, USUAL_SIZE);
  return { lines, pages: 1, flags, hasImages: story.sawPicture };
}

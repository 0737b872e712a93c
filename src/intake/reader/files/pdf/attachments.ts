/** Data that a PDF carries in a file attached to it, as those of Europass do; every other attachment is nobody's to open. */
import { CannotRead, LIMITS } from '../../reading.ts';
import { decodeText } from '../plain-text.ts';
import { statedInJson, statedInXml } from '../stated/read-stated.ts';
import type { Stated } from '../stated/stating.ts';
import { decodeXml } from '../xml.ts';
import { withPdf } from './document.ts';
import type { PdfAttachment } from './document.ts';

const MOST_ATTACHMENTS = 20;
const MARK = 'EmbeddedFile';

export interface Attached {
  stated?: Stated;
  flags: string[];
}

/** A PDF without the mark of an attachment isn't opened for one. Its bytes are copied, because pdf.js takes them away. */
export async function attachedTo(bytes: Uint8Array): Promise<Attached> {
  const file = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (!file.includes(MARK, 0, 'latin1')) return { flags: [] };
  // A list of attachments that is broken leaves a document that may be whole.
  const attachments = await withPdf(bytes.slice(), (document) => document.getAttachments().catch(() => null));
  return dataAmong(Object.values(attachments ?? {}).slice(0, MOST_ATTACHMENTS));
}

/** The first that states data; a PDF with two of them says nothing more by the second. */
function dataAmong(attachments: readonly PdfAttachment[]): Attached {
  let stated: Stated | undefined;
  const others = attachments.filter((attachment) => {
    const found = stated ? undefined : statedIn(attachment);
    stated ??= found;
    return found === undefined;
  });
  return { stated, flags: others.length > 0 ? ['embedded_file'] : [] };
}

function statedIn({ filename, content }: PdfAttachment): Stated | undefined {
  if (content.length > LIMITS.partBytes) return undefined;
  try {
    const stated = /\.xml$/i.test(filename) ? statedInXml(decodeXml(content)) : jsonIn(filename, content);
    return stated === 'unknown' ? undefined : stated;
  } catch (error) {
    if (error instanceof CannotRead) return undefined; // a file like any other
    throw error;
  }
}

function jsonIn(filename: string, content: Uint8Array): ReturnType<typeof statedInJson> {
  return /\.json$/i.test(filename) ? statedInJson(decodeText(content)) : undefined;
}

/** Data that a PDF carries in a file attached to it, as those of Europass do; every other attachment is nobody's to open. */
import { CannotRead, LIMITS } from '../../reading.ts';
import { decodeText } from '../plain-text.ts';
import { statedInJson, statedInXml } from '../stated/read-stated.ts';
import type { Stated } from '../stated/stating.ts';
import { decodeXml } from '../xml.ts';
import type { PdfAttachment, PdfDocument } from './document.ts';

const MOST_ATTACHMENTS = 20;

export interface Attached {
  stated?: Stated;
  flags: string[];
}

/** A list of attachments that is broken leaves a document that may be whole. */
export async function attachmentsOf(document: PdfDocument): Promise<PdfAttachment[]> {
  const attachments = await document.getAttachments().catch(() => null);
  return Object.values(attachments ?? {}).slice(0, MOST_ATTACHMENTS);
}

/** The first that states data; a PDF with two of them says nothing more by the second. */
export function dataAmong(attachments: readonly PdfAttachment[]): Attached {
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

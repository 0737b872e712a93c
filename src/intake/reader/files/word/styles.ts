/** What a Word document's named styles say of the paragraphs that wear them. */
import { visitXml } from '../xml.ts';

export interface Style {
  /** 1 for a title or first heading; 0 for ordinary text. */
  level: number;
  bold: boolean;
  hidden: boolean;
  /** Half-points; 0 where the style does not say. */
  size: number;
}

export const NO_STYLE: Style = { level: 0, bold: false, hidden: false, size: 0 };

const OFF = ['0', 'false', 'off'];

/** `<w:b/>` is on; `<w:b w:val="0"/>` is off. */
export function isOn(attributes: ReadonlyMap<string, string>): boolean {
  return !OFF.includes(attributes.get('w:val') ?? '1');
}

/** Style ids are in the language of the author's Word; names are always English. */
export function stylesOf(xml: string): ReadonlyMap<string, Style> {
  const styles = new Map<string, Style>();
  let id = '';
  let style = { ...NO_STYLE };
  visitXml(xml, {
    open: (name, attributes) => {
      if (name === 'w:style') [id, style] = [attributes.get('w:styleId') ?? '', { ...NO_STYLE }];
      else if (name === 'w:name') style.level = levelOf(attributes.get('w:val') ?? '');
      else if (name === 'w:b') style.bold = isOn(attributes);
      else if (name === 'w:vanish') style.hidden = isOn(attributes);
      else if (name === 'w:sz') style.size = Number(attributes.get('w:val')) || 0;
    },
    close: (name) => {
      if (name === 'w:style' && id) styles.set(id, style);
    },
    text: () => undefined,
  });
  return styles;
}

function levelOf(name: string): number {
  if (/^title$/i.test(name)) return 1;
  return Number(/^heading ([1-9])$/i.exec(name)?.[1] ?? 0);
}

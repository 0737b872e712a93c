/** Lists that people write in a line, whatever sign stands between the items. */

const SEPARATORS = /[,;、،，；•·●|]\s*|\s\/\s|\t/;

/** The items, without the full stop that ends the list; a comma in brackets parts none. */
export function itemsOf(text: string): string[] {
  const items: string[] = [];
  let open = '';
  let from = 0;
  for (const { index, 0: sign } of text.matchAll(new RegExp(SEPARATORS, 'g'))) {
    open += text.slice(from, index);
    from = index + sign.length;
    if (isOpen(open) && text.slice(index).search(/[)）]/) >= 0) open += sign;
    else {
      items.push(open);
      open = '';
    }
  }
  return [...items, open + text.slice(from)]
    .map((item) => item.trim().replace(/\.$/, ''))
    .filter((item) => item !== '');
}

function isOpen(text: string): boolean {
  return (
    Math.max(text.lastIndexOf('('), text.lastIndexOf('（')) > Math.max(text.lastIndexOf(')'), text.lastIndexOf('）'))
  );
}

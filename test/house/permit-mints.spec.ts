import ts from 'typescript';
import { sourcesIn, type SourceFile } from './sources.ts';
import { nodesOf, placeOf } from './syntax.ts';

/** Who may make the only way to a value, and for whom. A new place is a decision: write it here with its reason. */
const MINTS: Readonly<Record<string, string>> = {
  'src/access/consents.ts': 'a consent’s wording, for who may know of the consent',
  'src/access/held-for-purpose.ts': 'a person’s own values, for the question whether they may stay',
  'src/access/labelled-view.ts': 'the labelled view, of the categories that policy lets the role hold for the purpose',
  'src/access/narrow-readers.ts': 'a document, of the categories that policy lets the role hold for the purpose',
  'src/access/own-address.ts': 'the address that a person gave, to write to them',
  'src/access/own-data.ts': 'everything that is held of a person, for them',
  'src/access/request-details.ts': 'what a person wrote in a request, for whoever answers it',
  'src/candidates/own-permit.ts': 're-sealing, reading what arrived and re-indexing, under the lock',
};
const HOME = 'src/vault/permit.ts';

const source = sourcesIn(['src']);

describe('a permit', () => {
  it('is minted in these places only, once in each', () => {
    const places = source.filter(({ path }) => path !== HOME).flatMap(mintsIn);
    expect(places.map((place) => place.replace(/:\d+$/, '')).sort()).toEqual(Object.keys(MINTS).sort());
  });

  it('is minted by access and candidates only', () => {
    expect(Object.keys(MINTS).filter((path) => !/^src\/(access|candidates)\//.test(path))).toEqual([]);
  });

  it('is constructed by its mint only, and the mint goes by no other name', () => {
    expect(source.filter(({ path }) => path !== HOME).flatMap(byOtherWays)).toEqual([]);
  });

  it('for candidates’ own use is handed to no other room', () => {
    const doors = source.filter(({ path }) => path === 'src/candidates/index.ts');
    expect(doors).toHaveLength(1);
    expect(doors.filter(({ text }) => /own-permit|ownPermit/.test(text))).toEqual([]);
  });
});

describe('the search for mints', () => {
  const made = (text: string): SourceFile => ({ path: 'src/made.ts', text });

  it.each(['mintPermit(facts);', 'const permit = vault.mintPermit({ ...facts });'])('finds %s', (text) => {
    expect(mintsIn(made(text))).toEqual(['src/made.ts:1']);
  });

  it.each([
    'const mint = mintPermit;',
    "import { mintPermit as permitOf } from '../vault/index.ts';",
    'facts.map(mintPermit);',
    'new Permit(facts);',
    "vault['mintPermit'](facts);",
  ])('finds the way around of %s', (text) => {
    expect(byOtherWays(made(text))).toEqual(['src/made.ts:1']);
  });

  it.each(["import { mintPermit } from '../vault/index.ts';", '// mintPermit(facts)', 'permit.covers(id, category);'])(
    'finds nothing in %s',
    (text) => expect([...mintsIn(made(text)), ...byOtherWays(made(text))]).toEqual([]),
  );
});

function mintsIn(file: SourceFile): string[] {
  return [...nodesOf(file)].filter(isMint).map((node) => placeOf(file, node));
}

function isMint(node: ts.Node): boolean {
  return ts.isCallExpression(node) && /(^|\.)mintPermit$/.test(node.expression.getText());
}

/** The mint under another name, or handed on as a value; a permit that was made without it. */
function byOtherWays(file: SourceFile): string[] {
  return [...nodesOf(file)]
    .filter((node) => {
      if (ts.isNewExpression(node)) return /(^|\.)Permit$/.test(node.expression.getText());
      if (ts.isStringLiteral(node)) return node.text === 'mintPermit';
      if (!ts.isIdentifier(node) || node.text !== 'mintPermit') return false;
      if (ts.isImportSpecifier(node.parent) || ts.isExportSpecifier(node.parent))
        return node.parent.propertyName !== undefined;
      const named = ts.isPropertyAccessExpression(node.parent) ? node.parent : node;
      return !(ts.isCallExpression(named.parent) && named.parent.expression === named);
    })
    .map((node) => placeOf(file, node));
}

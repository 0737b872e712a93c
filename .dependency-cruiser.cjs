// Which file may import which: `npm run rooms`. The table is config/rooms.cjs; each comment is what a breach is told.
const rooms = require('./config/rooms.cjs');

const inside = (names) => `^src/(${names.join('|')})/`;
const namesOf = (some) => some.map(({ room }) => room);
const anywhere = '^(src|migrations)/';
/** app.module.ts and its neighbours, which put the rooms together. */
const assembly = '^src/[^/]+\\.ts$';

const goingDown = rooms.map(({ room, floor }) => {
  const barred = namesOf(rooms.filter((other) => other.room !== room && other.floor >= floor));
  return {
    name: `${room}-imports-down-only`,
    comment: `${room} stands on floor ${floor} and imports only rooms of lower floors. Move what the two share to a lower floor, or announce it by a queue row.`,
    from: { path: inside([room]) },
    to: { path: inside(barred) },
  };
});

const throughTheDoor = rooms.map(({ room }) => ({
  name: `${room}-is-entered-by-its-door`,
  comment: `${room} is entered by its door only: import src/${room}/index.ts, and export there what others need.`,
  from: { path: anywhere, pathNot: inside([room]) },
  to: { path: inside([room]), pathNot: `^src/${room}/index\\.ts$` },
}));

const rules = [
  ...goingDown,
  ...throughTheDoor,
  {
    name: 'no-cycles',
    comment:
      'These files import each other in a circle, so none can be read or loaded alone. Move what they share into a file of its own.',
    from: { path: anywhere },
    to: { circular: true },
  },
  {
    name: 'rooms-do-not-know-the-assembly',
    comment: 'app.module.ts sees the rooms, the rooms do not see it; only the command line starts the whole.',
    from: { path: inside(namesOf(rooms.filter(({ room }) => room !== 'cli'))) },
    to: { path: [assembly, '^migrations/'] },
  },
  {
    name: 'migrations-stand-alone',
    comment: 'A migration that has shipped must do the same for ever, so it imports no code of src, which changes.',
    from: { path: '^migrations/' },
    to: { path: '^src/' },
  },
  {
    name: 'no-tests-in-the-service',
    comment: 'The service must not lean on its tests.',
    from: { path: anywhere },
    to: { path: '^test/' },
  },
  {
    name: 'no-development-packages-in-the-service',
    comment: 'This package is installed for development only: move it to "dependencies", or do without.',
    from: { path: anywhere },
    to: { dependencyTypes: ['npm-dev'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'nothing-unknown',
    comment: 'There is no such file or package, or package.json does not name it.',
    from: { path: anywhere },
    to: { dependencyTypes: ['unknown', 'undetermined', 'npm-no-pkg', 'npm-unknown'] },
  },
  {
    name: 'policy-is-pure',
    comment:
      'policy decides from what it is given: no input or output, no framework. Let its caller bring the text or the fact.',
    from: { path: inside(['policy']) },
    to: { path: ['^node_modules/(?!yaml/)'], dependencyTypesNot: ['type-only'] },
  },
  {
    name: 'policy-asks-nothing-of-the-machine',
    comment: "policy decides from what it is given: files, network and processes are its caller's.",
    from: { path: inside(['policy']) },
    to: { dependencyTypes: ['core'], pathNot: '^(node:)?(crypto|path|util)$' },
  },
  {
    name: 'reader-files-know-no-resume',
    comment:
      'src/intake/reader: isolation → read-document → letter → resume → languages, and scans → files → layout → languages. A format gives lines; what they say is for resume and letter.',
    from: { path: '^src/intake/reader/(scans|files|layout|languages)/' },
    to: { path: '^src/intake/reader/(resume|letter|isolation)/' },
  },
  {
    name: 'reader-resume-knows-no-files',
    comment:
      'src/intake/reader/resume and letter read lines, whatever format they came from: put what they need into the lines.',
    from: { path: '^src/intake/reader/(resume|letter|languages)/' },
    to: { path: '^src/intake/reader/(scans|files|layout|isolation)/' },
  },
  {
    name: 'reader-layout-knows-no-format',
    comment:
      'src/intake/reader/layout puts pieces of text with places into lines, whoever saw them: a PDF’s painter, or Tesseract.',
    from: { path: '^src/intake/reader/layout/' },
    to: { path: '^src/intake/reader/(scans|files)/' },
  },
  {
    name: 'only-the-top-floor-knows-http',
    comment:
      'Only api, pages and the files that assemble the service know HTTP: return a value or a refusal, and let them answer.',
    from: { path: anywhere, pathNot: [inside(['api', 'pages', 'cli']), assembly] },
    to: { path: '^node_modules/(fastify|@fastify|@nestjs/platform-fastify|@nestjs/swagger)/' },
  },
];

module.exports = {
  forbidden: rules.map((rule) => ({ severity: 'error', ...rule })),
  options: {
    doNotFollow: { path: 'node_modules' },
    tsPreCompilationDeps: true, // an imported type is a dependency too
    tsConfig: { fileName: 'tsconfig.json' },
    combinedDependencies: true,
    enhancedResolveOptions: { exportsFields: ['exports'], conditionNames: ['import', 'node', 'default', 'types'] },
  },
};

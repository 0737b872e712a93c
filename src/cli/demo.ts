import { createWriteStream, mkdirSync } from 'node:fs';
import { join, relative } from 'node:path';
import { Log, readConfiguration, stopwatch, type Configuration } from '../platform/index.ts';
import { serve, stopOnSignals } from '../service.ts';
import { requireFree } from './demo/free-port.ts';
import { Mailbox } from './demo/mailbox.ts';
import { serveMailPage } from './demo/mail-page.ts';
import { screen } from './demo/screen.ts';
import { tellStory } from './demo/tell-story.ts';
import { explainFailure } from './failures.ts';

/** The page of sent mail stands so far from the service's own port. */
const MAIL_PORT = 25;

async function main(): Promise<void> {
  const took = stopwatch();
  const { host, port, ...rest } = readConfiguration();
  const folder = join(rest.dataFolder, 'demo');
  const [url, mailUrl] = [`http://${host}:${port}`, `http://${host}:${port + MAIL_PORT}`];
  for (const one of [port, port + MAIL_PORT]) await requireFree(host, one);

  tell(`Candor demo: database and service start in ${relative('.', folder)} …`);
  mkdirSync(folder, { recursive: true });
  const mailbox = await Mailbox.open();
  const mailPage = await serveMailPage(mailbox, host, port + MAIL_PORT);
  const configuration = ownOnly({ ...rest, host, port, publicUrl: url, dataFolder: folder, smtpUrl: mailbox.url });
  const { rooms, stop } = await serve(
    configuration,
    new Log('info', createWriteStream(join(folder, 'service.log'), { flags: 'a', mode: 0o600 })),
  );
  stopOnSignals(async () => {
    mailPage.close();
    mailPage.closeAllConnections();
    await stop();
    await mailbox.close();
  });
  tell(`Ready at ${url} after ${seconds(took())}. What is not there yet goes in …`);
  const told = await tellStory(rooms, { url, folder }, (line) => tell(`  ${line}`));
  process.stdout.write(screen({ ...told, url, mailUrl, folder: relative('.', folder), seconds: seconds(took()) }));
}

/** The demo's database, key store and mail server are its own: it touches no other, whatever variables are set. */
function ownOnly(configuration: Configuration): Configuration {
  return { ...configuration, databaseUrl: undefined, databaseDirectUrl: undefined, keysDatabaseUrl: undefined };
}

const tell = (line: string): void => void process.stdout.write(`${line}\n`);

const seconds = (milliseconds: number): string => `${(milliseconds / 1000).toFixed(1)} s`;

main().catch((error: unknown) => {
  process.stderr.write(`${explainFailure(error).line}\n`);
  process.exit(1);
});

import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { apiControllers, apiProviders, createHttp } from './api/index.ts';
import { pageControllers, pageProviders, registerPages } from './pages/index.ts';
import { Ticker } from './platform/index.ts';
import type { Rooms } from './rooms.ts';
import { Schedule } from './schedule.ts';

/** The HTTP face of the rooms: controllers above, everything that they may ask for below. */
@Module({})
export class AppModule {
  static of(rooms: Rooms, { ticking }: { ticking: boolean }): DynamicModule {
    const providers: Provider[] = rooms.provided.map((room) => ({ provide: room.constructor, useValue: room }));
    const ticker: Provider = { provide: Ticker, useValue: rooms.ticker };
    return {
      module: AppModule,
      imports: ticking ? [ScheduleModule.forRoot()] : [],
      controllers: [...apiControllers, ...pageControllers],
      providers: [
        ...providers,
        ...apiProviders,
        ...pageProviders(rooms.configuration.publicUrl),
        ...(ticking ? [ticker, Schedule] : []),
      ],
    };
  }
}

/** The service's HTTP server, not yet listening. `ticking`: whether this replica's clock starts jobs. */
export async function createApp(rooms: Rooms, options: { ticking: boolean }): Promise<NestFastifyApplication> {
  const app = await createHttp(AppModule.of(rooms, options), rooms.configuration.trustedProxies);
  await registerPages(app);
  return app;
}

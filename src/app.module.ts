import { Module, type DynamicModule, type Provider } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { apiControllers, apiProviders } from './api/index.ts';
import { Ticker } from './platform/index.ts';
import type { Rooms } from './rooms.ts';

/** The HTTP face of the rooms: controllers above, everything that they may ask for below. */
@Module({})
export class AppModule {
  static of(rooms: Rooms, { ticking }: { ticking: boolean }): DynamicModule {
    const providers: Provider[] = rooms.provided.map((room) => ({ provide: room.constructor, useValue: room }));
    const ticker: Provider = { provide: Ticker, useValue: rooms.ticker };
    return {
      module: AppModule,
      imports: ticking ? [ScheduleModule.forRoot()] : [],
      controllers: [...apiControllers],
      providers: [...providers, ...apiProviders, ...(ticking ? [ticker] : [])],
    };
  }
}

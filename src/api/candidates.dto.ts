import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsIn,
  IsInt,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  Max,
  MaxLength,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsMoment } from './moment.ts';
import { STAGES, STATUSES, type Stage, type Status } from '../candidates/index.ts';

const DATE = { description: 'ISO 8601 with a zone, such as 2026-03-02T09:00:00Z', format: 'date-time' } as const;

export class ExternalIdDto {
  @ApiProperty({ example: 'greenhouse' }) @IsString() @Length(1, 100) system: string;
  @ApiProperty({ example: '4711' }) @IsString() @Length(1, 200) id: string;
}

export class CreateCandidateDto {
  @ApiProperty({ type: [ExternalIdDto] })
  @IsArray()
  @ArrayMaxSize(20)
  @ValidateNested({ each: true })
  @Type(() => ExternalIdDto)
  externalIds: ExternalIdDto[];
  @ApiProperty({
    example: 'DE',
    description: 'Where the person is; the application’s own decides grounds and retention.',
  })
  @IsString()
  @Length(2, 20)
  jurisdiction: string;
  @ApiPropertyOptional(DATE) @IsOptional() @IsMoment() occurredAt?: string;
}

export class JobDto {
  @ApiProperty() @IsString() @Length(1, 200) id: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) title?: string;
}

export class NoticeDto {
  @ApiProperty() @IsString() @Length(1, 100) id: string;
  @ApiProperty() @IsString() @Length(1, 50) version: string;
  @ApiProperty({ example: 'de' }) @IsString() @Length(2, 20) language: string;
}

export class OpenApplicationDto {
  @ApiPropertyOptional({ description: 'The id in your system; the same one again answers with the same application.' })
  @IsOptional()
  @IsString()
  @Length(1, 200)
  externalId?: string;
  @ApiProperty({ type: JobDto }) @IsNotEmpty() @ValidateNested() @Type(() => JobDto) job: JobDto;
  @ApiProperty({ example: 'DE' }) @IsString() @Length(2, 20) jurisdiction: string;
  @ApiPropertyOptional(DATE) @IsOptional() @IsMoment() receivedAt?: string;
  @ApiPropertyOptional({ type: NoticeDto }) @IsOptional() @ValidateNested() @Type(() => NoticeDto) notice?: NoticeDto;
}

export class ChangeApplicationDto {
  @ApiPropertyOptional({ enum: STAGES }) @IsOptional() @IsIn(STAGES) stage?: Stage;
  @ApiPropertyOptional({ enum: STATUSES }) @IsOptional() @IsIn(STATUSES) status?: Status;
  @ApiPropertyOptional({
    description:
      'With status rejected: whether a background report is a reason, in whole or in part. Asked for where a check is held and the ' +
      'policy sets a wait; true is answered 409 PRE_ADVERSE_WAIT until the wait is over.',
  })
  @IsOptional()
  @IsBoolean()
  onReport?: boolean;
  @ApiPropertyOptional(DATE) @IsOptional() @IsMoment() closedAt?: string;
  @ApiPropertyOptional(DATE) @IsOptional() @IsMoment() rejectionSentAt?: string;
  @ApiPropertyOptional(DATE) @IsOptional() @IsMoment() rejectionReceivedAt?: string;
  @ApiPropertyOptional(DATE) @IsOptional() @IsMoment() decidedAt?: string;
  @ApiPropertyOptional(DATE) @IsOptional() @IsMoment() reopenedAt?: string;
}

export const CHANNELS = ['email', 'phone', 'meeting', 'portal', 'message', 'other'] as const;
export const DIRECTIONS = ['inbound', 'outbound'] as const;

export class NoteContactDto {
  @ApiProperty(DATE) @IsMoment() at: string;
  @ApiProperty({ enum: DIRECTIONS, description: 'inbound: the person’s own act or answer' })
  @IsIn(DIRECTIONS)
  direction: (typeof DIRECTIONS)[number];
  @ApiProperty({ enum: CHANNELS }) @IsIn(CHANNELS) channel: (typeof CHANNELS)[number];
}

export class GiveConsentDto {
  @ApiProperty({ example: 'future_opportunities' }) @IsString() @Length(1, 100) purpose: string;
  @ApiProperty(DATE) @IsMoment() givenAt: string;
  @ApiProperty({ example: 'web_form' }) @IsString() @Length(1, 100) method: string;
  @ApiProperty({ type: NoticeDto }) @IsNotEmpty() @ValidateNested() @Type(() => NoticeDto) notice: NoticeDto;
  @ApiProperty({ description: 'The very words that were agreed to. No wording, no consent.' })
  @IsString()
  @Length(1, 20_000)
  wording: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsString() @Length(36, 36) applicationId?: string;
}

export class PlaceHoldDto {
  @ApiProperty({ description: 'Sealed; for the DPO.' }) @IsString() @Length(1, 2000) reason: string;
  @ApiPropertyOptional({ type: [String], description: 'None: all categories.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(50)
  @IsString({ each: true })
  categories?: string[];
}

export class RestrictDto {
  @ApiProperty({ enum: ['accuracy', 'unlawful', 'claims', 'objection'], description: 'Art. 18(1)(a)–(d)' })
  @IsIn(['accuracy', 'unlawful', 'claims', 'objection'])
  ground: 'accuracy' | 'unlawful' | 'claims' | 'objection';
  @ApiProperty() @IsString() @Length(1, 2000) reason: string;
}

/** How much of a list is asked for; each list says itself what its pages begin after. */
export class LimitQuery {
  @ApiPropertyOptional({ default: 50, maximum: 200 })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(200)
  limit: number = 50;
}

export class PageQuery extends LimitQuery {
  @ApiPropertyOptional({ description: 'The cursor of an earlier answer.' })
  @IsOptional()
  @IsString()
  @MaxLength(100)
  after?: string;
}

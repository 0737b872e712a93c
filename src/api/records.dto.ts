import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  ArrayMaxSize,
  IsArray,
  IsBoolean,
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsNotEmptyObject,
  IsObject,
  IsOptional,
  IsString,
  IsUUID,
  Length,
  MaxLength,
  ValidateNested,
} from 'class-validator';
import { IsMoment } from './moment.ts';

/** What every record says of itself, as a file's form fields or beside a typed body. */
export class RecordHeadDto {
  @ApiProperty({ example: 'resume' }) @IsString() @Length(1, 100) kind: string;
  @ApiProperty({ example: 'candidate_application', description: 'Where it came from; GET /v1/policy lists them.' })
  @IsString()
  @Length(1, 100)
  source: string;
  @ApiPropertyOptional({ description: 'The party that sent it, such as the referee’s name. Sealed.' })
  @IsOptional()
  @IsString()
  @Length(1, 300)
  sourceParty?: string;
  @ApiPropertyOptional({ format: 'uuid' }) @IsOptional() @IsString() @Length(36, 36) applicationId?: string;
  @ApiPropertyOptional({ format: 'date-time' }) @IsOptional() @IsMoment() receivedAt?: string;
}

/** The form fields beside a file. */
export class FileHeadDto extends RecordHeadDto {
  @ApiPropertyOptional({
    example: 'identity,employment',
    description:
      'Of a background check that comes as a file: the screenings that it tells of, separated by commas. It is not read, and held as the strictest of them.',
  })
  @IsOptional()
  @IsString()
  @Length(1, 500)
  screenings?: string;
}

export class TypedRecordDto extends RecordHeadDto {
  @ApiProperty({
    description: 'Depends on the kind: see ReferenceBody, BackgroundCheckBody, CorrectionBody, FieldsBody.',
    type: Object,
  })
  @IsObject()
  @IsNotEmptyObject()
  body: Record<string, unknown>;
}

export class AnswerDto {
  @ApiProperty() @IsString() @Length(1, 2000) question: string;
  @ApiProperty() @IsString() @Length(1, 20_000) answer: string;
}

export class RefereeDto {
  @ApiProperty() @IsString() @Length(1, 300) name: string;
  @ApiPropertyOptional() @IsOptional() @IsEmail({}, { message: 'an e-mail address' }) email?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(50) phone?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(300) employer?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(300) role?: string;
}

/** What the candidate was there, and for how long. */
export class ReferencedEmploymentDto {
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(300) position?: string;
  @ApiPropertyOptional({ example: '2015-03' }) @IsOptional() @IsString() @MaxLength(40) startDate?: string;
  @ApiPropertyOptional({ example: '2019-06' }) @IsOptional() @IsString() @MaxLength(40) endDate?: string;
}

export class ReferenceBody {
  @ApiProperty({ type: RefereeDto }) @IsNotEmpty() @ValidateNested() @Type(() => RefereeDto) referee: RefereeDto;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(500) relationship?: string;
  @ApiPropertyOptional() @IsOptional() @IsBoolean() confidential?: boolean;
  @ApiPropertyOptional({ type: [AnswerDto] })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(200)
  @ValidateNested({ each: true })
  @Type(() => AnswerDto)
  answers?: AnswerDto[];
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100_000) text?: string;
  @ApiPropertyOptional({ description: 'When it was written.' }) @IsOptional() @IsString() @MaxLength(40) date?: string;
  @ApiPropertyOptional({ type: ReferencedEmploymentDto })
  @IsOptional()
  @ValidateNested()
  @Type(() => ReferencedEmploymentDto)
  employment?: ReferencedEmploymentDto;
}

export const SCREENING_TYPES = [
  'identity',
  'employment',
  'education',
  'credit',
  'sanctions',
  'criminal',
  'right_to_work',
  'driving',
  'sex_offender',
  'health',
  'social_media',
] as const;

export class ScreeningDto {
  @ApiProperty({ enum: SCREENING_TYPES }) @IsIn(SCREENING_TYPES) type: (typeof SCREENING_TYPES)[number];
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) status?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) result?: string;
  @ApiPropertyOptional({ format: 'date-time' }) @IsOptional() @IsMoment() completedAt?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(20_000) details?: string;
}

export class BackgroundCheckBody {
  @ApiProperty() @IsString() @Length(1, 200) provider: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) reportId?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(200) package?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) status?: string;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100) result?: string;
  @ApiPropertyOptional({ format: 'date-time' }) @IsOptional() @IsMoment() completedAt?: string;
  @ApiProperty({ type: [ScreeningDto] })
  @IsArray()
  @ArrayMaxSize(100)
  @ValidateNested({ each: true })
  @Type(() => ScreeningDto)
  screenings: ScreeningDto[];
}

/** Fields by path (JSON Resume and the paths that policy names), and a text. */
export class FieldsBody {
  @ApiPropertyOptional({ type: Object, example: { '/basics/name': 'Ada Example' } })
  @IsOptional()
  @IsObject()
  fields?: Record<string, unknown>;
  @ApiPropertyOptional() @IsOptional() @IsString() @MaxLength(100_000) text?: string;
}

export class CorrectionBody {
  @ApiProperty({ format: 'uuid', description: 'The record to correct, or a correction of it.' })
  @IsUUID()
  corrects: string;
  @ApiProperty({
    type: Object,
    example: { '/work/0/position': 'Warehouse supervisor', '/work/0/summary': null },
    description:
      'Paths with the right value: text, a number, or true or false. Null takes away what is not so; the value that stands confirms it.',
  })
  @IsObject()
  fields: Record<string, unknown>;
}

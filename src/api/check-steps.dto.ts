import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsBoolean, IsIn, IsNotEmpty, IsOptional, IsString, Length, ValidateNested } from 'class-validator';
import { CHECK_STEPS, type CheckStep } from '../candidates/index.ts';
import { IsMoment } from './moment.ts';

/** A paper of the controller's, such as its form of disclosure. */
export class DocumentDto {
  @ApiProperty({ example: 'fcra-disclosure' }) @IsString() @Length(1, 100) id: string;
  @ApiProperty({ example: '2026-03' }) @IsString() @Length(1, 50) version: string;
}

export class RecordCheckStepDto {
  @ApiProperty({ enum: CHECK_STEPS }) @IsIn(CHECK_STEPS) step: CheckStep;
  @ApiProperty({ description: 'When it was done: ISO 8601 with a zone.', format: 'date-time' }) @IsMoment() at: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'The background check that a notice or its receipt is about.' })
  @IsOptional()
  @IsString()
  @Length(36, 36)
  recordId?: string;
  @ApiPropertyOptional({ description: 'Of a notice: that a copy of the report went with it.' })
  @IsOptional()
  @IsBoolean()
  copyOfReport?: boolean;
  @ApiPropertyOptional({ type: DocumentDto, description: 'The paper that was used; nothing about the person.' })
  @IsOptional()
  @IsNotEmpty()
  @ValidateNested()
  @Type(() => DocumentDto)
  document?: DocumentDto;
}

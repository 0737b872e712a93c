import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
import { LimitQuery } from './candidates.dto.ts';
import { GRACE_DAYS } from '../retention/index.ts';

export class ProposePolicyDto {
  @ApiProperty({ description: 'The policy file, as text.' }) @IsString() @Length(1, 900_000) text: string;
  @ApiPropertyOptional({
    description: `For how many days what it takes stays; ${GRACE_DAYS} unless told.`,
    minimum: 1,
    maximum: 366,
  })
  @IsOptional()
  @IsInt()
  @Min(1)
  @Max(366)
  graceDays?: number;
}

export class VersionsQuery extends LimitQuery {
  @ApiPropertyOptional({ description: 'A version.' })
  @IsOptional()
  @Type(() => Number)
  @IsInt()
  @Min(1)
  @Max(2 ** 31 - 1)
  after?: number;
}

import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { IsInt, IsOptional, IsString, Length, Max, Min } from 'class-validator';
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

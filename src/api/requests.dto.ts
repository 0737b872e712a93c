import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';
import { Type } from 'class-transformer';
import {
  IsEmail,
  IsIn,
  IsNotEmpty,
  IsOptional,
  IsString,
  Length,
  Matches,
  Max,
  Min,
  ValidateNested,
} from 'class-validator';
import { IsAmount } from './amount.ts';
import { PageQuery } from './candidates.dto.ts';
import { IsMoment } from './moment.ts';

const DATE = { description: 'ISO 8601 with a zone, such as 2026-03-02T09:00:00Z', format: 'date-time' } as const;

export const ASKERS = ['person', 'agent'] as const;
export const AGENT_PROOFS = ['power_of_attorney', 'signed_permission', 'registered_agent'] as const;
export const DECISIONS = ['done', 'refused', 'fee_asked', 'not_found'] as const;
export const LETTER_LANGUAGES = ['en', 'de'] as const;

/** Ways to be sure who asks: a word for each, so that nothing of what was sent for it is written down. */
export const VERIFICATIONS = [
  'reply_from_known_address',
  'matching_details',
  'call_back',
  'in_person',
  'identity_document',
  'confirmed_by_person',
  'power_of_attorney_seen',
  'register_of_agents',
] as const;

export class RegisterRequestDto {
  @ApiProperty({ example: 'access', description: 'A kind of the policy’s “requests”.' })
  @IsString()
  @Length(1, 100)
  kind: string;
  @ApiPropertyOptional({ format: 'uuid', description: 'None where nobody was found whom it is about.' })
  @IsOptional()
  @IsString()
  @Length(36, 36)
  candidateId?: string;
  @ApiProperty({ example: 'US-CA', description: 'Where the person lives: whose clock counts.' })
  @IsString()
  @Length(2, 20)
  jurisdiction: string;
  @ApiProperty(DATE) @IsMoment() receivedAt: string;
  @ApiProperty({ enum: ASKERS }) @IsIn(ASKERS) by: (typeof ASKERS)[number];
  @ApiPropertyOptional({ enum: AGENT_PROOFS })
  @IsOptional()
  @IsIn(AGENT_PROOFS)
  agentProof?: (typeof AGENT_PROOFS)[number];
  @ApiPropertyOptional({ description: 'What it says. Sealed until it is decided; without a candidate, not stored.' })
  @IsOptional()
  @IsString()
  @Length(1, 5000)
  details?: string;
}

export class VerifyRequestDto {
  @ApiProperty({ enum: VERIFICATIONS, description: 'How; what was sent for it is not kept.' })
  @IsIn(VERIFICATIONS)
  method: (typeof VERIFICATIONS)[number];
  @ApiPropertyOptional({ enum: AGENT_PROOFS })
  @IsOptional()
  @IsIn(AGENT_PROOFS)
  agentProof?: (typeof AGENT_PROOFS)[number];
}

export class FeeDto {
  @ApiProperty({ example: 12.5 }) @IsAmount() @Min(0.01) @Max(100_000) amount: number;
  @ApiProperty({ example: 'EUR' }) @Matches(/^[A-Z]{3}$/) currency: string;
}

class LetterDto {
  @ApiPropertyOptional({
    description: 'Where the letter goes, if not to the address that the candidate gave. Not kept.',
  })
  @IsOptional()
  @IsEmail()
  answerTo?: string;
  @ApiPropertyOptional({ enum: LETTER_LANGUAGES, default: 'en' })
  @IsOptional()
  @IsIn(LETTER_LANGUAGES)
  language?: (typeof LETTER_LANGUAGES)[number];
}

export class DecideRequestDto extends LetterDto {
  @ApiProperty({ enum: DECISIONS }) @IsIn(DECISIONS) decision: (typeof DECISIONS)[number];
  @ApiPropertyOptional({ example: 'excessive', description: 'Of the policy; for “refused” and “fee_asked”.' })
  @IsOptional()
  @IsString()
  @Length(1, 100)
  ground?: string;
  @ApiPropertyOptional({ description: 'In words for the person; in the letter and nowhere else.' })
  @IsOptional()
  @IsString()
  @Length(1, 2000)
  reason?: string;
  @ApiPropertyOptional({ type: FeeDto }) @IsOptional() @ValidateNested() @Type(() => FeeDto) fee?: FeeDto;
}

export class ExtendRequestDto extends LetterDto {
  @ApiProperty({ description: 'In words for the person.' }) @IsNotEmpty() @IsString() @Length(1, 2000) reason: string;
}

export class RequestsQuery extends PageQuery {
  @ApiPropertyOptional({ enum: ['open', 'done'] }) @IsOptional() @IsIn(['open', 'done']) state?: 'open' | 'done';
  @ApiPropertyOptional(DATE) @IsOptional() @IsMoment() due_before?: string;
}

export class AnswerQuery {
  @ApiPropertyOptional({ enum: LETTER_LANGUAGES, default: 'en' })
  @IsOptional()
  @IsIn(LETTER_LANGUAGES)
  language?: (typeof LETTER_LANGUAGES)[number];
}

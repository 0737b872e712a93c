import { ApiProperty, ApiPropertyOptional } from '@nestjs/swagger';

class GroundDto {
  @ApiProperty() purpose: string;
  @ApiProperty() basis: string;
  @ApiProperty({ type: String, nullable: true }) condition: string | null;
  @ApiProperty({ format: 'date-time' }) until: string;
}

class LabelDto {
  @ApiProperty() category: string;
  @ApiProperty() source: string;
  @ApiPropertyOptional() sourceParty?: string;
  @ApiProperty({ format: 'uuid' }) recordId: string;
  @ApiProperty({ type: [GroundDto] }) grounds: GroundDto[];
}

class ShownFieldDto {
  @ApiProperty({ example: '/work/0/position' }) path: string;
  @ApiProperty({ description: 'Text, a number, or true or false.', example: 'Clerk' }) value: string;
  @ApiProperty({ type: LabelDto }) label: LabelDto;
  @ApiPropertyOptional({
    description: 'How sure the reader is that the value belongs there, where it is not wholly so.',
  })
  confidence?: number;
  @ApiPropertyOptional({
    description:
      'Where it stands in the document: {page, box: [left, top, right, bottom]}, in points from the page’s upper left corner; or {line}.',
    type: Object,
    example: { page: 1, box: [56, 112, 210, 124] },
  })
  place?: object;
  @ApiPropertyOptional({
    description: 'Only where the reader is unsure: a person should confirm the value, or correct it.',
    enum: [true],
  })
  unsure?: boolean;
}

class WithheldDto {
  @ApiProperty() category: string;
  @ApiProperty({ enum: ['not_for_this_role', 'no_ground_for_this_purpose', 'restricted'] }) reason: string;
}

/** What may be shown of a candidate for a purpose. */
export class LabelledViewDto {
  @ApiProperty({ format: 'uuid' }) id: string;
  @ApiProperty() purpose: string;
  @ApiProperty({ type: [ShownFieldDto] }) fields: ShownFieldDto[];
  @ApiProperty({ type: [WithheldDto] }) withheld: WithheldDto[];
}

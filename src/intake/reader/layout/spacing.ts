/** Pieces of text, rows of them, and how far apart they stand. */

/** Whether a person sees it and, where not, why. */
export type Visibility = 'seen' | 'unpainted' | 'tiny' | 'same_colour';

export interface Piece {
  text: string;
  x: number;
  y: number;
  width: number;
  size: number;
  bold: boolean;
  links: string[];
  visibility: Visibility;
  /** A bullet is drawn before it. */
  bullet?: boolean;
  /** It begins a cell, however narrow the space before it. */
  apart?: boolean;
  /** How far it was moved from where it is painted, to follow what it goes on from. */
  moved?: number;
  /** The same upwards. */
  lifted?: number;
}

export interface Row {
  pieces: Piece[];
  y: number;
  size: number;
}

/** In letter heights: a wider space than between words, and one that no text has by itself. */
export const WORD_SPACE = 0.12;
export const CELL_SPACE = 1;
/** Lines of a paragraph stand closer than this. */
export const PARAGRAPH_LEADING = 1.9;

/** A page, and the corner that places on it are counted from. */
export interface Sheet {
  number: number;
  left: number;
  top: number;
  /** Where the page is read from the right: places on it are counted from here to the left. */
  mirror?: number;
}

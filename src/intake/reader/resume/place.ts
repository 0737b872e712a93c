/** Where somebody lives, in as much detail as was said. */
export interface Place {
  address?: string;
  postalCode?: string;
  city?: string;
  region?: string;
  countryCode?: string;
}

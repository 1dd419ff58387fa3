/** Plain data that may cross a wire or be hashed: no functions, no dates, integers only. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined };

/** The part of Trusted Types that pages use: TypeScript does not describe it yet. */
interface TrustedTypePolicy {
  /** HTML that elements accept. It is no text, which the types of elements do not know. */
  createHTML(text: string): string;
}

declare var trustedTypes:
  | { createPolicy(name: string, rules: { createHTML(text: string): string }): TrustedTypePolicy }
  | undefined;

/** Ambient types of the app: what every request carries. */
import type { Application } from '#server/application/application.ts';
import type { Actor } from '#domain/basics/actor.ts';
import type { Community } from '#domain/register/records.ts';
import type { Runtime } from '#server/runtime.ts';

declare global {
  namespace App {
    interface Locals {
      app: Application;
      /** Everything of the running server: application, identity, files, documents, rates, settings. */
      runtime: Runtime;
      /** The community of the address; null outside `/c/<slug>`. */
      community: Community | null;
      /** The signed-in person in the community of the address, or a visitor of it; null outside `/c/<slug>`. */
      actor: Actor | null;
      /** Hash of the session token, '' without a session. */
      lang: 'zh-CN' | 'en';
      edition: 'standard' | 'elder';
      /** Id printed on error pages and in the log. */
      requestId: string;
    }
    interface Error {
      message: string;
      code?: string;
      id?: string;
      /** The sentences of the code in the reader's language. */
      what?: string;
      todo?: string;
      /** Where the way back leads: the community of the address, or the front page. */
      home?: string;
    }
  }
}
export {};

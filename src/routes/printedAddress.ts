/** The address that is printed in QR codes: what the community set, else the server's setting, else how this page was reached. */

export interface PrintedAddress {
  /** Without a slash at the end. */
  readonly origin: string;
  /** Only this computer can open it: phones cannot. */
  readonly isLocal: boolean;
}

const LOCAL = /^(localhost|127(\.\d+){3}|\[?::1\]?)$/;

/** Where a phone that scans the paper should go. */
export function printedAddress(communityUrl: string, serverUrl: string, url: URL): PrintedAddress {
  const origin = (communityUrl || serverUrl || url.origin).replace(/\/$/, '');
  return { origin, isLocal: LOCAL.test(hostOf(origin)) };
}

function hostOf(origin: string): string {
  try {
    return new URL(origin).hostname;
  } catch {
    // A setting that is no address: printed as it is, and not called local.
    return '';
  }
}

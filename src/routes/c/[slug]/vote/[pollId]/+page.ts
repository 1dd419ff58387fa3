/** The vote's page needs no router: its living part is an island, so that a phone loads less than 60 kB. */
export const csr = false;

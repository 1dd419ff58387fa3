/** The projector's address without a meeting leads to the code by which a screen is let in. */
import { redirect } from '@sveltejs/kit';
import type { RequestHandler } from './$types';

export const GET: RequestHandler = () => redirect(303, '/projector');
